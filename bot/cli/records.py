"""The office's records, open for as long as one command needs them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from knowledge.store import Store


@contextmanager
def engine_of(settings: Settings) -> Iterator[Engine]:
    """Open the database, and let go of it when the block ends."""
    from bot.app import open_database  # noqa: PLC0415 - a second that --help need not spend

    engine = open_database(settings)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def records(settings: Settings, *, to_read: bool = False) -> Iterator[Store]:
    """Open the store with the office's eyes; leaving the block keeps what was changed."""
    from knowledge.store import THE_OFFICE, opener  # noqa: PLC0415 - as above

    with engine_of(settings) as engine, opener(engine)(THE_OFFICE, to_read=to_read) as store:
        yield store
