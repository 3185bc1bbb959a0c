"""The messages that reminders make: booked once, made anew before they are sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from actions.nudges.reminding import Owed, reminder
from actions.reply import Reply
from knowledge.models import Nudge, Person, Project, Update
from knowledge.nudges import Facts
from knowledge.nudges.booking import still_wanted
from knowledge.nudges.gathering import gather
from knowledge.nudges.plan import Step
from knowledge.store import Store

COPY = "copy"
GONE = "no longer wanted when it was to be sent"


def message(store: Store, person: Person, nudges: Sequence[Nudge], today: date) -> Reply:
    """Return one message with all that somebody is reminded of."""
    return message_with(store.updates.latest_of(_projects(nudges), today), person, nudges, today)


def message_with(
    latest: Mapping[int, Update], person: Person, nudges: Sequence[Nudge], today: date
) -> Reply:
    """Return the same; *latest* are the last updates as of today, by the project's id."""
    owed = [
        Owed(one.project, one.sprint, latest.get(one.project.id), is_copy=one.step.endswith(COPY))
        for one in nudges
    ]
    return reminder(person, owed, today)


def _projects(nudges: Iterable[Nudge]) -> list[int]:
    return [one.project.id for one in nudges]


def checked_again(store: Store, nudges: Sequence[Nudge], now: datetime) -> list[Nudge]:
    """Return those of a message that are still wanted; the others are noted as passed over."""
    return Checking.of(store, nudges, now).wanted(nudges)


@dataclass(frozen=True)
class Checking:
    """What decides whether reminders are still wanted, gathered once for many messages."""

    store: Store
    projects: Mapping[int, Project]
    facts: Facts
    now: datetime

    @classmethod
    def of(cls, store: Store, nudges: Iterable[Nudge], now: datetime) -> Self:
        """Gather what is needed for some reminders."""
        projects = store.projects.with_ids({one.project_id for one in nudges})
        facts = gather(store, projects, now)
        return cls(store, {one.id: one for one in projects}, facts, now)

    def wanted(self, nudges: Sequence[Nudge]) -> list[Nudge]:
        """Return those that are still wanted; the others are noted as passed over."""
        found: list[Nudge] = []
        for one in nudges:
            if self._is_wanted(one):
                found.append(one)
            else:
                one.passed = GONE
        return found

    def _is_wanted(self, nudge: Nudge) -> bool:
        project = self.projects.get(nudge.project_id)
        person = self.store.people.with_id(nudge.person_id)
        if person is None or project is None:
            return False
        if nudge.person_id not in (project.lead_id, project.deputy_id):
            return False
        step = Step(project, nudge.sprint, 1, person, nudge.day)
        return still_wanted(step, person, self.facts, self.now)
