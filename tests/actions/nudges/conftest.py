"""What reminders come, as the words of a test have left them."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Project
from knowledge.nudges import due
from knowledge.nudges.gathering import gather
from knowledge.store import THE_OFFICE, Store
from tests.actions.nudges.test_reminders import RAB, SECOND


@pytest.fixture
def reminded(sessions: sessionmaker[Session]):
    """Say of which projects somebody is reminded at a time."""

    def reminded(when: datetime = SECOND, email: str = RAB) -> list[str]:
        with sessions() as session:
            store = Store(session, THE_OFFICE)
            projects: list[Project] = store.projects.all()
            outcome = due(projects, gather(store, projects, when), when)
            return [
                one.step.project.code for one in outcome.nudges if one.step.person.email == email
            ]

    return reminded
