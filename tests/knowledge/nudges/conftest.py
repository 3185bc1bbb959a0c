"""Projects, people and calendars for the rules alone: nothing of it is in a database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from knowledge.calendars import make_calendar
from knowledge.models import (
    NudgeSetting,
    Organisation,
    Person,
    Portfolio,
    Project,
    Quiet,
    Skip,
    Update,
)
from knowledge.nudges import Facts, Manners, Outcome, due

LONDON = ZoneInfo("Europe/London")
FIFE = Organisation(code="FIF", name="Fife", kind="council")


def at(text: str) -> datetime:
    """Return a time in London: ``at("2026-11-20 10:00")``."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@dataclass
class Office:
    """Two people and a project of theirs, of which a test changes what it is about.

    Sprints are of fourteen days from Wednesday 4 November 2026: sprint 1 ends on Tuesday 17th.
    """

    calendars: dict[int, Any] = field(default_factory=dict)
    quiets: list[Quiet] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    settings: list[NudgeSetting] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    ids: Iterable[int] = field(default_factory=lambda: count(1))

    def person(self, name: str, **calendar: Any) -> Person:
        person = Person(email=f"{name.lower()}@fife.example", name=name, organisation=FIFE)
        person.id = next(self.ids)
        self.calendars[person.id] = make_calendar(**calendar)
        return person

    def project(self, lead: Person, deputy: Person | None = None, **more: Any) -> Project:
        said = {"phase": "beta", "sprint_start": date(2026, 11, 4), "code": "TEL"} | more
        project = Project(
            name=said["code"].title(), portfolio=Portfolio(name="Digital Place"), lead=lead,
            deputy=deputy, **said,
        )  # fmt: skip
        project.id = next(self.ids)
        project.lead_id, project.deputy_id = lead.id, deputy.id if deputy else None
        self.projects.append(project)
        return project

    def report(self, project: Project, day: str, sprint: int | None = None) -> None:
        update = Update(
            project=project, date=date.fromisoformat(day), rag="green", done="x", sprint=sprint
        )
        update.project_id = project.id
        self.updates.append(update)

    def quiet(self, person: Person, told: str, until: str = "", **more: Any) -> None:
        day = date.fromisoformat(until) if until else None
        self.quiets.append(Quiet(person_id=person.id, told=at(told), until=day, **more))

    def skip(self, project: Project, sprint: int, told: str = "2026-11-04 10:00") -> None:
        skip = Skip(project=project, sprint=sprint, reason="nothing happened", told=at(told))
        skip.project_id = project.id
        self.skips.append(skip)

    def facts(self) -> Facts:
        return Facts(
            calendars=self.calendars,
            updates={
                one.id: [row for row in self.updates if row.project_id == one.id]
                for one in self.projects
            },
            quiets={
                person: [one for one in self.quiets if one.person_id == person]
                for person in self.calendars
            },
            skips={(one.project_id, one.sprint): one for one in self.skips},
            manners=Manners.of(self.settings),
        )

    def judge(self, now: str | datetime, facts: Facts | None = None) -> Outcome:
        moment = at(now) if isinstance(now, str) else now.astimezone(UTC)
        return due(self.projects, facts or self.facts(), moment)

    def nudged(self, now: str | datetime) -> list[tuple[str, str, int, int]]:
        """Return who is reminded of which sprint of which project, and for which time."""
        return [
            (one.step.person.name, one.step.project.code, one.step.sprint, one.step.nth)
            for one in self.judge(now).nudges
        ]

    def why(self, now: str | datetime, person: str = "Ada") -> str:
        (why,) = [one.why for one in self.judge(now).passed_over if one.person.name == person]
        return why


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def ada(office: Office) -> Person:
    return office.person("Ada")


@pytest.fixture
def bob(office: Office) -> Person:
    return office.person("Bob")
