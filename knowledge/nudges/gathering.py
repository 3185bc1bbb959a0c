"""Gathering from the store what the rules need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from knowledge.models import Person, Project
from knowledge.nudges.facts import Facts
from knowledge.nudges.manner import Manners
from knowledge.store import Store
from knowledge.store.projects import Terms

# reminders of a sprint may come until those of the next begin, which holidays may put off
AFTER_A_SPRINT = timedelta(days=60)


def gather(store: Store, projects: Sequence[Project], now: datetime) -> Facts:
    """Return the facts about some projects as of now."""
    longest = max((one.sprint_days for one in projects), default=0)
    since = now.date() - 2 * timedelta(days=longest) - AFTER_A_SPRINT
    people, ids = _people(projects), [one.id for one in projects]
    return Facts(
        calendars=store.calendars.of(people),
        updates=store.nudges.reported_since(since, ids),
        quiets=store.nudges.quiets({one.id for one in people}),
        skips=store.nudges.skips(ids),
        manners=Manners.of(store.nudges.settings()),
    )


def outline(store: Store, terms: Iterable[Terms]) -> Facts:
    """Return what decides when something of projects comes: no updates, and no skipped sprints."""
    people = {person for one in terms for person in (one.lead_id, one.deputy_id) if person}
    return Facts(
        calendars=store.calendars.of_ids(people),
        quiets=store.nudges.quiets(people),
        manners=Manners.of(store.nudges.settings()),
    )


def _people(projects: Sequence[Project]) -> list[Person]:
    both = (one for project in projects for one in (project.lead, project.deputy))
    return [one for one in both if one is not None]
