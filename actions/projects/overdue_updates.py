"""Which projects owe an update; of one project whether its update is in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.periods import age_asked
from actions.projects.evidence import Evidence
from actions.projects.in_or_late import in_or_late
from actions.projects.one_or_many import MANY, OneOrMany, is_of_the_one, part_of
from actions.register import sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import counted, day
from knowledge.models import OWES_NOTHING, Project
from knowledge.store import Store

LATE = (
    r"miss\w*|late|overdue|outstanding|waiting|owes?|owed|behind|quiet|silen\w+|skip\w*|dodg\w+|"
    r"hasn't|haven't|not|nobody|no one"
)
THIS_SPRINT = r"(?:this|current|running) (?:sprint|fortnight)"
PEOPLE = r"who|whae|wha|who's|whos|whose|leads?|nag|chase"


@dataclass(frozen=True)
class Late:
    """A project that is late, by how many sprints, and when it last reported."""

    project: Project
    sprints: int
    last: date | None

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row of the list, without anybody's name."""
        by = counted(self.sprints, "sprint") if self.sprints else "not overdue"
        return (self.project.name, self.project.portfolio.name, by, day(self.last, "never"))


class OverdueUpdates(OneOrMany):
    """List the projects that owe an update; who leads them is for managers to see."""

    intent = "overdue_updates"

    def is_wide(self, ask: Ask) -> bool:
        """Say whether many projects are meant: "who is late?" is not about the one talked of."""
        if ask.of_kind("project"):
            return False
        is_whether = is_yes_no(ask) and not ask.says(f"{MANY}|{PEOPLE}|updates|any")
        if not ask.mentions and not ask.unknown and not is_of_the_one(ask) and not is_whether:
            return True
        return super().is_wide(ask)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Say whether a project's update is in or late."""
        return in_or_late(project, store.updates.of(project.id, ask.today), ask)

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the projects that are late, the latest first."""
        leads = {one.id for one in self.entries(ask, "person")}
        reporting = [
            one
            for one in scope.projects
            if one.phase not in OWES_NOTHING and (not leads or one.lead_id in leads)
        ]
        evidence = Evidence.of(store, reporting, ask.today)
        late, how = _late(reporting, evidence, ask)
        public = Scope(reporting, _public(scope, ask))
        text = f"{_told(late, how, public, ask)}{_running(reporting, evidence, ask)}"
        shown = Reply(text=text, buttons=_buttons(late), sources=sources(scope.projects))
        columns = ("Project", "Portfolio", "Overdue by", "Last update")
        if not _sees_names(ask):
            return paged(shown, ask, columns, [one.row for one in late])
        rows = [(*one.row, one.project.lead.name) for one in late]
        return paged(shown, ask, (*columns, "Lead"), rows)


def _late(projects: Sequence[Project], evidence: Evidence, ask: Ask) -> tuple[list[Late], str]:
    """Return who is late in the way that is asked about, and how to say that way."""
    every = [_standing(one, evidence) for one in projects]
    every.sort(key=lambda one: (-one.sprints, one.last or date.min, one.project.name.casefold()))
    if ask.says("never"):
        return [one for one in every if one.last is None], "never reported"
    since = _silent_since(ask)
    if since:
        silent = [one for one in every if one.last is None or one.last < since]
        return silent, f"reported nothing since {day(since)}"
    least = ask.count() or 1
    how = f"owe updates for at least {least} sprints" if least > 1 else "owe an update"
    return [one for one in every if one.sprints >= least], how


def _standing(project: Project, evidence: Evidence) -> Late:
    latest = evidence.latest(project)
    return Late(project, evidence.owed(project), latest.date if latest else None)


def _silent_since(ask: Ask) -> date | None:
    """Return the day of "nothing since October" or "no update for more than a month"."""
    age = age_asked(ask)
    if age:
        return ask.today - timedelta(days=age)
    period = ask.period("back") if ask.says("since") else None
    return period.first if period else None


def _told(late: Sequence[Late], how: str, scope: Scope, ask: Ask) -> str:
    text = f"{part_of(len(late), scope, 'active')} {how if len(late) > 1 else _singular(how)}."
    if is_yes_no(ask):
        yes = bool(late) == ask.says(LATE)
        text = f"{'Yes' if yes else 'No'}: {text[0].lower()}{text[1:]}"
    if not late:
        return text
    worst = late[0]
    if worst.sprints > 1 and len(late) > 1:
        text += f" The longest overdue is {worst.project.name}, by {worst.sprints} sprints."
    if ask.says(PEOPLE) and not _sees_names(ask):
        text += " I name projects here, not people."
    return text


def _running(projects: Sequence[Project], evidence: Evidence, ask: Ask) -> str:
    """Say how many reported for the running sprint, of which nobody is late yet."""
    if not ask.says(THIS_SPRINT):
        return ""
    done = sum(evidence.has_reported(one) for one in projects)
    return (
        f" For the running sprint, which is not late yet, {done} of {len(projects)} have reported."
    )


def _singular(how: str) -> str:
    return f"owes{how.removeprefix('owe')}" if how.startswith("owe") else f"has {how}"


def _public(scope: Scope, ask: Ask) -> str:
    """Return the scope in words that name nobody who may be late."""
    people = {one.candidates[0].id for one in ask.of_kind("person")}
    own = {ask.turn.asker.id} if ask.turn.asker else set()
    is_named = bool(people - own) and not _sees_names(ask)
    return "among those you ask about" if is_named else scope.words


def _sees_names(ask: Ask) -> bool:
    return ask.turn.asker is not None and ask.turn.asker.sees_everything


def _buttons(late: Sequence[Late]) -> tuple[Button, ...]:
    names = [one.project.name for one in late[:2]]
    asked = "What is the latest update on"
    return tuple(Button(label=f"{name}: last update", says=f"{asked} {name}?") for name in names)
