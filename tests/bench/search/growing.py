"""A library as large as is wanted: the articles many times over, each copy a little different."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np

from knowledge.migrations import migrate
from knowledge.models import Document, Passage
from knowledge.search.encoder import DIMENSIONS
from knowledge.search.terms import terms
from knowledge.store import Store, opener
from knowledge.store.database import make_engine
from tests.bench.search.answering import WHEN
from tests.bench.search.reading_room import ReadingRoom

REPLACED = 0.15
APART = 0.02


def fill(url: str, room: ReadingRoom, size: int) -> None:
    """Write copies of the articles into a new database until it has *size* passages."""
    engine = make_engine(url)
    migrate(engine)
    with room.open_store(to_read=True) as articles, opener(engine)() as store:
        originals = [
            (one, articles.documents.passages_of(one.id)) for one in articles.documents.all()
        ]
        press = Press([text for _, some in originals for text in some])
        left, copy = size, 0
        while left:
            for document, passages in originals:
                press.print(store, document, passages[:left], copy)
                left -= min(left, len(passages))
            copy += 1
        store.documents.changed()
    engine.dispose()


class Press:
    """Prints copies with words replaced and meanings moved, the same ones every time."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._words = sorted({word for one in passages for word in one.text.split()})
        self._chance = random.Random(2026)  # noqa: S311 - the same every time
        self._noise = np.random.default_rng(2026)

    def print(
        self, store: Store, document: Document, passages: Sequence[Passage], copy: int
    ) -> None:
        """Keep one more copy of a document with some of its passages."""
        if not passages:
            return
        title = f"{document.title} {copy}"
        row = store.documents.put(
            Document(path=f"{copy}/{document.path}", title=title, markdown="", hash="", taken=WHEN)
        )
        store.documents.put_passages(row.id, [self._varied(one, row.id) for one in passages])

    def _varied(self, passage: Passage, document_id: int) -> Passage:
        text = " ".join(self._word(word) for word in passage.text.split())
        return Passage(
            document_id=document_id,
            position=passage.position,
            headings=passage.headings,
            text=text,
            first_line=passage.first_line,
            last_line=passage.last_line,
            terms=" ".join(terms(" ".join([*passage.headings, text]))),
            vector=self._moved(passage.vector),
        )

    def _word(self, word: str) -> str:
        return self._chance.choice(self._words) if self._chance.random() < REPLACED else word

    def _moved(self, vector: bytes) -> bytes:
        moved = np.frombuffer(vector, np.float16) + self._noise.normal(0, APART, DIMENSIONS)
        return bytes((moved / np.linalg.norm(moved)).astype(np.float16).tobytes())
