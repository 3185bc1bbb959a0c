"""More of a register than every test needs: kept for the test that asks for it."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Benefit, Milestone, Person, Project, Risk, Update

Keep = Callable[..., None]


def found(session: Session, code: str) -> Project:
    return session.scalars(select(Project).where(Project.code == code)).one()


@pytest.fixture
def report(sessions: sessionmaker[Session]) -> Keep:
    """Post an update: ``report("TEL", date(2026, 11, 15), "red", "Stuck.")``."""

    def post(code: str, day: date, rag: str, done: str, **more: object) -> None:
        with sessions.begin() as session:
            email = more.pop("by", None)
            query = select(Person).where(Person.email == email)
            author = session.scalars(query).one_or_none()
            project = found(session, code)
            author = author or session.get(Person, project.lead_id)
            session.add(
                Update(project=project, date=day, rag=rag, done=done, author=author, **more)  # type: ignore[arg-type]
            )

    return post


@pytest.fixture
def plan(sessions: sessionmaker[Session]) -> Keep:
    """Add a milestone: ``plan("ARC", "Pilot", date(2026, 12, 1))``."""

    def add(code: str, name: str, due: date, **more: object) -> None:
        with sessions.begin() as session:
            session.add(Milestone(project=found(session, code), name=name, due=due, **more))  # type: ignore[arg-type]

    return add


@pytest.fixture
def fear(sessions: sessionmaker[Session]) -> Keep:
    """Add a risk: ``fear("ARC", "No staff", "high")``."""

    def add(code: str, title: str, level: str, **more: object) -> None:
        with sessions.begin() as session:
            session.add(Risk(project=found(session, code), title=title, level=level, **more))  # type: ignore[arg-type]

    return add


@pytest.fixture
def gain(sessions: sessionmaker[Session]) -> Keep:
    """Add a benefit: ``gain("ARC", "Less rent", forecast_gbp=Decimal(10))``."""

    def add(code: str, name: str, **more: object) -> None:
        with sessions.begin() as session:
            session.add(Benefit(project=found(session, code), name=name, **more))  # type: ignore[arg-type]

    return add


@pytest.fixture
def change(sessions: sessionmaker[Session]) -> Keep:
    """Change a project: ``change("ARC", phase="paused")``."""

    def set_(code: str, **more: object) -> None:
        with sessions.begin() as session:
            project = found(session, code)
            for name, value in more.items():
                setattr(project, name, value)

    return set_
