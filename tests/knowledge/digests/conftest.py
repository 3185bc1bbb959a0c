"""A digest of the world of the tests, read by whoever is named."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from knowledge.digests import EVERYTHING, Digest, Period, Scope, summarise
from knowledge.models import Project
from knowledge.store import THE_OFFICE, OpenStore, viewer
from tests.world import NOW

Summed = Callable[..., Digest]
OFFICE = "the office"


@pytest.fixture
def summed(open_store: OpenStore) -> Summed:
    """Sum a week up: ``summed("2026-W46", by="rab@fife.example")``, or ``days=Period(…)``."""

    def read(
        week: str = "2026-W46",
        *,
        days: Period | None = None,
        scope: Scope = EVERYTHING,
        by: str = OFFICE,
        now: datetime = NOW,
    ) -> Digest:
        with open_store(THE_OFFICE) as store:
            reader = store.people.reached_at(by)
        with open_store(THE_OFFICE if by == OFFICE else viewer(reader), to_read=True) as store:
            return summarise(store, scope, days or Period.week(week), now)

    return read


@pytest.fixture
def add(open_store: OpenStore) -> Callable[..., Any]:
    """Add a row of a project: ``add(Milestone, "ARC", name="Pilot", due=…)``."""

    def put(kind: type[Any], code: str, **fields: Any) -> None:
        with open_store(THE_OFFICE) as store:
            session = store._session
            project = session.scalars(select(Project).where(Project.code == code)).one()
            session.add(kind(project=project, **fields))

    return put
