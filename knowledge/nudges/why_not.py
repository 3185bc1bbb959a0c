"""Why somebody is not reminded now, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from knowledge.models import OWES_NOTHING, Person, Project
from knowledge.nudges.facts import Facts
from knowledge.nudges.manner import NOT_AFTER, NOT_BEFORE
from knowledge.nudges.plan import Step, next_sprint
from knowledge.nudges.quiet import back_on, put_off, turned_off
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
    asked_about = _asked_about(judged, today)
    if asked_about and asked_about.reported:
        yield f"already reported on {short_day(asked_about.reported, today)}"
    if asked_about and asked_about.skip:
        yield f"sprint {asked_about.sprint} is skipped ({asked_about.skip.reason})"
    if turned_off(person, project, facts, now):
        yield "reminders turned off"
        return
    back = _put_off(person, project, facts, now)
    if back:
        yield f"snoozed until {short_day(back, today)}"
    yield from _away(person, project, judged, facts, today)
    if free := facts.calendar(person).why_not(today):
        yield _holiday(person, free) if facts.calendar(person).holiday(today) else free
    here = any(one.person.id == person.id and one.day == today for one in _steps(judged))
    if here:
        yield _hour(person, project, facts, now)
        return
    coming = _next(person, project, judged, facts, today)
    if coming != back or not coming:
        yield f"not due until {short_day(coming, today)}" if coming else "nothing is due"


def _asked_about(judged: Sequence[Standing], today: date) -> Standing | None:
    """Return the sprint whose update is asked for now, else the running one."""
    in_hand = (one for one in judged if one.is_in_hand(today))
    return next(in_hand, judged[0] if judged else None)


def _put_off(person: Person, project: Project, facts: Facts, now: datetime) -> date | None:
    """Return the day until which somebody wants quiet, where it is still to come."""
    quiet = put_off(person, project, facts, now)
    back = back_on(quiet, person, facts) if quiet else None
    return back if back and back > facts.calendar(person).today(now) else None


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
    others = [one.person for one in _steps(judged) if one.day == today and one.why == "deputy"]
    if others:
        yield f"{away}: {others[0].name} is asked instead"
    else:
        yield f"{away}, and there is nobody to ask instead" if not project.deputy else away


def _holiday(person: Person, name: str) -> str:
    kind = "council holiday" if person.organisation.kind == "council" else "holiday"
    return f"{kind}: {name}"


def _hour(person: Person, project: Project, facts: Facts, now: datetime) -> str:
    hour = max(time(facts.manner(person, project).hour), NOT_BEFORE)
    is_early = facts.calendar(person).local(now).time() < hour
    return f"before {hour:%H:%M}" if is_early else f"after {NOT_AFTER:%H:%M}"


def _next(
    person: Person, project: Project, judged: Sequence[Standing], facts: Facts, today: date
) -> date | None:
    """Return the next day on which something is due of somebody, as things stand."""
    coming = [one.day for one in _steps(judged) if one.person.id == person.id and one.day > today]
    if judged and not coming and not judged[0].is_begun(today):
        coming = judged[0].led[:1]
    if not judged or judged[0].is_begun(today):
        begins = next_sprint(project, judged[0].sprint if judged else 0, facts)
        coming += [begins] if begins != date.max else []
    return min(coming, default=None)


def _steps(judged: Sequence[Standing]) -> list[Step]:
    return [step for one in judged for step in one.steps]
