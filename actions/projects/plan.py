"""How milestones are worded: due, forecast, slipped, missed and done."""

from collections.abc import Iterable
from datetime import date

from actions.wording import counted, day, listed
from knowledge.models import Milestone

COLUMNS = ("Milestone", "Due", "Forecast", "Status")
STATES = ("done", "planned", "missed", "dropped")


def row(milestone: Milestone, today: date) -> tuple[str, ...]:
    """Return a milestone as a row of a project's plan."""
    forecast = day(milestone.forecast, "")
    return (milestone.name, day(milestone.due), forecast, state(milestone, today))


def state(milestone: Milestone, today: date) -> str:
    """Write where a milestone stands."""
    late = f", {late_by(milestone)}" if milestone.slipped else ""
    if milestone.status == "done":
        return f"done on {day(milestone.done_on)}{late}" if milestone.done_on else "done"
    if is_past(milestone, today):
        return f"past its date, not marked as done{late and ', slipped'}"
    return f"slipped{late}" if late else milestone.status


def told(milestone: Milestone, today: date) -> str:
    """Write where a milestone stands as a sentence without its end."""
    name, due = f"“{milestone.name}”", day(milestone.due)
    late = f", {late_by(milestone)}" if milestone.slipped else ""
    if milestone.status == "done":
        return f"{name} was done{_on(milestone.done_on)}{late}"
    if milestone.status in ("missed", "dropped"):
        verb = "was" if milestone.due < today else "is"
        return f"{name} was {milestone.status} (it {verb} due on {due})"
    if is_past(milestone, today):
        return f"{name} was expected by {day(milestone.expected)} and is not marked as done"
    if late:
        return f"{name} has slipped from {due} to {day(milestone.expected)}{late}"
    if milestone.expected < milestone.due:
        return f"{name} is due on {due} and forecast for {day(milestone.expected)}"
    return f"{name} is due on {due}"


def late_by(milestone: Milestone) -> str:
    """Write by how much a milestone slipped."""
    return f"{counted(days_late(milestone), 'day')} late"


def days_late(milestone: Milestone) -> int:
    """Return the days between the baseline and the day it came, or is forecast to come."""
    reached = milestone.done_on if milestone.status == "done" else milestone.expected
    return ((reached or milestone.due) - milestone.due).days


def is_past(milestone: Milestone, today: date) -> bool:
    """Say whether a milestone should be done by all accounts, and is not."""
    return milestone.status == "planned" and milestone.expected < today


def is_ahead(milestone: Milestone, today: date) -> bool:
    """Say whether a milestone is still to come (CONTRACT.md, next milestone)."""
    return milestone.status == "planned" and milestone.expected >= today


def tally(milestones: Iterable[Milestone]) -> str:
    """Write how many milestones stand where: 1 done, 2 planned and 1 missed."""
    states = [one.status for one in milestones]
    return listed(f"{states.count(name)} {name}" for name in STATES if name in states)


def slips(milestones: Iterable[Milestone]) -> str:
    """Write how many have slipped, or nothing when none has."""
    number = sum(one.slipped for one in milestones)
    return f" {counted(number, 'has', 'have')} slipped." if number else ""


def until(when: date, today: date) -> str:
    """Write how far ahead a day lies."""
    days = (when - today).days
    return {0: "today", 1: "tomorrow"}.get(days, f"in {counted(days, 'day')}")


def _on(when: date | None) -> str:
    return f" on {day(when)}" if when else ""
