"""How a project's first and last day, and the time between them, are worded."""

from datetime import date

from actions.register import can_tell
from actions.wording import counted, day, listed, stage
from knowledge.models import FINISHED, Project

ALMOST_A_MONTH = 28


def starts(project: Project, today: date) -> str:
    """Say when a project started, or will."""
    if project.start is None:
        return f"The register gives no start date for {project.name}."
    verb = "started" if project.start <= today else "is due to start"
    return f"{project.name} {verb} on {day(project.start)}."


def ends(project: Project, today: date) -> str:
    """Say when a project ended, or is due to; a closed one need not have ended on its end date."""
    if project.end is None:
        closed = f" {project.name} is closed, but the register does not say since when."
        said = f"The register gives no end date for {project.name}."
        return f"{said}{closed * (project.phase == FINISHED)}"
    if project.phase == FINISHED:
        return f"{project.name} is closed; its end date is {day(project.end)}."
    if project.end < today:
        still = stage(project.phase)
        return f"{project.name} was due to end on {day(project.end)} and is still {still}."
    return f"{project.name} is due to end on {day(project.end)}."


def both(project: Project, today: date) -> str:
    """Say when a project starts and when it ends."""
    return with_help(project, f"{starts(project, today)} {ends(project, today)}")


def with_help(project: Project, said: str) -> str:
    """Add who can tell where the register gives no date."""
    return f"{said} {can_tell(project)}" if "register" in said else said


def lasts(project: Project, today: date) -> str:
    """Say how long a project runs from its first day to its last."""
    if project.start is None or project.end is None:
        return both(project, today)
    verb = "ran" if project.phase == FINISHED else "runs"
    days = f"from {day(project.start)} to {day(project.end)}"
    return f"{project.name} {verb} for {months(project.start, project.end)}, {days}."


def left(project: Project, today: date) -> str:
    """Say how much time a project has left."""
    if project.end is None or project.end < today or project.phase == FINISHED:
        return with_help(project, ends(project, today))
    long = months(today, project.end)
    return f"{project.name} has {long} left: it is due to end on {day(project.end)}."


def so_far(project: Project, today: date) -> str:
    """Say how long a project has been running."""
    if project.start is None or project.start > today or project.phase == FINISHED:
        return both(project, today)
    long = months(project.start, today)
    return f"{project.name} has been running for {long}, since {day(project.start)}."


def months(first: date, last: date) -> str:
    """Write the time between two days, both counted, as people do: "about 1 year and 7 months"."""
    whole = (last.year - first.year) * 12 + last.month - first.month
    days = last.day - first.day + 1
    whole, days = (whole - 1, days + 30) if days < 0 else (whole, days)
    whole, days = (whole + 1, 0) if days >= ALMOST_A_MONTH else (whole, days)
    if whole < 2:
        return counted((last - first).days + 1, "day")
    years, rest = divmod(whole, 12)
    parts = [counted(years, "year")] * bool(years) + [counted(rest, "month")] * bool(rest)
    total = f" ({counted(whole, 'month')})" if years else ""
    return f"{'about ' if days else ''}{listed(parts)}{total}"
