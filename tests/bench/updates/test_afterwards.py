from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Benefit, Milestone, Person, Project, Risk
from knowledge.store import THE_OFFICE, Store
from knowledge.store.logbook import Hand, Logbook
from tests.bench.updates.afterwards import logged, newest_version, versions_after
from tests.bench.updates.beforehand import rate_before
from tests.bench.updates.happened import Logged
from tests.world import NOW, TODAY


@pytest.fixture
def session(sessions: sessionmaker[Session]) -> Iterator[Session]:
    with sessions() as session:
        yield session


@pytest.fixture
def logbook(session: Session) -> Logbook:
    return Store(session, THE_OFFICE).logbook


def telecare(session: Session) -> Project:
    return session.scalars(select(Project).where(Project.code == "TEL")).one()


def hand(session: Session, behalf: str = "") -> Hand:
    people = {one.name: one for one in session.scalars(select(Person))}
    return Hand(people["Eilidh Mackay"], "bench", "c", NOW, on_behalf_of=people.get(behalf))


def test_an_update_is_found_as_it_was_logged(session: Session, logbook: Logbook) -> None:
    newest = newest_version(session)
    by = hand(session, "Rab Sinclair")

    logbook.keep(telecare(session), TODAY, "red", "Perth live", "Fife", "Legal", by)

    assert logged(session, versions_after(session, newest)) == (
        Logged("TEL", "red", TODAY, "Perth live", "Fife", "Legal", "rab@fife.example"),
    )


def test_what_changes_beside_an_update_is_found_with_it(session: Session, logbook: Logbook) -> None:
    newest, by, project = newest_version(session), hand(session), telecare(session)
    live = session.scalars(select(Milestone).where(Milestone.name == "Perth live")).one()
    saved = session.scalars(select(Benefit).where(Benefit.name == "Fewer call-outs")).one()

    logbook.keep(project, TODAY, "green", "", "", "", by)
    logbook.change(live, by, status="done", done_on=TODAY)
    logbook.change(saved, by, claimed_gbp=Decimal(50_000))
    logbook.add(Risk(title="Snow", level="medium", project=project, raised=TODAY), by)

    (found,) = logged(session, versions_after(session, newest))
    assert (found.milestone_done, found.risk) == ("Perth live", "Snow")
    assert found.benefit == ("Fewer call-outs", Decimal(50_000))


def test_what_was_there_before_is_not_found(session: Session, logbook: Logbook) -> None:
    logbook.keep(telecare(session), TODAY, "red", "", "", "", hand(session))

    assert versions_after(session, newest_version(session)) == []


def test_every_project_has_the_rating_that_an_example_begins_with(
    session: Session, logbook: Logbook
) -> None:
    rate_before(session, "red", TODAY)
    session.flush()

    updates = Store(session, THE_OFFICE).updates
    ids = [one.id for one in session.scalars(select(Project))]
    assert {one.rag for one in updates.latest_of(ids, TODAY).values()} == {"red"}
    assert len(updates.latest_of(ids, TODAY)) == len(ids)
    earlier = updates.latest(telecare(session).id, date(2026, 10, 30))
    assert earlier is not None
    assert earlier.rag == "amber"
