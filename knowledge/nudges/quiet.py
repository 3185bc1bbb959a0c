"""Quiet from reminders: turned off, or put off until a day on which they come again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from knowledge.models import Person, Project, Quiet
from knowledge.nudges.facts import Facts, bounds
from knowledge.nudges.plan import Step


def turned_off(person: Person, project: Project, facts: Facts, now: datetime) -> bool:
    """Say whether somebody wants no reminders of a project at all, or nobody is to get any."""
    if facts.manners.is_off(project.id):
        return True
    return any(one.until is None for one in _of(person, project, facts, now))


def put_off(person: Person, project: Project, facts: Facts, now: datetime) -> Quiet | None:
    """Return the quiet that somebody asked for until a day, the longest, or None."""
    until = [one for one in _of(person, project, facts, now) if one.until is not None]
    return max(until, key=lambda one: (one.until, one.told), default=None)


def back_on(quiet: Quiet, person: Person, facts: Facts) -> date | None:
    """Return the day on which reminders come again: the one asked for, or the next at work."""
    calendar = facts.calendar(person)
    if quiet.until is None:
        return None
    return calendar.there_from(max(quiet.until, calendar.today(quiet.told)))


def quietened(
    steps: Sequence[Step], person: Person, facts: Facts, now: datetime, *, over: date
) -> list[Step]:
    """Return somebody's reminders of a sprint, those put off on the day that was asked for.

    What comes by that day comes once, as the latest of it, unless the next sprint's begin by then.
    """
    own = [one for one in steps if one.person.id == person.id]
    quiet = put_off(person, own[0].project, facts, now) if own else None
    back = back_on(quiet, person, facts) if quiet else None
    if quiet is None or back is None:
        return own
    since = facts.calendar(person).today(quiet.told)
    kept = [one for one in own if not since <= one.day < back]
    earlier = [one for one in own if one.day < back]
    if back >= over or any(one.day == back for one in own):
        return kept
    if earlier:
        kept.append(replace(earlier[-1], day=back, why="snoozed"))
    elif quiet.wanted and back >= bounds(own[0].project, own[0].sprint)[0]:
        kept.append(replace(own[0], nth=1, day=back, why="wanted"))
    return sorted(kept, key=lambda one: one.day)


def _of(person: Person, project: Project, facts: Facts, now: datetime) -> list[Quiet]:
    return [
        one
        for one in facts.quiets.get(person.id, ())
        if one.told <= now and one.project_id in (None, project.id)
    ]
