"""When a project starts and ends, and how long that is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.periods import checked
from actions.projects import milestones, plan, project_days
from actions.projects.by_title import by_title
from actions.projects.late_milestones import LateMilestones
from actions.projects.one_project import OneProject
from actions.projects.state import state
from actions.projects.topic import named
from actions.register import can_tell, source
from actions.reply import Button, Fact, Reply
from actions.wording import day, listed, small, stage
from knowledge.models import Project
from knowledge.periods import Period
from knowledge.store import Store

START = (
    r"starts?|started|starting|stert|begins?|began|beginning|begun|kick(?:s|ed)? off|launch(?:ed)?|"
    r"get(?:s)? (?:under ?way|going)|from when|first"
)
END = (
    r"ends?|ended|ending|endig|finish(?:es|ed|ing)?|feenish(?:ed)?|clos(?:e|es|ed|ing)|complet\w+|"
    r"wrap(?:s|ped)? up|conclude[sd]?|over|done|by wi|deadline|until|till|last day|to when"
)
LONG = (
    r"how long|hoo lang|how many (?:months|weeks|years)|duration|length|how much time|"
    r"over what period|timescales?|an? \w+[- ]year|lasts"
)
LEFT = r"left|remain\w*|how long till|how long until|to go"
SO_FAR = r"been|so far|already"
BOTH = r"dates|start and end|from when to when|first and last|over what period|timescales?|period"
GO_LIVE = r"go(?:es|ing)? live|go-live|went live|gone live"
LATER = r"past|beyond|after|longer than|later than"
BEFORE = r"before|by|afore|done|finished|over|complete"
IS_THERE_ONE = r"(?:has|have|is there|got)\b.*(?:date|day|firm|deadline)"
LATE = r"overdue|how late|hoo late|behind schedule"
THAT_LONG = r"how long (?:has|have) (?:that|this) been(?: so| like that| the case)?(?!\W+\w)"
ASKING = (
    f"{milestones.ASKING} start starts started starting stert begin begins began beginning "
    "begun kick kicked off launch launched way first end ends ended ending endig feenish close "
    "when closes closed closing wrap wraps wrapped conclude concluded deadline until till last "
    "long lang month months week weeks year years duration length time period timescale timescales "
    "lasts left remain remaining live run runs running past beyond later before after early late "
    "officially formally planned expected likely supposed scheduled soon pilot scope team search"
)
LIVE_NAMES = frozenset({"live", "launch", "launched", "go-live"})


class Dates(OneProject):
    """Say when a project starts and ends, as far as the register knows."""

    intent = "dates"

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for the milestone that is named without its project, if one is."""
        found = by_title(ask, store)
        return [found] if found else super().replies(ask, store)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the day asked for; yes or no first where a day is put to Cairn."""
        if ask.says(LATE):
            return LateMilestones(self.turn).about(project, ask, store)
        if ask.says(THAT_LONG):
            return state(project, ask, store)
        with checked():
            period = ask.period("ahead")
        meant = _milestone(project, ask, store)
        if meant:
            return meant
        goes_live = ask.says(GO_LIVE)
        return Reply(
            text=_go_live(project, store) if goes_live else _answer(project, ask, period),
            facts=(
                Fact(label="Start", value=day(project.start, "not in the register")),
                Fact(label="End", value=day(project.end, "not in the register")),
            ),
            buttons=(
                Button(label="Milestones", says=f"What are the milestones of {project.name}?"),
                Button(label="Which phase is it in?", says=f"Which phase is {project.name} in?"),
            ),
            sources=(source(project),),
        )


def _milestone(project: Project, ask: Ask, store: Store) -> Reply | None:
    """Return the one milestone that is asked about by its name: "when are season tickets out?"."""
    every = store.progress.milestones([project.id])
    meant = named(ask, every, lambda one: one.name, asking=ASKING)
    if len(meant) != 1:
        return None
    return Reply(
        text=f"{plan.told(meant[0], ask.today)}.",
        buttons=(
            Button(label="All milestones", says=f"What are the milestones of {project.name}?"),
        ),
        sources=(source(project),),
    )


def _answer(project: Project, ask: Ask, period: Period | None) -> str:
    if ask.says(LEFT):
        return project_days.left(project, ask.today)
    if ask.says(LONG):
        long = project_days.so_far if ask.says(SO_FAR) else project_days.lasts
        return long(project, ask.today)
    start, end = ask.says(START), ask.says(END)
    end = end or (not start and period is not None and ask.says(LATER))
    if ask.says(BOTH) or start == end:
        return project_days.both(project, ask.today)
    if start:
        said = project_days.starts(project, ask.today)
        return project_days.with_help(project, _put(said, project.start, ask, period))
    said = project_days.ends(project, ask.today)
    return project_days.with_help(project, _put(said, project.end, ask, period))


def _put(said: str, when: date | None, ask: Ask, period: Period | None) -> str:
    """Put yes or no before a sentence where a day, or whether there is one, is asked about."""
    if not is_yes_no(ask) or ask.says("or"):
        return said
    if period is None:
        return f"{'Yes' if when else 'No'}, {small(said)}" if ask.says(IS_THERE_ONE) else said
    if when is None:
        return said
    return f"{'Yes' if _fits(when, ask, period) else 'No'}, {small(said)}"


def _fits(when: date, ask: Ask, period: Period) -> bool:
    if period.last == date.max:
        return when in period
    if ask.says(LATER):
        return when > period.last
    return when <= period.last if ask.says(BEFORE) else when in period


def _go_live(project: Project, store: Store) -> str:
    """Tell what milestones say of going live: the register has no such day of its own."""
    now = f"it is {stage(project.phase)} now"
    said = f"The register gives no day on which {project.name} goes live: {now}."
    if project.phase == "live":
        said = f"{project.name} is live already; the register does not say since when."
    named = [
        f"“{one.name}” ({day(one.done_on or one.expected)}, {one.status})"
        for one in store.progress.milestones([project.id])
        if LIVE_NAMES & set(one.name.casefold().split())
    ]
    more = f"Its milestones about that: {listed(named)}." if named else can_tell(project)
    return f"{said} {more}"
