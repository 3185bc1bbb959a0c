"""For which sprint an update is that comes late, after a reminder of it."""

from __future__ import annotations

from datetime import date, datetime

from knowledge.models import Project
from knowledge.nudges.facts import bounds
from knowledge.nudges.gathering import gather
from knowledge.nudges.plan import next_sprint
from knowledge.store import Store


def sprint_asked_for(store: Store, project: Project, day: date, now: datetime) -> int | None:
    """Return the sprint that is over, was asked about and is missing; None where a day tells.

    Who is reminded of a sprint and answers after its end reports for that one: else the next
    reminder would come though they have answered.
    """
    sprint = store.nudges.last_asked(project.id)
    if sprint is None or project.sprint_start is None or day <= bounds(project, sprint)[1]:
        return None
    facts = gather(store, [project], now)
    is_in = facts.reported_on(project, sprint, day) is not None
    return None if is_in or day >= next_sprint(project, sprint, facts) else sprint
