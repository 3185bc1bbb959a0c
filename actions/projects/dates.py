"""When a project starts and ends, and how long that is."""

from __future__ import annotations

from datetime import date

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.periods import checked
from actions.projects.one_project import OneProject
from actions.register import can_tell, source
from actions.reply import Button, Fact, Reply
from actions.wording import counted, day, listed, small, stage
from knowledge.models import FINISHED, Project
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
    r"how long|hoo lang|how many (?:months|weeks|years)|duration|length|how much time|over what period|"
    r"timescales?|an? \w+[- ]year|lasts?"
)
LEFT = r"left|remain\w*|how long till|how long until|to go"
SO_FAR = r"been|so far|already"
BOTH = r"dates|start and end|from when to when|first and last|over what period|timescales?|period"
GO_LIVE = r"go(?:es|ing)? live|go-live|went live|gone live"
LATER = r"past|beyond|after|longer than|later than"
HAS = r"has|have|is there|got"
LIVE_NAMES = ("live", "launch")


class Dates(OneProject):
    """Say when a project starts and ends, as far as the register knows."""

    intent = "dates"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the day asked for; yes or no first where a day is put to Cairn."""
        with checked():
            period = ask.period("ahead")
        text = _go_live(project, ask, store) if ask.says(GO_LIVE) else _answer(project, ask, period)
        return Reply(
            text=text,
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


def _answer(project: Project, ask: Ask, period: Period | None) -> str:
    if ask.says(LONG) or ask.says(LEFT):
        return _how_long(project, ask)
    start, end = ask.says(START), ask.says(END) or (period is not None and ask.says(LATER))
    if ask.says(BOTH) or start == end:
        return f"{_start(project, ask.today)} {_end(project, ask.today)}"
    if start:
        return _put(_start(project, ask.today), project.start, ask, period)
    return _put(_end(project, ask.today), project.end, ask, period)


def _put(said: str, when: date | None, ask: Ask, period: Period | None) -> str:
    """Put yes or no before a sentence where a day, or whether there is one, is asked about."""
    if not is_yes_no(ask):
        return said
    if period is None:
        asks_for_one = ask.says(HAS) and ask.says("date|day|firm|deadline")
        return f"{'Yes' if when else 'No'}, {small(said)}" if asks_for_one else said
    if when is None or ask.says("or"):
        return said
    if ask.says(LATER):
        return f"{'Yes' if when > period.last else 'No'}, {small(said)}"
    if ask.says("before|by|afore|done|finished|over|complete"):
        return f"{'Yes' if when <= period.last else 'No'}, {small(said)}"
    return f"{'Yes' if when in period else 'No'}, {small(said)}"


def _start(project: Project, today: date) -> str:
    if project.start is None:
        return f"The register gives no start date for {project.name}. {can_tell(project)}"
    verb = "started" if project.start <= today else "is due to start"
    return f"{project.name} {verb} on {day(project.start)}."


def _end(project: Project, today: date) -> str:
    closed = project.phase == FINISHED
    if project.end is None:
        state = f" {project.name} is closed, but the register does not say since when." * closed
        return f"The register gives no end date for {project.name}.{state} {can_tell(project)}"
    if closed:
        return f"{project.name} is closed; its end date is {day(project.end)}."
    if project.end < today:
        return f"{project.name} was due to end on {day(project.end)} and is {stage(project.phase)} still."
    return f"{project.name} is due to end on {day(project.end)}."


def _how_long(project: Project, ask: Ask) -> str:
    if ask.says(LEFT):
        return _left(project, ask.today)
    if ask.says(SO_FAR):
        return _so_far(project, ask.today)
    if project.start is None or project.end is None:
        return f"{_start(project, ask.today)} {_end(project, ask.today)}".replace(
            f" {can_tell(project)}", "", 1
        )
    verb = "ran" if project.phase == FINISHED else "runs"
    long = _months(project.start, project.end)
    return f"{project.name} {verb} for {long}, from {day(project.start)} to {day(project.end)}."


def _left(project: Project, today: date) -> str:
    if project.end is None or project.end < today or project.phase == FINISHED:
        return _end(project, today)
    long = _months(today, project.end)
    return f"{project.name} has {long} left: it is due to end on {day(project.end)}."


def _so_far(project: Project, today: date) -> str:
    if project.start is None or project.start > today or project.phase == FINISHED:
        return f"{_start(project, today)} {_end(project, today)}"
    return f"{project.name} has been running for {_months(project.start, today)}, since {day(project.start)}."


def _months(first: date, last: date) -> str:
    """Write a stretch of days, both ends in it, in months as people count them, or in days."""
    months = (last.year - first.year) * 12 + last.month - first.month
    days = last.day - first.day + 1
    months, days = (months - 1, days + 31) if days < 0 else (months, days)
    if days >= 28:
        months, days = months + 1, 0
    if months < 2:
        return counted((last - first).days, "day")
    years, rest = divmod(months, 12)
    parts = [counted(years, "year")] * bool(years) + [counted(rest, "month")] * bool(rest)
    total = f" ({counted(months, 'month')})" if years and months != 12 else ""
    return f"{'about ' if days else ''}{listed(parts)}{total}"


def _go_live(project: Project, ask: Ask, store: Store) -> str:
    if project.phase == "live":
        said = f"{project.name} is live already; the register does not say since when."
    else:
        said = f"The register gives no day on which {project.name} goes live: it is {stage(project.phase)} now."
    named = [
        f"“{one.name}” ({day(one.done_on or one.expected)}, {one.status})"
        for one in store.progress.milestones([project.id])
        if any(word in one.name.casefold().split() for word in LIVE_NAMES)
    ]
    return (
        f"{said} Its milestones about that: {listed(named)}."
        if named
        else f"{said} {can_tell(project)}"
    )
