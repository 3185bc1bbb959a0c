"""What can be found by a few letters and put into a message: projects and passages of articles.

Who will read that message is not known: everything is found with a visitor's eyes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from typing import Any, Protocol

from actions.ask import Turn, entities
from actions.executor import Executor
from actions.reply import Reply
from actions.standards.judging import bars
from actions.standards.quoting import quoted
from bot.answer import answer
from bot.cleaning import clean
from knowledge.models import Document, Passage, Project
from knowledge.search.encoder_files import EncoderUnavailableError
from knowledge.search.library import Library
from knowledge.store import OpenStore, Store
from knowledge.store.indexes import Indexes

MOST_PROJECTS, MOST_PASSAGES = 6, 4
STATUS, GUIDANCE = "status", "guidance"
# a passage that fits less is not shown as the nearest either, in chat
NEAREST = bars(GUIDANCE).nearest


@dataclass(frozen=True)
class Hit:
    """One thing that was found: what a list says of it, and what is put into a message."""

    title: str
    about: str
    answer: dict[str, Any]


class Finding(Protocol):
    """Finds things."""

    async def find(self, text: str) -> list[Hit]:
        """Return what fits, best first; raises DatabaseError."""
        ...


class Finder:
    """Finds in a thread: a database may keep one waiting."""

    def __init__(
        self, open_store: OpenStore, library: Library, clock: Callable[[], datetime]
    ) -> None:
        self._open_store = open_store
        self._library = library
        self._clock = clock
        self._executor = Executor()
        self._indexes = Indexes()

    async def find(self, text: str) -> list[Hit]:
        """Return what fits, best first; raises DatabaseError."""
        return await asyncio.to_thread(self._find, clean(text).strip())

    def _find(self, text: str) -> list[Hit]:
        with self._open_store(to_read=True) as store:
            fitting = [one for one in store.projects.all() if _fits(one, text.casefold())]
            hits = [self._project(one, store) for one in fitting[:MOST_PROJECTS]]
            return [*hits, *(self._passages(text, store) if text else ())]

    def _project(self, project: Project, store: Store) -> Hit:
        """Answer how a project is doing, as though somebody unknown had asked."""
        names, asked = self._indexes.names(store), f"How is {project.name} doing?"
        found = names.find(asked)
        turn = Turn(store, names, None, self._clock(), self._library)
        said = {
            "text": asked,
            "intent": {"name": STATUS, "confidence": 1.0},
            "entities": entities(found.mentions),
            "unknown": list(found.unknown),
            "offset": 0,
        }
        tracker = {"sender_id": "", "slots": {}, "latest_message": said}
        replies, _ = self._executor.run(turn, STATUS, tracker)
        return _hit(project.name, replies[0].text, *replies)

    def _passages(self, text: str, store: Store) -> Iterator[Hit]:
        """Quote what answers, then how articles begin that have the letters in their title."""
        try:
            found = self._library.look_up(text, store, MOST_PASSAGES)
            fitting = [(one.passage, one.document) for one in found.places if one.fit >= NEAREST]
            titled = _titled(text.casefold(), {one.id for _, one in fitting}, store)
            for passage, document in islice(chain(fitting, titled), MOST_PASSAGES):
                one = quoted(text, passage, document, self._library)
                reply = Reply(text="", quotes=(one.quote,), sources=(one.source,))
                yield _hit(document.title, passage.text, reply)
        except EncoderUnavailableError:
            return


def _titled(text: str, but: Container[int], store: Store) -> Iterator[tuple[Passage, Document]]:
    for one in store.documents.all():
        if text in one.title.casefold() and one.id not in but:
            yield from ((passage, one) for passage in store.documents.passages_of(one.id)[:1])


def _fits(project: Project, text: str) -> bool:
    return text in project.name.casefold() or text == project.code.casefold()


def _hit(title: str, about: str, *replies: Reply) -> Hit:
    bare = [one.but(buttons=(), form=None) for one in replies]
    return Hit(title, about, answer(bare, "", 1.0, 0.0))
