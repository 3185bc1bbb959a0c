"""One writes at a time, and whoever waits is woken at once and never for ever."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import OperationalError

from knowledge.store.database import make_engine, reading


@pytest.fixture
def database(tmp_path: Path) -> Engine:
    engine = make_engine(f"sqlite:///{tmp_path / 'cairn.db'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE said (word TEXT)"))
    return engine


def words(engine: Engine) -> int:
    with reading(engine).begin() as connection:
        return connection.scalar(text("SELECT count(*) FROM said")) or 0


def write(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO said VALUES ('hm')"))


def fail(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO said VALUES ('hm')"))
        connection.execute(text("INSERT INTO nowhere VALUES ('hm')"))


def test_many_at_once_all_write(database: Engine) -> None:
    writing = [threading.Thread(target=write, args=[database]) for _ in range(40)]
    for one in writing:
        one.start()
    for one in writing:
        one.join()

    assert words(database) == 40


def test_whoever_waits_writes_when_the_one_before_is_done_and_whoever_reads_does_not_wait(
    database: Engine,
) -> None:
    with database.begin() as connection:
        connection.execute(text("INSERT INTO said VALUES ('hm')"))
        waiting = threading.Thread(target=write, args=[database])
        waiting.start()
        assert words(database) == 0
    waiting.join()

    assert words(database) == 2


def test_what_fails_or_is_taken_back_leaves_the_turn_to_the_next(database: Engine) -> None:
    for _ in range(3):
        with pytest.raises(OperationalError, match="nowhere"):
            fail(database)
        with database.connect() as connection:
            connection.execute(text("INSERT INTO said VALUES ('hm')"))
            connection.rollback()
            connection.execute(text("INSERT INTO said VALUES ('hm')"))
            connection.commit()
    write(database)

    assert words(database) == 4


def test_another_process_is_waited_for_and_not_for_ever(
    database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.store.database.WAIT_FOR_A_LOCK_MS", 50)
    impatient = make_engine(str(database.url))
    other = create_engine(database.url)
    with other.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        for _ in range(2):
            with pytest.raises(OperationalError, match="locked"):
                write(impatient)
        connection.exec_driver_sql("ROLLBACK")
    write(impatient)

    assert words(database) == 1
