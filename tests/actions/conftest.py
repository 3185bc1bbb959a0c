"""More of the register for questions that need it."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Organisation, Participant, Person, Portfolio, Project


@pytest.fixture
def two_parkings(sessions: sessionmaker[Session]) -> None:
    """Two projects that share a word: whoever writes "parking" is asked which."""
    with sessions.begin() as session:
        lead = session.scalars(select(Person).where(Person.name == "Rab Sinclair")).one()
        place = session.scalars(select(Portfolio).where(Portfolio.name == "Digital Place")).one()
        for code, name in (("PPO", "Parking Permits"), ("PSE", "Parking Sensors")):
            session.add(
                Project(
                    code=code,
                    name=name,
                    phase="alpha",
                    lead=lead,
                    portfolio=place,
                    start=date(2026, 12, 7),
                )
            )


@pytest.fixture
def cosla_in_telecare(sessions: sessionmaker[Session]) -> None:
    """A partner that is no council takes part in Telecare."""
    with sessions.begin() as session:
        telecare = session.scalars(select(Project).where(Project.code == "TEL")).one()
        cosla = session.scalars(select(Organisation).where(Organisation.name == "COSLA")).one()
        session.add(
            Participant(project=telecare, organisation=cosla, responsibility="Trains the staff")
        )
