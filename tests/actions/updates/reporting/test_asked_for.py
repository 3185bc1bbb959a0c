"""An update that answers a reminder counts for the sprint that was asked about."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Nudge
from knowledge.nudges import due
from knowledge.nudges.gathering import gather
from knowledge.store import THE_OFFICE, Store
from tests.actions.updates.conftest import Teller

RAB = "rab@fife.example"
# sprint 10 of Digital Planning ended on Tuesday the 17th without an update
AFTER = datetime(2026, 11, 18, 10, tzinfo=UTC)


@pytest.fixture
def asked(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        project, rab = store.projects.with_code("PLAN"), store.people.reached_at(RAB)
        assert project
        assert rab
        booked = AFTER - timedelta(days=1)
        nudge = Nudge(
            project=project, person_id=rab.id, sprint=10, step="1", day=booked.date(), booked=booked
        )
        store.nudges.book([nudge])


def sprint_of(sessions: sessionmaker[Session], day: date) -> int | None:
    with sessions() as session:
        store = Store(session, THE_OFFICE)
        project = store.projects.with_code("PLAN")
        assert project
        update = store.updates.latest(project.id, day)
        assert update
        return update.sprint


def test_a_late_answer_is_for_the_sprint_that_was_asked_about(asked, tell: Teller, sessions):
    (reply,) = tell("Digital Planning: green, plans agreed", by=RAB, at=AFTER)

    assert ("Sprint", "10") in [(one.label, one.value) for one in reply.facts]
    assert sprint_of(sessions, AFTER.date()) == 10
    with sessions() as session:
        store = Store(session, THE_OFFICE)
        projects, second = store.projects.all(), AFTER + timedelta(days=1)
        outcome = due(projects, gather(store, projects, second), second)
    assert "PLAN" not in [one.step.project.code for one in outcome.nudges]


def test_the_next_update_is_for_its_own_sprint(asked, tell: Teller, sessions):
    tell("Digital Planning: green, plans agreed", by=RAB, at=AFTER)
    tell("Digital Planning: green, plans printed", by=RAB, at=AFTER + timedelta(days=1))

    assert sprint_of(sessions, AFTER.date() + timedelta(days=1)) is None


def test_without_a_reminder_the_day_tells_the_sprint(tell: Teller, sessions):
    tell("Digital Planning: green, plans agreed", by=RAB, at=AFTER)

    assert sprint_of(sessions, AFTER.date()) is None


def test_long_after_the_day_tells_the_sprint(asked, tell: Teller, sessions):
    later = AFTER + timedelta(days=14)

    tell("Digital Planning: green, plans agreed", by=RAB, at=later)

    assert sprint_of(sessions, later.date()) is None
