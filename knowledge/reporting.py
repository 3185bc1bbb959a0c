"""Which sprint an update is for, and how many sprints a project owes one (CONTRACT.md)."""

from collections.abc import Iterable
from datetime import date

from knowledge import sprints
from knowledge.models import OWES_NOTHING, Project
from knowledge.reported import Reported


def sprint_of(project: Project, update: Reported) -> int | None:
    """Return the sprint that an update names, else the one that its date falls in."""
    if update.sprint is not None or project.sprint_start is None:
        return update.sprint
    return sprints.number(project.sprint_start, project.sprint_days, update.date)


def owed(project: Project, updates: Iterable[Reported], today: date) -> int:
    """Return how many of the last sprints that ended have no update; paused projects owe none."""
    if project.phase in OWES_NOTHING or project.sprint_start is None:
        return 0
    numbers = (sprint_of(project, one) for one in updates if one.date <= today)
    reported = {number for number in numbers if number is not None}
    return sprints.owed(project.sprint_start, project.sprint_days, today, reported)
