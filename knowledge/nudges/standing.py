"""How a project stands with the sprints of which reminders may come today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from knowledge import sprints
from knowledge.models import OWES_NOTHING, Project, Skip
from knowledge.nudges.facts import Facts
from knowledge.nudges.plan import Step, days, next_sprint, plan
from knowledge.nudges.quiet import quietened, turned_off


@dataclass(frozen=True)
class Standing:
    """One sprint: the days that the lead's calendar gives, whether it is in, what is still to come.

    *steps* leaves out what nobody wants: it is empty where the update is in, or none is wanted.
    """

    project: Project
    sprint: int
    led: list[date]
    steps: list[Step]
    reported: date | None = None
    skip: Skip | None = None

    def is_in_hand(self, today: date) -> bool:
        """Say whether a day is between the first and the last of its reminders."""
        return bool(self.led) and self.led[0] <= today <= self.led[-1]

    def is_begun(self, today: date) -> bool:
        """Say whether its reminders have begun, or it needs none any more."""
        settled = self.reported is not None or self.skip is not None
        return settled or not self.led or today >= self.led[0]


def standings(project: Project, facts: Facts, now: datetime) -> list[Standing]:
    """Return the sprints that matter now, the running one first; none where nothing is owed."""
    if project.phase in OWES_NOTHING or project.sprint_start is None:
        return []
    found = [_standing(project, sprint, facts, now) for sprint in in_question(project, facts, now)]
    taken = {
        (one.person.id, one.day) for each in found for one in each.steps if one.why != "wanted"
    }
    return [replace(each, steps=_besides(each.steps, taken)) for each in found]


def _besides(steps: list[Step], taken: set[tuple[int, date]]) -> list[Step]:
    """Leave out what was merely asked for, where something is due of that project that day."""
    return [one for one in steps if one.why != "wanted" or (one.person.id, one.day) not in taken]


def in_question(project: Project, facts: Facts, now: datetime) -> Iterator[int]:
    """Yield the sprints of which reminders may come today, the running one first."""
    if project.sprint_start is None:
        return
    today = facts.calendar(project.lead).today(now)
    running = sprints.number(project.sprint_start, project.sprint_days, today) or 0
    for sprint in range(running, 0, -1):
        led, steps = days(project, sprint, project.lead, facts), plan(project, sprint, facts)
        reaches = max((*led, *(one.day for one in steps)), default=date.min)
        if sprint < running - 1 and reaches < today:
            return
        yield sprint


def _standing(project: Project, sprint: int, facts: Facts, now: datetime) -> Standing:
    today = facts.calendar(project.lead).today(now)
    reported = facts.reported_on(project, sprint, today)
    skip = _skip(project, sprint, facts, now)
    steps = [] if reported or skip else still_to_come(project, sprint, facts, now)
    led = days(project, sprint, project.lead, facts)
    return Standing(project, sprint, led, steps, reported, skip)


def still_to_come(project: Project, sprint: int, facts: Facts, now: datetime) -> list[Step]:
    """Return what is left of a sprint's reminders of what people want of them."""
    steps, over = plan(project, sprint, facts), next_sprint(project, sprint, facts)
    people = {one.person.id: one.person for one in steps}.values()
    kept = [
        step
        for one in people
        if not turned_off(one, project, facts, now)
        for step in quietened(steps, one, facts, now, over=over)
    ]
    return sorted(kept, key=lambda one: (one.day, one.nth))


def _skip(project: Project, sprint: int, facts: Facts, now: datetime) -> Skip | None:
    skip = facts.skips.get((project.id, sprint))
    return skip if skip and skip.told <= now else None
