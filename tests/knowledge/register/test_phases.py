"""An import notes when it brought a project, and when it brought one into another phase."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from knowledge.models import PhaseChange, Project
from knowledge.register import Outcome
from tests.knowledge.register.conftest import BASE, Rows

Take = Callable[..., Outcome]


def noted(engine: Engine, code: str) -> list[tuple[str, str]]:
    with Session(engine) as session:
        query = select(PhaseChange.before, PhaseChange.after).join(
            Project, Project.id == PhaseChange.project_id
        )
        rows = session.execute(query.where(Project.code == code).order_by(PhaseChange.id))
        return [(before, after) for before, after in rows]


def projects(phase: str) -> Rows:
    heads, *rows = BASE["projects"]
    at = list(heads).index("phase")
    return [heads, *([*row[:at], phase, *row[at + 1 :]] for row in rows)]


def test_a_projects_phases_are_noted_as_they_change(engine: Engine, take: Take) -> None:
    steps: list[Any] = ["alpha", "alpha", "beta", "paused"]
    for phase in steps:
        take({**BASE, "projects": projects(phase)})

    assert noted(engine, "TEL") == [("", "alpha"), ("alpha", "beta"), ("beta", "paused")]


def test_what_changes_beside_the_phase_is_not_noted(engine: Engine, take: Take) -> None:
    take(BASE)
    heads, *rows = BASE["projects"]
    at = list(heads).index("name")
    take({**BASE, "projects": [heads, *([*row[:at], "Renamed", *row[at + 1 :]] for row in rows)]})

    assert len(noted(engine, "TEL")) == 1
