"""The database: SQLite for one machine, PostgreSQL for several."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, make_url, select, text
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from knowledge.store.trouble import DatabaseError, plain_words
from knowledge.store.writers import Writers, begin_to_write

WAIT_FOR_A_LOCK_MS = 10_000
WAITS = {"connect_timeout": 10, "options": f"-c lock_timeout={WAIT_FOR_A_LOCK_MS}"}
# kept open, to PostgreSQL: a crowd would open and close most of them for each transaction
MOST_CONNECTIONS = 20
READING = "reading"
EXPECTED = (
    "It should look like sqlite:////var/lib/cairn/cairn.db or postgresql://name@server/cairn."
)


def make_engine(url: str) -> Engine:
    """Return an engine for the database at *url*; nothing is opened until it is used.

    On SQLite every transaction takes the write lock when it begins, so that none has to
    give up half-way because another wrote first; those of `reading` take none.
    """
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    return create_engine(
        address, pool_pre_ping=True, pool_size=MOST_CONNECTIONS, max_overflow=10, connect_args=WAITS
    )


def asynchronous(engine: Engine) -> AsyncEngine:
    """Return an engine for the same database, for a library that waits in an event loop."""
    if engine.dialect.name == "postgresql":
        return create_async_engine(engine.url, pool_pre_ping=True, connect_args=WAITS)
    address = engine.url.set(drivername="sqlite+aiosqlite")
    made = create_async_engine(address, connect_args={"timeout": WAIT_FOR_A_LOCK_MS / 1000})
    _teach(
        made.sync_engine, begin_to_write
    )  # whoever waits for a turn in a loop would stop the loop
    return made


def reading(engine: Engine) -> Engine:
    """Return *engine* for transactions that only read: they see one moment and hold up nobody."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{READING: True})
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def take_turns(connection: Connection, at: int) -> None:
    """Wait until no other transaction takes turns at the same thing, and hold the turn.

    *at* is a number of its own for each such thing. On SQLite whoever writes waits anyway.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:at)"), {"at": at})


def take_turns_at(connection: Connection, at: int, name: str) -> None:
    """Wait until no other transaction takes turns at what goes by a name, and hold the turn.

    *at* is a number of its own for each kind of thing. On SQLite whoever writes waits anyway.
    """
    if connection.dialect.name == "postgresql":
        lock = func.pg_advisory_xact_lock(at, func.hashtext(name))
        connection.execute(select(lock))


def overwrite_what_goes(connection: Connection) -> None:
    """Let what this connection deletes be overwritten with nothing in SQLite's file."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")


def _address(url: str) -> URL:
    try:
        address = make_url(url.strip())
    except (ArgumentError, ValueError):
        raise DatabaseError(f"The database's address cannot be read. {EXPECTED}") from None
    match address.get_backend_name():
        case "sqlite":
            return address.set(drivername="sqlite")
        case "postgresql" | "postgres":
            return address.set(drivername="postgresql+psycopg")
    shown = address.render_as_string(hide_password=True)
    raise DatabaseError(f"Cairn cannot use the database {shown}. {EXPECTED}")


def _sqlite(address: URL) -> Engine:
    in_memory = address.database in (None, "", ":memory:")
    if in_memory:
        engine = create_engine(
            address, poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
    else:
        _make_folder(Path(str(address.database)))
        engine = create_engine(address, connect_args={"timeout": WAIT_FOR_A_LOCK_MS / 1000})
    writers = Writers(WAIT_FOR_A_LOCK_MS / 1000)
    event.listen(engine, "checkin", writers.came_back)
    _teach(engine, writers.begin)
    return engine


def _make_folder(database: Path) -> None:
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(plain_words(error, str(database.parent))) from error


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions by itself
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _teach(engine: Engine, to_write: Callable[[Connection], object]) -> None:
    """Let transactions begin as they are meant to: with the write lock, or only to read."""

    def begin(connection: Connection) -> None:
        only_reads = bool(connection.get_execution_options().get(READING))
        connection.exec_driver_sql(f"PRAGMA query_only = {int(only_reads)}")
        if only_reads:
            connection.exec_driver_sql("BEGIN")
        else:
            to_write(connection)

    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", begin)
