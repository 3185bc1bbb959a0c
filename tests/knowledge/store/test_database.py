import asyncio
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DBAPIError

from knowledge.register import import_register
from knowledge.register.importing import IMPORTING
from knowledge.store.database import READING, asynchronous, make_engine, reading, take_turns
from knowledge.store.trouble import DatabaseError, in_plain_words, plain_words

COUNT = "SELECT count(*) FROM portfolios"
ADD = "INSERT INTO portfolios (name) VALUES ('Another')"


@pytest.fixture
def sqlite(migrated_file, tmp_path):
    """Make engines on one SQLite file, which wait for a lock no longer than is said."""
    file = tmp_path / "cairn.db"
    file.write_bytes(migrated_file.read_bytes())
    made: list[Engine] = []

    def make(wait_ms: int = 10_000) -> Engine:
        engine = make_engine(f"sqlite:///{file}")
        event.listen(
            engine, "connect", lambda raw, _: raw.execute(f"PRAGMA busy_timeout = {wait_ms}")
        )
        made.append(engine)
        return engine

    yield make
    for engine in made:
        engine.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 10_000), ("synchronous", 1)],
)
def test_sqlite_is_set_up(tmp_path, pragma, value):
    engine = make_engine(f"sqlite:///{tmp_path / 'a.db'}")

    with engine.connect() as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value
    engine.dispose()


def test_the_folder_is_made(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'deep' / 'er' / 'a.db'}")

    with engine.connect() as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    engine.dispose()


def test_a_database_in_memory_is_one_database():
    engine = make_engine("sqlite://")

    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE a (b)"))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM a")) == 0
    engine.dispose()


@pytest.mark.parametrize(
    "url", ["postgresql://a@b/c", "postgres://a@b/c", "postgresql+psycopg://a@b/c"]
)
def test_postgresql_is_reached_by_psycopg(url):
    assert make_engine(url).dialect.driver == "psycopg"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        pytest.param(
            "mysql://cairn:secret@db/cairn", r"mysql://cairn:\*\*\*@db/cairn", id="another kind"
        ),
        pytest.param("cairn.db", "cannot be read", id="a bare name"),
        pytest.param("", "cannot be read", id="nothing"),
        pytest.param("postgresql://b:port/c", "cannot be read", id="a port that is no number"),
    ],
)
def test_an_address_that_cannot_be_used_is_told(url, says):
    with pytest.raises(DatabaseError, match=says) as told:
        make_engine(url)

    assert "sqlite:////var" in str(told.value)
    assert "secret" not in str(told.value)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(DatabaseError, match=r"is a file|not a folder"):
        make_engine(f"sqlite:///{tmp_path / 'file' / 'a.db'}")


def test_foreign_keys_are_kept(engine):
    orphan = text("INSERT INTO holidays (organisation_id, date, name) VALUES (0, '2026-01-01', '')")

    with engine.connect() as connection, pytest.raises(DBAPIError):
        connection.execute(orphan)


def test_an_error_rolls_back(engine):
    def fail() -> None:
        with engine.begin() as connection:
            connection.execute(text(ADD))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    with engine.connect() as connection:
        assert connection.scalar(text(COUNT)) == 6


def test_who_reads_cannot_write(engine):
    with pytest.raises(DBAPIError), reading(engine).begin() as connection:
        connection.execute(text(ADD))


def test_an_engine_that_read_can_write_again(engine):
    with reading(engine).connect() as connection:
        connection.execute(text(COUNT))
    with engine.begin() as connection:
        connection.execute(text(ADD))
    with reading(engine).connect() as connection:
        assert connection.scalar(text(COUNT)) == 7


def test_who_reads_sees_one_moment(engine):
    with reading(engine).connect() as reader:
        before = reader.scalar(text(COUNT))
        with engine.begin() as writer:
            writer.execute(text(ADD))
        assert reader.scalar(text(COUNT)) == before


def test_who_writes_second_waits(sqlite):
    first, second = sqlite(), sqlite()
    order = []

    def write() -> None:
        with second.begin() as connection:
            order.append("second")
            connection.execute(text("INSERT INTO portfolios (name) VALUES ('Second')"))

    with first.begin() as connection:
        waiting = threading.Thread(target=write)
        waiting.start()
        time.sleep(0.2)
        connection.execute(text(ADD))
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]


def test_a_locked_database_is_told(sqlite):
    first, second = sqlite(), sqlite(wait_ms=20)

    with (
        first.begin(),
        pytest.raises(DatabaseError, match="busy with another task"),
        in_plain_words(),
        second.begin(),
    ):
        pass


def test_an_import_into_a_locked_database_is_told(database_url, tmp_path, monkeypatch):
    monkeypatch.setattr("knowledge.store.database.WAIT_FOR_A_LOCK_MS", 50)
    first, second = make_engine(database_url), make_engine(database_url)
    (tmp_path / "organisations.csv").write_text("code,name\nA,One\n")

    with first.begin() as connection:
        take_turns(connection, IMPORTING)
        with pytest.raises(DatabaseError, match="busy"):
            import_register(second, tmp_path / "organisations.csv")
    first.dispose()
    second.dispose()


def test_an_import_that_fills_the_disk_is_told_and_nothing_is_kept(sqlite, tmp_path):
    engine = sqlite()
    rows = "".join(f"C{number},{'x' * 500}{number}\n" for number in range(4_000))
    (tmp_path / "organisations.csv").write_text(f"code,name\n{rows}")

    @event.listens_for(engine, "connect")
    def small(raw, _):
        raw.execute("PRAGMA max_page_count = 120")

    with pytest.raises(DatabaseError, match="disk is full"):
        import_register(engine, tmp_path / "organisations.csv")

    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM organisations")) == 32


def test_a_file_that_is_no_database_is_told(tmp_path):
    (tmp_path / "a.db").write_text("This is no database. " * 100)
    engine = make_engine(f"sqlite:///{tmp_path / 'a.db'}")

    with pytest.raises(DatabaseError, match="not a database"), in_plain_words():
        engine.connect()
    engine.dispose()


def test_a_server_that_is_not_there_is_told():
    engine = make_engine("postgresql://nobody@127.0.0.1:9/nothing")

    with pytest.raises(DatabaseError, match="cannot be reached"), in_plain_words():
        engine.connect()


def test_a_database_that_is_not_there_is_told(postgres_databases):
    engine = make_engine(postgres_databases.url("nothing"))

    with pytest.raises(DatabaseError, match="does not exist"), in_plain_words():
        engine.connect()


def test_tables_that_are_missing_are_told(engine):
    with (
        pytest.raises(DatabaseError, match="do not fit this Cairn"),
        in_plain_words(),
        engine.connect() as connection,
    ):
        connection.execute(text("SELECT * FROM nowhere"))


def test_other_errors_are_told_in_one_sentence(engine):
    with (
        pytest.raises(DatabaseError, match=r"^The database refused .*\.$"),
        in_plain_words(),
        engine.connect() as connection,
    ):
        connection.execute(text("SELECT wrong syntax here ("))


@pytest.mark.parametrize(
    ("error", "says"),
    [
        pytest.param(OSError(28, "No space left on device"), "disk is full", id="a full disk"),
        pytest.param(
            PermissionError(13, "Permission denied", "/x"), "/x may not be used", id="no permission"
        ),
        pytest.param(
            OSError(30, "Read-only file system", "/x"), "/x may only be read", id="read-only"
        ),
        pytest.param(
            OSError(5, "Input/output error", "/x"), "Input/output error", id="another fault"
        ),
        pytest.param(OSError("odd"), "odd", id="an unnumbered fault"),
    ],
)
def test_faults_of_the_disk_in_plain_words(error, says):
    assert says in plain_words(error)


def test_nothing_happens_on_import():
    code = "import knowledge.store.database, sys; print('alembic' in sys.modules)"
    root = Path(__file__).parents[3]

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"


def test_what_waits_in_an_event_loop_sees_the_same_database_and_takes_its_turn_to_write(engine):
    async def add_to_what_is_there() -> None:
        async with opened.begin() as connection:
            count = await connection.scalar(text(COUNT))
            await asyncio.sleep(0.05)
            await connection.execute(text(ADD.replace("Another", f"Another {count}")))

    async def whole() -> int:
        try:
            if engine.dialect.name == "sqlite":
                await asyncio.gather(*(add_to_what_is_there() for _ in range(3)))
            else:
                for _ in range(3):
                    await add_to_what_is_there()
            looking = opened.execution_options(**{READING: True})
            async with looking.connect() as connection:
                return int(await connection.scalar(text(COUNT)) or 0)
        finally:
            await opened.dispose()

    opened = asynchronous(engine)

    assert asyncio.run(whole()) == 9
    with engine.connect() as connection:
        assert connection.scalar(text(f"{COUNT} WHERE name LIKE 'Another %'")) == 3
