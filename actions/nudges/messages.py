"""The messages that reminders make: booked once, made anew before they are sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from actions.nudges.reminding import Owed, reminder
from actions.reply import Reply
from knowledge.models import Nudge, Person
from knowledge.nudges.booking import still_wanted
from knowledge.nudges.gathering import gather
from knowledge.nudges.plan import Step
from knowledge.store import Store

COPY = "copy"
GONE = "no longer wanted when it was to be sent"


def message(store: Store, person: Person, nudges: Sequence[Nudge], today: date) -> Reply:
    """Return one message with all that somebody is reminded of."""
    owed = [
        Owed(
            one.project, one.sprint, store.updates.latest(one.project.id, today),
            is_copy=one.step.endswith(COPY),
        )
        for one in nudges
    ]  # fmt: skip
    return reminder(person, owed, today)


def checked_again(store: Store, nudges: Sequence[Nudge], now: datetime) -> list[Nudge]:
    """Return those of a message that are still wanted; the others are noted as passed over."""
    projects = store.projects.with_ids({one.project_id for one in nudges})
    facts, by_id = gather(store, projects, now), {one.id: one for one in projects}
    wanted: list[Nudge] = []
    for one in nudges:
        person, project = store.people.with_id(one.person_id), by_id.get(one.project_id)
        if person and project and one.person_id in (project.lead_id, project.deputy_id):
            step = Step(project, one.sprint, 1, person, one.day)
            if still_wanted(step, person, facts, now):
                wanted.append(one)
                continue
        one.passed = GONE
    return wanted
