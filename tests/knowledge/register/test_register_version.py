from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from knowledge.models import RegisterVersion
from tests.knowledge.register.conftest import BASE


def version(engine: Engine) -> int:
    with Session(engine) as session:
        return session.scalars(select(RegisterVersion.number)).one()


def test_the_version_grows_with_a_change_and_stays_without(take, engine):
    before = version(engine)
    take(BASE)
    after = version(engine)
    take(BASE)

    assert after == before + 1
    assert version(engine) == after


def test_the_version_stays_when_every_row_is_rejected(take, engine):
    before = version(engine)

    take(updates=[["project", "date", "rag", "done"], ["TEL", "2026-01-01", "red", "x"]])

    assert version(engine) == before


def test_the_version_stays_after_a_dry_run(take, engine):
    before = version(engine)

    take(BASE, dry_run=True)

    assert version(engine) == before
