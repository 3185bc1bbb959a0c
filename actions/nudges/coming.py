"""What holds of somebody's reminders of a project just now, as one plain sentence."""

from __future__ import annotations

from datetime import date, datetime

from knowledge.models import OWES_NOTHING, Person, Project
from knowledge.nudges import Facts
from knowledge.nudges.ahead import asked_about, next_day, put_off_until, steps
from knowledge.nudges.quiet import turned_off
from knowledge.nudges.standing import Standing, standings
from knowledge.nudges.wording import short_day

NO_SPRINTS = "The register gives no start of its sprints, so I cannot tell when an update is due."


def coming(person: Person, project: Project, facts: Facts, now: datetime) -> str:
    """Say when somebody is reminded of a project next, and why not before."""
    if project.phase in OWES_NOTHING:
        return f"It is {project.phase}, so no update is due."
    if project.sprint_start is None:
        return NO_SPRINTS
    if facts.manners.is_off(project.id):
        return "Its reminders are turned off for everybody."
    if turned_off(person, project, facts, now):
        return "You have turned its reminders off."
    judged = standings(project, facts, now)
    today = facts.calendar(person).today(now)
    if any(one.person.id == person.id and one.day == today for one in steps(judged)):
        hour = facts.manner(person, project).hour
        return f"I remind you today at {hour:02}:00, unless the update is in by then."
    return _next(person, project, judged, facts, now)


def _next(
    person: Person, project: Project, judged: list[Standing], facts: Facts, now: datetime
) -> str:
    today = facts.calendar(person).today(now)
    back = put_off_until(person, project, facts, now)
    day = next_day(person, project, judged, facts, today)
    ahead = f"I ask next on {_called(day, today)}" if day else "nothing more is due"
    sprint, away = asked_about(judged, today), facts.calendar(person).away(today)
    if back:
        return f"You have put it off until {_called(back, today)}."
    if sprint and sprint.reported:
        return f"Your update of {short_day(sprint.reported, today)} is in; {ahead}."
    if sprint and sprint.skip:
        return f"Sprint {sprint.sprint} is skipped; {ahead}."
    if away:
        return f"You are away until {_called(away.last, today)}; {ahead}."
    if day is None:
        return "Nothing is due."
    return f"{ahead}, unless the update is in by then."


def _called(day: date, today: date) -> str:
    return f"{day:%A} {short_day(day, today)}"
