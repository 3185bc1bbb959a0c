"""Milestones that do not go with a green rating."""

from datetime import date

from knowledge.honesty.doubt import Doubt, on_day
from knowledge.models import Milestone


def speaks_against(milestone: Milestone, today: date) -> bool:
    """Say whether a milestone is no sign of a green project; what came late came in the end."""
    if milestone.status == "missed":
        return True
    return milestone.status == "planned" and (milestone.slipped or milestone.expected < today)


def planned(milestone: Milestone, today: date) -> Doubt:
    """Doubt a green rating for a milestone that was missed, is past its day, or has slipped."""
    name, due = f"“{milestone.name}”", on_day(milestone.due)
    if milestone.status == "missed":
        return Doubt("missed", f"It is rated green, but missed {name}, due on {due}.")
    expected = on_day(milestone.expected)
    if milestone.expected < today:
        late = f"but {name} was expected by {expected} and is not marked as done."
        return Doubt("late", f"It is rated green, {late}")
    slip = f"from {due} to {expected}"
    return Doubt("slipped", f"It is rated green, but {name} has slipped {slip}.")
