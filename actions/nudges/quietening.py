"""Turning reminders off and on, and putting them off until a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from actions.ask import Ask
from actions.manner import straight
from actions.nudges.other_wishes import by_sprint
from actions.nudges.own_reminders import own_projects
from actions.nudges.reminder_words import wants_reminder
from actions.reply import Button, Reply, unanswered
from actions.wording import day, listed
from knowledge.models import Person, Project, Quiet
from knowledge.nudges import Manners
from knowledge.periods import Period, find_period
from knowledge.periods.vocabulary import NUMBER, UNIT
from knowledge.store import Store

_SO_LONG = re.compile(rf"\b{NUMBER} {UNIT}s?\b")
ONE_DAY = timedelta(days=1)
LONGEST = timedelta(days=366)
UNTIL_WHEN = "Until which day? Say for example “remind me on Monday” or “peace till 14 December”."


def turned_off(ask: Ask, asker: Person, store: Store, projects: Sequence[Project]) -> Reply:
    """Turn reminders off, of the projects that are named or of all."""
    for project_id in _ids(projects):
        store.nudges.be_quiet(Quiet(person_id=asker.id, told=ask.turn.now, project_id=project_id))
    about = _about(projects)
    return Reply(
        text=f"Reminders {about} are off: you get none until you turn them on again. The updates "
        "are still due, and whoever manages the office sees which are missing.",
        buttons=(Button(label="Turn them on again", says=f"turn reminders {about} back on"),),
    )


def turned_on(asker: Person, store: Store, projects: Sequence[Project]) -> Reply:
    """Let reminders come again; to do so for all ends what was put off as well."""
    were = [store.nudges.be_heard(asker.id, one) for one in _ids(projects)]
    about = _about(projects)
    if any(were):
        return Reply(text=f"Reminders {about} are on again.")
    still = store.nudges.quiets().get(asker.id, [])
    if projects and any(one.project_id is None for one in still):
        return unanswered(
            "Your reminders of all projects are off or put off; I can turn on all of them.",
            Button(label="Turn all on", says="turn reminders back on"),
        )
    return Reply(text=f"Reminders {about} were on already.")


def put_off(ask: Ask, asker: Person, store: Store, projects: Sequence[Project]) -> Reply:
    """Put reminders off until the day that is named; without one until the next working day."""
    until = _until(ask)
    if until is None and (days := by_sprint(ask, projects or own_projects(asker, store))):
        return days
    if until is None and ask.says("until|till|til"):
        return unanswered(UNTIL_WHEN)
    if until is not None and until < ask.today:
        return unanswered(f"{day(until)} is past. {UNTIL_WHEN}")
    is_asked_for = wants_reminder(straight(ask.text))
    return be_quiet_until(ask, asker, store, projects, until, is_asked_for=is_asked_for)


def be_quiet_until(
    ask: Ask, asker: Person, store: Store, projects: Sequence[Project], until: date | None, *,
    is_asked_for: bool,
) -> Reply:  # fmt: skip
    """Send no reminders before a day, or the working day after it; None is the next.

    With *is_asked_for* one comes then, be it before anything is due.
    """
    calendar = store.calendars.of([asker])[asker.id]
    is_by_days = until is not None and until > ask.today
    back = calendar.there_from(until if until and is_by_days else ask.today + ONE_DAY)
    if back is None or back > ask.today + LONGEST:
        return unanswered(UNTIL_WHEN)
    for project_id in _ids(projects):
        quiet = Quiet(person_id=asker.id, told=ask.turn.now, project_id=project_id, until=back)
        quiet.wanted = is_asked_for
        store.nudges.be_quiet(quiet)
    moved = "" if until is None or until == back or not is_by_days else (
        f" (you do not work on {day(until)})"
    )  # fmt: skip
    whole = "" if is_by_days else " I put reminders off by whole days."
    about, hour = _about(projects), _hour(asker, store)
    one = "the update" if len(projects) == 1 else "an update"
    then = (
        f"If {one} is still missing then, I’ll remind you at {hour:02}:00."
        if is_asked_for
        else f"From then on they come as usual, at {hour:02}:00, while an update is missing."
    )
    return Reply(
        text=f"You’ll get no reminder {about} before {back:%A} {day(back)}{moved}. {then}{whole}",
        buttons=(Button(label="Remind me as usual", says=f"turn reminders {about} back on"),),
    )


def _until(ask: Ask) -> date | None:
    """Return the day that is named: the first of a week, the last of "until" and "for a week"."""
    period = ask.period("ahead") or _so_long(ask)
    if period is None:
        return None
    return period.last if period.first <= ask.today else period.first


def _so_long(ask: Ask) -> Period | None:
    """Read "snooze 2 days"."""
    found = _SO_LONG.search(ask.words)
    return find_period(f"for {found[0]}", ask.today, "ahead") if found else None


def _hour(asker: Person, store: Store) -> int:
    return Manners.of(store.nudges.settings()).to(asker.id, 0).hour


def _ids(projects: Sequence[Project]) -> list[int | None]:
    return [one.id for one in projects] or [None]


def _about(projects: Sequence[Project]) -> str:
    return f"about {listed(one.name for one in projects)}" if projects else "about your projects"
