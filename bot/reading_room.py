"""The documents, read out of the database for whoever may see them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from bot.passages import as_json
from bot.reading import Extract, Listed, Opened, ReadingUnavailableError
from bot.successors import predecessor, successor
from knowledge.models import Document
from knowledge.search.encoder_files import EncoderUnavailableError
from knowledge.search.library import Library
from knowledge.store import THE_OFFICE, DatabaseError, OpenStore, Store, Viewer, viewer

MOST_IDS = 2**31 - 1

Read = TypeVar("Read")


class ReadingRoom:
    """Reads in a thread: a database may keep one waiting."""

    def __init__(self, open_store: OpenStore, library: Library) -> None:
        self._open_store = open_store
        self._library = library

    async def document(self, document_id: int, email: str, passage: int | None) -> Opened | None:
        """Open a document, with the passage at a position; None where it does not exist."""
        return await self._read(email, lambda store: _open(store, document_id, passage))

    async def documents(self, email: str) -> list[Listed]:
        """Return the documents that are quoted from, by title."""
        return await self._read(email, lambda store: [listed(one) for one in store.documents.all()])

    async def search(self, text: str, email: str, limit: int) -> dict[str, Any]:
        """Return the JSON object of a search: the query, its fit, and passages with scores."""
        return await self._read(
            email, lambda store: as_json(self._library.look_up(text, store, limit))
        )

    async def _read(self, email: str, read: Callable[[Store], Read]) -> Read:
        def in_a_thread() -> Read:
            with self._open_store(self._viewer(email), to_read=True) as store:
                return read(store)

        try:
            return await asyncio.to_thread(in_a_thread)
        except (DatabaseError, EncoderUnavailableError) as error:
            raise ReadingUnavailableError(str(error)) from error

    def _viewer(self, email: str) -> Viewer:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return viewer(store.people.reached_at(email))


def listed(document: Document) -> Listed:
    """Return what a list tells of a document."""
    return Listed(
        document.id,
        document.title,
        document.kind,
        document.owner,
        document.reviewed,
        document.review_by,
    )


def _open(store: Store, document_id: int, passage: int | None) -> Opened | None:
    document = store.documents.with_id(document_id) if document_id <= MOST_IDS else None
    if document is None:
        return None
    titles = store.documents.titles()
    return Opened(
        listed=listed(document),
        markdown=document.markdown,
        source=document.source,
        valid_as_of=document.valid_as_of,
        supersedes=predecessor(document, titles),
        superseded_by=successor(document, titles),
        retired=document.retired,
        passage=_extract(store, document_id, passage),
    )


def _extract(store: Store, document_id: int, position: int | None) -> Extract | None:
    for one in store.documents.passages_of(document_id) if position is not None else ():
        if one.position == position:
            return Extract(one.text, one.first_line, one.last_line)
    return None
