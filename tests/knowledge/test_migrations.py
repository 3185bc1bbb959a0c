import re
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, select, text
from sqlalchemy.orm import Session

from knowledge.councils import COUNCILS, PORTFOLIOS
from knowledge.migrations import FOLDER, config, head, migrate
from knowledge.models import Base, Organisation, Portfolio, RegisterVersion
from knowledge.store.database import make_engine
from knowledge.store.trouble import DatabaseError


def test_the_councils_and_portfolios_are_there_from_the_start(engine):
    with Session(engine) as session:
        organisations = session.scalars(select(Organisation)).all()
        portfolios = session.scalars(select(Portfolio.name)).all()
        version = session.scalars(select(RegisterVersion)).one()

    assert {(one.code, one.name) for one in organisations} == {
        (council.code, council.name) for council in COUNCILS
    }
    assert len(organisations) == 32
    assert all(one.statutory_code == one.code and one.kind == "council" for one in organisations)
    assert portfolios == [portfolio.name for portfolio in PORTFOLIOS]
    assert (version.id, version.number) == (1, 0)


def test_the_steps_lead_to_the_models(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        difference = compare_metadata(context, Base.metadata)

    assert difference == [], "Draft a step: uv run python -m knowledge.migrations 'What changes'"


def test_migrating_again_changes_nothing(engine):
    migrate(engine)

    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM organisations")) == 32


def test_an_empty_database_is_migrated(empty_url):
    engine = make_engine(empty_url)

    migrate(engine)

    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == head()
    engine.dispose()


def _migrate(url: str) -> int:
    engine = make_engine(url)
    try:
        migrate(engine)
        with engine.connect() as connection:
            return int(connection.scalar(text("SELECT count(*) FROM organisations")) or 0)
    finally:
        engine.dispose()


def test_processes_that_start_at_once_do_not_get_in_each_others_way(empty_url):
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as processes:
        assert list(processes.map(_migrate, [empty_url] * 4)) == [32] * 4


def test_every_step_can_be_taken_back(engine):
    from alembic import command  # noqa: PLC0415

    with engine.begin() as connection:
        command.downgrade(config(connection), "base")

    assert set(inspect(engine).get_table_names()) == {"alembic_version"}


def test_a_failing_step_leaves_nothing_behind(empty_url, monkeypatch):
    monkeypatch.setattr("knowledge.councils.PORTFOLIOS", (PORTFOLIOS[0], PORTFOLIOS[0]))
    engine = make_engine(empty_url)

    with pytest.raises(DatabaseError):
        migrate(engine)

    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_a_database_of_a_newer_cairn_is_refused(engine):
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DatabaseError, match="newer Cairn"):
        migrate(engine)


def test_the_steps_are_one_row_of_numbers():
    scripts = ScriptDirectory(str(FOLDER))
    names = sorted(file.name for file in FOLDER.glob("versions/*.py"))
    steps = list(scripts.walk_revisions())

    assert scripts.get_heads() == [head()]
    assert [step.revision for step in reversed(steps)] == [name[:4] for name in names]
    assert all(re.fullmatch(r"\d{4}_[a-z0-9_]+\.py", name) for name in names)


def test_a_folder_with_odd_letters_does_not_matter(tmp_path):
    file = tmp_path / "50% done; a b" / "cairn.db"
    engine = make_engine(f"sqlite:///{file}")

    migrate(engine)

    assert file.exists()
    engine.dispose()


def test_what_was_said_before_the_outbox_gets_its_channel_and_back(engine):
    from alembic import command  # noqa: PLC0415

    said = (
        "INSERT INTO deliveries (key, conversation_id, email, reply, made) "
        "VALUES (:name, :name, '', '{}', CURRENT_TIMESTAMP)"
    )
    with engine.begin() as connection:
        command.downgrade(config(connection), "0004")
        for name in ("web:a", "slack:T1:C1:1.5", ""):
            connection.execute(text(said), {"name": name})
        command.upgrade(config(connection), "head")

    with engine.connect() as connection:
        rows = connection.execute(text("SELECT channel, tries FROM deliveries ORDER BY id")).all()
    assert [tuple(row) for row in rows] == [("web", 0), ("slack", 0), ("", 0)]
