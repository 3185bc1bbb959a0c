"""How well passages are ranked: Cairn's way beside each half of it and plain full-text search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple
from statistics import mean

from knowledge.models import Passage
from knowledge.search.sentences import answering
from knowledge.store import Store
from tests.bench.search.measures import LABELS, Figures, ndcg
from tests.bench.search.questions import REPORTED, Answerable, questions
from tests.bench.search.rankings import PLAIN, Ranked, rankings
from tests.bench.search.reading_room import ReadingRoom, file_of
from tests.bench.search.tables import table


def ranking(room: ReadingRoom) -> Iterator[str]:
    """Yield the part of the report."""
    asked = questions(REPORTED).answerable
    with room.open_store(to_read=True) as store:
        marker = _Marker(room, store)
        figures = {
            name: marker.mean(asked, ranked)
            for name, ranked in rankings(store, room.library.meaning).items()
        }
    yield f"### Ranking: {len(asked)} questions kept apart, {len(marker)} passages\n"
    rows = zip(*(astuple(one) for one in figures.values()), strict=True)
    beside = astuple(figures[PLAIN])
    yield from table(
        ["figure (ratio to FTS5)", *figures],
        [
            [label, *(f"{value:.3f} ({value / plain:.2f})" for value in row)]
            for label, row, plain in zip(LABELS, rows, beside, strict=True)
        ],
    )


class _Marker:
    """Marks what a way of ranking says to the questions."""

    def __init__(self, room: ReadingRoom, store: Store) -> None:
        self._meaning = room.library.meaning
        searched = store.documents.searched()
        self._passages = store.documents.passages([one.id for one in searched])
        self._documents = {one.id: one for one in store.documents.all()}

    def __len__(self) -> int:
        return len(self._passages)

    def mean(self, asked: Sequence[Answerable], ranked: Ranked) -> Figures:
        """Ask every question, and return the mean of each figure."""
        rows = [astuple(self._marked(one, ranked(one.text))) for one in asked]
        return Figures(*(mean(column) for column in zip(*rows, strict=True)))

    def _marked(self, question: Answerable, ids: Sequence[int]) -> Figures:
        passages = [self._passages[one] for one in ids]
        if not passages:
            return Figures()
        first, rights = passages[0], [self._is_right(question, one) for one in passages]
        return Figures(
            ndcg(rights, sum(self._is_right(question, one) for one in self._passages.values())),
            rights[0],
            any(rights[:5]),
            self._file(first) in question.documents,
            question.said_in([first.text]),
            question.said_in([self._sentences(question.text, first)]),
        )

    def _is_right(self, question: Answerable, passage: Passage) -> bool:
        return question.answered_by(self._file(passage), passage.text)

    def _sentences(self, question: str, passage: Passage) -> str:
        under = [self._documents[passage.document_id].title, *passage.headings]
        marks = answering(question, passage.text, under, self._meaning)
        return " ".join(passage.text[start:end] for start, end in marks)

    def _file(self, passage: Passage) -> str:
        return file_of(self._documents[passage.document_id].path)
