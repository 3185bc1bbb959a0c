"""Why somebody is not reminded now, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from knowledge.models import OWES_NOTHING, Person, Project
from knowledge.nudges.ahead import asked_about, next_day, put_off_until, steps
from knowledge.nudges.facts import Facts
from knowledge.nudges.manner import NOT_AFTER
from knowledge.nudges.quiet import turned_off
from knowledge.nudges.standing import Standing
from knowledge.nudges.wording import short_day

NO_SPRINTS = "the register gives no start of its sprints"


def why_not(
    person: Person, project: Project, judged: Sequence[Standing], facts: Facts, now: datetime
) -> str:
    """Say why *person* is not reminded of a project at this moment; *judged* are its sprints."""
    if project.phase in OWES_NOTHING:
        return project.phase
    if project.sprint_start is None:
        return NO_SPRINTS
    return "; ".join(dict.fromkeys(_reasons(person, project, judged, facts, now)))


def _reasons(
    person: Person, project: Project, judged: Sequence[Standing], facts: Facts, now: datetime
) -> Iterator[str]:
    today = facts.calendar(person).today(now)
    sprint = asked_about(judged, today)
    if sprint and sprint.reported:
        yield f"already reported on {short_day(sprint.reported, today)}"
    if sprint and sprint.skip:
        yield f"sprint {sprint.sprint} is skipped ({sprint.skip.reason})"
    if turned_off(person, project, facts, now):
        yield "reminders turned off"
        return
    back = put_off_until(person, project, facts, now)
    if back:
        yield f"snoozed until {short_day(back, today)}"
    yield from _away(person, project, judged, facts, today)
    if free := facts.calendar(person).why_not(today):
        yield _holiday(person, free) if facts.calendar(person).holiday(today) else free
    here = any(one.person.id == person.id and one.day == today for one in steps(judged))
    if here:
        yield _hour(person, project, facts, now)
        return
    coming = next_day(person, project, judged, facts, today)
    if coming != back or not coming:
        yield f"not due until {short_day(coming, today)}" if coming else "nothing is due"


def _away(
    person: Person, project: Project, judged: Sequence[Standing], facts: Facts, today: date
) -> Iterator[str]:
    """Say that somebody is on leave, and who is asked meanwhile where something was due today."""
    spell = facts.calendar(person).away(today)
    if spell is None:
        return
    away = "on leave" if spell.last == today else f"on leave until {short_day(spell.last, today)}"
    if person.id != project.lead.id or not any(today in one.led for one in judged):
        yield away
        return
    others = [one.person for one in steps(judged) if one.day == today and one.why == "deputy"]
    if others:
        yield f"{away}: {others[0].name} is asked instead"
    else:
        yield f"{away}, and there is nobody to ask instead" if not project.deputy else away


def _holiday(person: Person, name: str) -> str:
    kind = "council holiday" if person.organisation.kind == "council" else "holiday"
    return f"{kind}: {name}"


def _hour(person: Person, project: Project, facts: Facts, now: datetime) -> str:
    hour = facts.manner(person, project).opens
    is_early = facts.calendar(person).local(now).time() < hour
    return f"before {hour:%H:%M}" if is_early else f"after {NOT_AFTER:%H:%M}"
