"""The big picture: how a portfolio, a council's projects or the whole programme are doing."""

from collections import Counter
from collections.abc import Sequence

from actions.ask import Ask
from actions.filters import RATINGS, chosen
from actions.manner import is_yes_no
from actions.paging import Made, paged
from actions.projects import by_portfolio
from actions.projects.evidence import Evidence
from actions.projects.one_or_many import OneOrMany, where
from actions.projects.rating_then import past_asked, ratings_then
from actions.projects.standing import Standing, stand
from actions.projects.state import state
from actions.register import sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import counted, listed, rating
from knowledge.models import Project
from knowledge.store import Store

WORST_FIRST = ("red", "amber", "", "green")
BY_PORTFOLIO = r"(?:each|every|per|by|any|which|all|the six) (?:the )?portfolios?|portfolios"
SHARE = r"proportion|percent(?:age)?|per cent|share of|fraction"
COLUMNS = ("Project", "Rating", "Phase", "Last update", "What does not add up")


class Overview(OneOrMany):
    """Count projects by rating, reds first, with what does not add up and what is overdue."""

    intent = "overview"
    usually_many = True

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return how one project is doing."""
        return state(project, ask, store)

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the counts by rating, then the projects or the portfolios."""
        if not scope.projects:
            return Reply(text=f"There are no open projects {where(scope)}.")
        past = past_asked(ask)
        if past:
            return ratings_then(scope, past, ask, store)
        evidence = Evidence.of(store, scope.projects, ask.today)
        standings = [stand(one, evidence) for one in scope.projects]
        standings.sort(key=lambda one: (WORST_FIRST.index(one.rag), one.project.name.casefold()))
        reply = Reply(
            text=_told(standings, scope, ask),
            facts=_facts(standings),
            buttons=_buttons(standings),
            sources=sources(scope.projects),
        )
        if ask.says(BY_PORTFOLIO):
            told = reply.but(text=f"{reply.text}{by_portfolio.worst(standings)}")
            return paged(told, ask, by_portfolio.COLUMNS, by_portfolio.rows(standings))
        rows = Made(standings, lambda some: [one.row for one in some])
        return paged(reply, ask, COLUMNS, rows)


def _told(standings: Sequence[Standing], scope: Scope, ask: Ask) -> str:
    counts = Counter(one.rag for one in standings)
    shown = [f"{counts[rag]} {rag or 'without an update'}" for rag in WORST_FIRST if counts[rag]]
    of = f"of {counted(len(standings), 'open project')} {where(scope)}"
    text = f"{listed(shown)}, {of}."
    if ask.says(SHARE):
        text = f"{_share(counts, ask)} {of}, by their latest updates. In all: {text}"
    elif is_yes_no(ask):
        text = f"{_verdict(counts)}: {text}"
    doubted = sum(bool(one.doubts) for one in standings)
    if doubted:
        text += f" {counted(doubted, 'rating')} {'does' if doubted == 1 else 'do'} not add up."
    return text


def _share(counts: Counter[str], ask: Ask) -> str:
    asked = [rag for rag in chosen(ask, RATINGS) if rag in WORST_FIRST] or ["green"]
    number = sum(counts[rag] for rag in asked)
    percent = int(100 * number / counts.total() + 0.5)
    return f"{percent}% ({number}) {'is' if number == 1 else 'are'} {listed(asked, 'or')},"


def _verdict(counts: Counter[str]) -> str:
    if counts["red"]:
        return "Not wholly"
    return "Largely" if counts["amber"] or counts[""] else "Yes, by the ratings"


def _facts(standings: Sequence[Standing]) -> tuple[Fact, ...]:
    counts = Counter(one.rag for one in standings)
    shown = [Fact(label=rating(rag), value=str(counts[rag])) for rag in ("red", "amber", "green")]
    return (
        *shown,
        Fact(label="No update yet", value=str(counts[""])),
        Fact(
            label="Ratings that do not add up",
            value=str(sum(bool(one.doubts) for one in standings)),
        ),
        Fact(label="Updates overdue", value=str(sum(one.owed > 0 for one in standings))),
    )


def _buttons(standings: Sequence[Standing]) -> tuple[Button, ...]:
    worst = [one for one in standings if one.rag == "red"][:1]
    return (
        *(
            Button(label=f"Why is {one.project.name} red?", says=f"Why is {one.project.name} red?")
            for one in worst
        ),
        Button(label="What does not add up?", says="Which ratings do not add up?"),
        Button(label="Overdue updates", says="Which projects owe an update?"),
    )
