"""How well passages are ranked: Cairn's way beside each half of it and plain full-text search."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from statistics import mean

from knowledge.models import Passage
from knowledge.search.found import find
from knowledge.search.sentences import answering
from knowledge.search.shelf import Shelf, Weights
from knowledge.store import Store
from tests.bench.search.fts5 import PlainSearch
from tests.bench.search.questions import REPORTED, Answerable, questions
from tests.bench.search.reading_room import ReadingRoom, file_of
from tests.bench.search.tables import table

LIMIT = 10
NOTHING_BUT_WORDS = Weights(
    document=0.0, dense=0.0, title=0, superseded=0.0, silent=0.0, named=0.0, opening=0.0
)
# so much that the words count nothing beside it
NOTHING_BUT_MEANING = Weights(
    document=0.0, dense=1e6, title=0, superseded=0.0, silent=0.0, named=0.0, opening=0.0
)
PLAIN = "plain FTS5"

Ranked = Callable[[str], Sequence[int]]


@dataclass(frozen=True)
class Figures:
    """How well one ranking does, as shares of the questions (nDCG as a mean)."""

    ndcg: float
    first_right: float
    in_first_five: float
    document_first: float
    sentence_quoted: float
    sentence_marked: float


LABELS = (
    "nDCG@10",
    "first is right",
    "right in the first five",
    "right document first",
    "answering sentence quoted",
    "answering sentence marked",
)


def ranking(room: ReadingRoom) -> Iterator[str]:
    """Yield the part of the report."""
    asked = questions(REPORTED).answerable
    with room.open_store(to_read=True) as store:
        books = _Books(room, store)
        figures = {name: books.judge(asked, ranked) for name, ranked in books.rankings().items()}
    yield f"### Ranking: {len(asked)} questions kept apart, {len(books)} passages\n"
    plain = figures[PLAIN]
    rows = [
        [label, *(_cell(one, plain, field.name) for one in figures.values())]
        for label, field in zip(LABELS, fields(Figures), strict=True)
    ]
    yield from table(["figure (ratio to FTS5)", *figures], rows)


def _cell(one: Figures, plain: Figures, name: str) -> str:
    value, beside = getattr(one, name), getattr(plain, name)
    return f"{value:.3f} ({value / beside:.2f})" if beside else f"{value:.3f}"


class _Books:
    """The passages of the articles, and the ways to rank them."""

    def __init__(self, room: ReadingRoom, store: Store) -> None:
        self._store = store
        self._meaning = room.library.meaning
        searched = store.documents.searched()
        self._passages = store.documents.passages([one.id for one in searched])
        self._documents = {one.id: one for one in store.documents.all()}
        self._searched, self._titled = searched, store.documents.titles()

    def __len__(self) -> int:
        return len(self._passages)

    def rankings(self) -> dict[str, Ranked]:
        """Return every way to rank, by its name."""
        plain = PlainSearch(
            (one.id, ". ".join([self._title(one), *one.headings]), one.text)
            for one in self._passages.values()
        )
        return {
            "Cairn": self._found(Weights()),
            "without meaning": self._found(Weights(dense=0.0)),
            "meaning alone": self._bare(NOTHING_BUT_MEANING),
            "a passage's words alone": self._bare(NOTHING_BUT_WORDS),
            PLAIN: lambda question: plain.search(question, LIMIT),
        }

    def judge(self, asked: Sequence[Answerable], ranked: Ranked) -> Figures:
        """Ask every question, and return the mean of each figure."""
        rows = [self._judged(one, ranked(one.text)) for one in asked]
        return Figures(*(mean(column) for column in zip(*rows, strict=True)))

    def _found(self, weights: Weights) -> Ranked:
        shelf = Shelf(self._searched, self._titled, weights)

        def ranked(question: str) -> list[int]:
            found = find(question, shelf, self._store, self._meaning, LIMIT)
            return [place.passage.id for place in found.places]

        return ranked

    def _bare(self, weights: Weights) -> Ranked:
        shelf = Shelf(self._searched, self._titled, weights)
        return lambda question: [
            hit.passage_id for hit in shelf.search(question, self._meaning.of(question), LIMIT)
        ]

    def _judged(self, question: Answerable, ids: Sequence[int]) -> tuple[float, ...]:
        passages = [self._passages[one] for one in ids]
        rights = [self._right(question, one) for one in passages]
        if not passages:
            return (0.0,) * len(LABELS)
        first = passages[0]
        return (
            ndcg(rights, sum(self._right(question, one) for one in self._passages.values())),
            rights[0],
            any(rights[:5]),
            self._file(first) in question.documents,
            question.said_in([first.text]),
            question.said_in([self._marked(question.text, first)]),
        )

    def _right(self, question: Answerable, passage: Passage) -> bool:
        return question.answered_by(self._file(passage), passage.text)

    def _marked(self, question: str, passage: Passage) -> str:
        under = [self._title(passage), *passage.headings]
        marks = answering(question, passage.text, under, self._meaning)
        return " ".join(passage.text[start:end] for start, end in marks)

    def _title(self, passage: Passage) -> str:
        return self._documents[passage.document_id].title

    def _file(self, passage: Passage) -> str:
        return file_of(self._documents[passage.document_id].path)


def ndcg(rights: Sequence[bool], all_right: int) -> float:
    """Return the normalised discounted gain of a ranking (Järvelin and Kekäläinen 2002)."""
    best = sum(_worth(place) for place in range(min(all_right, LIMIT)))
    gained = sum(_worth(place) for place, right in enumerate(rights[:LIMIT]) if right)
    return gained / best if best else 0.0


def _worth(place: int) -> float:
    return 1 / math.log2(place + 2)
