"""Bringing a database's tables up to date; the steps are in `versions`, numbered."""

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, column, inspect, select, table

from knowledge.store.database import reading, take_turns
from knowledge.store.trouble import DatabaseError, in_plain_words

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(str(resources.files(__package__)))
MIGRATING = 4_212_976

NEWER = (
    "The database was made by a newer Cairn (its step is {step}, this one knows {head}): "
    "install that version, or use another database."
)


def head() -> str:
    """Return the newest step, by the number that its file's name begins with."""
    return max(step.name.partition("_")[0] for step in FOLDER.glob("versions/[0-9]*.py"))


def migrate(engine: Engine) -> None:
    """Make or change the tables so that they fit this Cairn; quick when they fit already.

    Two processes may start at once: the second waits for the first, and then finds the
    work done.
    """
    with in_plain_words():
        with reading(engine).connect() as connection:
            if _step(connection) == head():
                return
        with engine.begin() as connection:
            take_turns(connection, MIGRATING)
            _climb(connection)


def _climb(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - half a second that most starts need not spend

    step = _step(connection)
    if step == head():
        return
    if step is not None and step > head():
        raise DatabaseError(NEWER.format(step=step, head=head()))
    command.upgrade(config(connection), "head")


def config(connection: Connection) -> "Config":
    """Return Alembic's settings for work on *connection*."""
    from alembic.config import Config  # noqa: PLC0415

    settings = Config()
    settings.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def _step(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(select(column("version_num")).select_from(table("alembic_version")))
