from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.allowed import can_log, may_log
from knowledge.models import Person, Project


class Office:
    """The people and projects of the register by their short names."""

    def __init__(self, session: Session) -> None:
        self.people = {one.name.split()[0]: one for one in session.scalars(select(Person))}
        self.projects = {one.code: one for one in session.scalars(select(Project))}


@pytest.fixture
def office(sessions: sessionmaker[Session]) -> Iterator[Office]:
    with sessions() as session:
        yield Office(session)


@pytest.mark.parametrize(
    ("name", "code", "may"),
    [
        pytest.param("Eilidh", "TEL", True, id="the lead"),
        pytest.param("Rab", "TEL", True, id="the deputy"),
        pytest.param("Isla", "TEL", True, id="a manager"),
        pytest.param("Morag", "TEL", False, id="the SRO"),
        pytest.param("Dougal", "TEL", False, id="a participant's contact"),
        pytest.param("Eilidh", "ARC", False, id="the lead of another"),
        pytest.param("Eilidh", "STAMP", True, id="of a paused project"),
        pytest.param("Morag", "PORT", False, id="the lead of a closed project"),
        pytest.param("Isla", "PORT", False, id="a manager, of a closed project"),
    ],
)
def test_who_may_log(office: Office, name: str, code: str, may: bool) -> None:
    assert may_log(office.people[name], office.projects[code]) is may


def test_an_admin_may_log_for_every_open_project(office: Office) -> None:
    dougal = office.people["Dougal"]
    dougal.role = "admin"

    may = {code for code, one in office.projects.items() if may_log(dougal, one)}

    assert may == office.projects.keys() - {"PORT"}


def test_a_stranger_may_log_nothing(office: Office) -> None:
    assert not any(may_log(None, one) for one in office.projects.values())


def test_the_lead_is_asked_before_the_deputy(office: Office) -> None:
    assert [one.name for one in can_log(office.projects["TEL"])] == [
        "Eilidh Mackay",
        "Rab Sinclair",
    ]
    assert [one.name for one in can_log(office.projects["ARC"])] == ["Rab Sinclair"]


def test_nobody_is_asked_about_a_closed_project(office: Office) -> None:
    assert can_log(office.projects["PORT"]) == []
