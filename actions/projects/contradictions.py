"""Ratings that do not add up, and why."""

from collections.abc import Mapping, Sequence

from actions.ask import Ask
from actions.filters import chosen
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects.evidence import Evidence
from actions.projects.one_or_many import OneOrMany
from actions.projects.rating_asked import ratings
from actions.projects.suspicions import suspicions
from actions.register import source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import counted, day, listed, rating
from knowledge.honesty import Doubt
from knowledge.models import Project
from knowledge.store import Store

KINDS = {
    "missed": r"miss\w*",
    "slipped": r"slip\w*|late|overdue|behind|delay\w*",
    "late": r"late|overdue|behind|past",
    "blocked": r"block\w*",
    "stale": r"stale|out of date|old|no update|nobody has looked|not changed|too long|for ages",
    "jump": r"jump\w*|leap\w*|one step|unexplained",
    "copied": r"cop(?:y|ies|ied)\w*|pasted|same (?:text|words|thing)|word for word|repeat\w*",
}
FEW = 3
COLUMNS = ("Project", "Rating", "Last update", "What does not add up")


class Contradictions(OneOrMany):
    """List the ratings that milestones, blockers or silence speak against."""

    intent = "contradictions"
    usually_many = True

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Say whether one project's rating adds up."""
        evidence = Evidence.of(store, [project], ask.today)
        latest = evidence.latest(project)
        buttons = (
            Button(label="Milestones", says=f"What are the milestones of {project.name}?"),
            Button(label="Why that rating?", says=f"Why is {project.name} rated as it is?"),
        )
        if latest is None:
            text = f"{project.name} has no update yet, so there is no rating to doubt."
            return Reply(text=text, buttons=buttons, sources=(source(project),))
        text = _told(project, latest.rag, evidence.doubts(project), ask)
        text += f" The rating is from {day(latest.date)}."
        return Reply(text=text, buttons=buttons, sources=(source(project),))

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the ratings in doubt over several projects."""
        evidence = Evidence.of(store, scope.projects, ask.today)
        extra = suspicions(scope, ask, evidence, store)
        found = [(one, _wanted(evidence, one, ask, extra)) for one in scope.projects]
        doubted = [(one, some) for one, some in found if some]
        rows = [_row(one, evidence, some) for one, some in doubted]
        text = _across([one for one, _ in doubted], scope, ask)
        reply = Reply(text=text, sources=sources(scope.projects))
        return paged(reply, ask, COLUMNS, rows)


def _told(project: Project, rag: str, against: Sequence[Doubt], ask: Ask) -> str:
    shown, told = rating(rag), " ".join(one.sentence for one in against)
    wrong = next((one for one in ratings(ask) if one != rag), "") if rag not in ratings(ask) else ""
    if wrong:
        text = f"{project.name} is not rated {wrong}: it is {shown}."
        return f"{text} {told}" if told else f"{text} Nothing in the register contradicts that."
    if against:
        return f"There is reason to doubt that {project.name} is {shown}. {told}"
    yes = "Yes, as far as the register shows: " if is_yes_no(ask) else ""
    return f"{yes}{project.name} is {shown}, and nothing in the register contradicts that."


def _wanted(
    evidence: Evidence, project: Project, ask: Ask, extra: Mapping[int, list[str]] | None
) -> list[str]:
    """Return what speaks against a rating, of the kinds and of the ratings asked for."""
    latest, rags = evidence.latest(project), ratings(ask)
    if latest is None or (rags and latest.rag not in rags):
        return []
    if extra is not None:
        return extra.get(project.id, [])
    kinds, doubts = chosen(ask, KINDS), evidence.doubts(project)
    return [one.sentence for one in doubts if not kinds or one.kind in kinds]


def _row(project: Project, evidence: Evidence, against: Sequence[str]) -> tuple[str, ...]:
    latest = evidence.latest(project)
    when, rag = (day(latest.date), latest.rag) if latest else ("never", None)
    return (project.name, rating(rag), when, " ".join(against))


def _across(doubted: Sequence[Project], scope: Scope, ask: Ask) -> str:
    if not doubted:
        rags = f"{listed(ratings(ask), 'or')} " if ratings(ask) else ""
        no = "No: nothing" if is_yes_no(ask) else "Nothing"
        against = f"speaks against any {rags}rating {scope.words}"
        return f"{no} in the register {against}{_of_kind(ask)}."
    yes = "Yes: " if is_yes_no(ask) else ""
    number = len(doubted)
    text = f"{yes}{counted(number, 'rating')} {scope.words} {'does' if number == 1 else 'do'} not"
    names = f": {listed(one.name for one in doubted)}" if number <= FEW else ""
    return f"{text} add up{_of_kind(ask)}{names}."


def _of_kind(ask: Ask) -> str:
    """Name the kinds of doubt that the question narrows the list to."""
    words = {
        "missed": "missed milestones",
        "slipped": "slipped milestones",
        "late": "milestones past their date",
        "blocked": "blockers carried over",
        "stale": "stale ratings",
        "jump": "unexplained jumps",
        "copied": "copies of the last sprint’s text",
    }
    kinds = [words[kind] for kind in chosen(ask, KINDS)]
    return f" because of {listed(kinds, 'or')}" if kinds else ""
