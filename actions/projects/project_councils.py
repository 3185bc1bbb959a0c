"""Which councils and partners take part in a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.filters import organisation_role
from actions.manner import is_yes_no
from actions.paging import paged
from actions.people.councils_meant import OURS
from actions.projects import taking_part
from actions.projects.in_and_not import in_and_not, told
from actions.projects.one_project import OneProject
from actions.register import source, sources
from actions.reply import Button, Reply, unanswered
from actions.subject import subject
from actions.wording import counted, listed
from knowledge.models import Organisation, Participant, Project
from knowledge.naming import Entry
from knowledge.store import Store, Wanted

NOT_IN = (
    r"aren't|arent|isn't|isnt|hasn't|haven't|arena|hasnae|"
    r"not (?:in|joined|part|taking part|signed up)"
)
ANY_PROJECT = r"(?:any|a single|one) (?:open |of the |of our )*projects?|anything"
OTHERS = r"anyone other|anybody other|other than|other councils|just|only|else|besides"
ALL = r"all (?:the )?(?:32|thirty[- ]two|councils)|every council"
ISLANDS = ("Na h-Eileanan Siar", "Orkney Islands", "Shetland Islands")
TELLS_NOTHING = (
    "participating participate participants joined join signed sign board full authorities "
    "authority local observer observers observing lead leader leading partner"
)
COLUMNS = ("Council or partner", "Role", "Responsibility")


class ProjectCouncils(OneProject):
    """List who takes part in a project, or say whether somebody does."""

    intent = "project_councils"

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each project; "which councils aren't in any project?" is about all.

        "In telecare but not in ARC" is one question about both.
        """
        if (wanted := in_and_not(ask)) and not ask.unknown:
            self.remember("project", wanted.inside[0])
            return [told(wanted, self.entries(ask, "organisation"), store)]
        if ask.mentions or ask.unknown or not (ask.says(NOT_IN) and ask.says(ANY_PROJECT)):
            return super().replies(ask, store)
        projects = store.projects.wanted(Wanted(), ask.today)
        inside = store.parts.within([one.id for one in projects])
        text = _in_none(inside, _councils(store))
        return [Reply(text=text, sources=sources(projects))]

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the participants; yes or no first for a council that is named."""
        parts = store.parts.of_project(project.id)
        named = self.entries(ask, "organisation")
        if not named:
            _refuse_strangers(ask)
        text, shown = _told(project, parts, named, ask, store)
        reply = Reply(text=text, buttons=_buttons(project), sources=(source(project),))
        return paged(reply, ask, COLUMNS, [_row(one) for one in shown])

    def instead(self, other: Entry, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer over all projects of a portfolio where one is named."""
        if other.kind != "portfolio":
            return super().instead(other, ask, store)
        self.remember("portfolio", other.id)
        projects = store.projects.wanted(Wanted(portfolios=(other.id,)), ask.today)
        parts = store.parts.within([one.id for one in projects])
        number = Counter(one.organisation.name for one in parts)
        text = taking_part.in_portfolio(other.name, parts)
        rows = [(name, str(number[name])) for name in sorted(number)]
        reply = Reply(text=text, sources=sources(projects))
        return [paged(reply, ask, ("Council or partner", "Open projects"), rows)]


def _told(
    project: Project, parts: Sequence[Participant], named: Sequence[Entry], ask: Ask, store: Store
) -> tuple[str, Sequence[Participant]]:
    """Return the sentence that answers, and the participants to show under it."""
    if named and not ask.says(OTHERS):
        return taking_part.whether(project, parts, named, ask), ()
    if ask.says(NOT_IN):
        return taking_part.missing(project, parts, _councils(store)), ()
    if ask.says(ALL):
        return taking_part.how_many_of_all(project, parts, _councils(store)), parts
    shown = [one for one in parts if _is_asked(one, named, ask)]
    return taking_part.who(project, parts, shown, named, ask), shown


def _in_none(parts: Sequence[Participant], councils: Sequence[Organisation]) -> str:
    """Name the councils that take part in no open project."""
    inside = {one.organisation_id for one in parts}
    outside = [one.name for one in councils if one.id not in inside]
    if not outside:
        return "Every council takes part in an open project."
    number, takes = counted(len(outside), "council"), "takes" if len(outside) == 1 else "take"
    return f"{number} {takes} part in no open project: {listed(outside)}."


def _is_asked(part: Participant, named: Sequence[Entry], ask: Ask) -> bool:
    asker = ask.turn.asker
    if part.organisation_id in {one.id for one in named}:
        return False
    if asker and part.organisation_id == asker.organisation_id and ask.says("else"):
        return not ask.says(OURS)
    if ask.says(taking_part.PARTNERS_ONLY) and part.organisation.kind == "council":
        return False
    if ask.says(r"islands?") and part.organisation.name not in ISLANDS:
        return False
    role = "" if named else organisation_role(ask)
    return not role or part.role == role


def _refuse_strangers(ask: Ask) -> None:
    """Ask back where what is no council or partner known is asked about: "is Narnia in it?"."""
    many = f"{ALL}|{taking_part.PARTNERS_ONLY}|{OTHERS}|islands?|any|anyone"
    if not is_yes_no(ask) or ask.says(many):
        return
    if ask.unknown:
        raise AskBackError(unknown(ask, "organisation"), "organisation")
    stranger = subject(ask.text, ask.mentions, also=TELLS_NOTHING)
    if stranger:
        text = f"I don’t know a council or partner called “{stranger.shown}”."
        raise AskBackError(unanswered(text), "organisation")


def _councils(store: Store) -> list[Organisation]:
    return [one for one in store.people.organisations() if one.kind == "council"]


def _row(part: Participant) -> tuple[str, ...]:
    return (part.organisation.name, part.role, part.responsibility or "none given")


def _buttons(project: Project) -> tuple[Button, ...]:
    return (
        Button(label="Who does what?", says=f"Who does what in {project.name}?"),
        Button(label="Who leads it?", says=f"Who leads {project.name}?"),
    )
