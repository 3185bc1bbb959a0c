"""Opens the store: a block is a transaction."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.orm import sessionmaker

from knowledge.store.database import reading
from knowledge.store.trouble import in_plain_words
from knowledge.store.unit_of_work import Store
from knowledge.store.visibility import VISITOR, Viewer


class OpenStore(Protocol):
    """Opens the store for whoever asks."""

    def __call__(
        self, seen_by: Viewer = VISITOR, *, to_read: bool = False
    ) -> AbstractContextManager[Store]:
        """Return the open store; *to_read* holds up nobody who writes."""
        ...


def opener(engine: Engine) -> OpenStore:
    """Return a function that opens the store; leaving its block commits, an error rolls back.

    The database's own errors come out as a DatabaseError in plain words.
    """
    writing = sessionmaker(engine, expire_on_commit=False)
    looking = sessionmaker(reading(engine), expire_on_commit=False)

    @contextmanager
    def open_store(seen_by: Viewer = VISITOR, *, to_read: bool = False) -> Iterator[Store]:
        sessions = looking if to_read else writing
        with in_plain_words(), sessions.begin() as session:
            yield Store(session, seen_by)

    return open_store
