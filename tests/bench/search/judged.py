"""The tuning questions with what the judges have to go by: evidence, and Rasa's intent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from actions.choosing import SURE_ENOUGH
from actions.standards.judging import OFF_THE_SUBJECT
from bot.rasa import Meaning
from knowledge.search.judge import Evidence, fit
from knowledge.store.indexes import Indexes
from tests.bench.search.parsing import parses
from tests.bench.search.questions import (
    PLAIN_GROUPS,
    TUNING,
    Answerable,
    Unanswerable,
    questions,
)
from tests.bench.search.reading_room import ReadingRoom, file_of

ANSWERABLE = "answerable"


@dataclass(frozen=True)
class Judged:
    """A question, the evidence for its best passage, and what Rasa takes the question for.

    *right* says whether the passage is of a right document; nothing is right for the unanswerable.
    """

    text: str
    group: str
    right: bool
    silent: bool
    meaning: Meaning
    evidence: Evidence
    quoted: str

    @property
    def fit(self) -> float:
        """Return how likely the passage answers."""
        return fit(self.evidence)

    @property
    def outside(self) -> float:
        """Return how sure Rasa is that the question is off the subject, 0 where it is not."""
        return self.meaning.confidence if self.meaning.intent == OFF_THE_SUBJECT else 0.0

    @property
    def answerable(self) -> bool:
        """Say whether it has an answer."""
        return self.group == ANSWERABLE

    @property
    def plain(self) -> bool:
        """Say whether it is of the groups that should never be answered."""
        return self.group in PLAIN_GROUPS


def tuning_questions(room: ReadingRoom) -> list[Judged]:
    """Look every tuning question up, and ask Rasa what it takes it for."""
    asked = questions(TUNING)
    with room.open_store(to_read=True) as store:
        names = Indexes().names(store)
    meanings = parses(asked.texts, names)
    both = (*asked.answerable, *asked.unanswerable)
    return [
        one
        for question in both
        for one in _judged(question, room, meanings.whole(question.text, names))
    ]


def _judged(
    question: Answerable | Unanswerable, room: ReadingRoom, meaning: Meaning
) -> Iterator[Judged]:
    with room.open_store(to_read=True) as store:
        found = room.library.look_up(question.text, store)
    best = found.best
    if best is None:
        return
    file = file_of(best.document.path)
    has_answer = isinstance(question, Answerable)
    yield Judged(
        question.text,
        ANSWERABLE if has_answer else question.group,
        has_answer and file in question.documents,
        found.silent,
        meaning if meaning.confidence >= SURE_ENOUGH else replace(meaning, intent=OFF_THE_SUBJECT),
        best.evidence,
        best.document.title,
    )
