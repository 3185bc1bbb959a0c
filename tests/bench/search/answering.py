"""Whether Cairn answers, as people meet it: Rasa, the dialogue and the library; no register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from actions.ask import Turn
from actions.asked import Understood
from actions.clauses import clause, clauses
from actions.dialogue import Dialogue
from actions.executor import Executor
from actions.reply import Reply
from actions.standards.answering import NOT_SURE
from knowledge.naming import Names
from knowledge.store.indexes import Indexes
from tests.bench.search.parsing import Parses, parses
from tests.bench.search.questions import (
    PLAIN_GROUPS,
    REPORTED,
    Answerable,
    Unanswerable,
    questions,
)
from tests.bench.search.reading_room import ReadingRoom, file_of
from tests.bench.search.tables import table

WHEN = datetime(2026, 11, 21, 12, tzinfo=UTC)
QUOTED, DOUBTED, NEAREST = "quoted", "quoted with doubt", "nearest"
WITHOUT, REFUSED = "without a quote", "refused"


@dataclass(frozen=True)
class Outcome:
    """What became of a question."""

    question: Answerable | Unanswerable
    replies: Sequence[Reply]

    @property
    def group(self) -> str:
        """Return the group that the question is of."""
        return getattr(self.question, "group", "answerable")

    @property
    def kind(self) -> str:
        """Return what it was given: only a quote that is said to answer is an answer from search.

        An answer without a quote is the register's, small talk, or whom to turn to.
        """
        quoting = [one for one in self.replies if one.answered and one.quotes]
        if quoting:
            return DOUBTED if all(one.text.startswith(NOT_SURE) for one in quoting) else QUOTED
        if any(one.quotes for one in self.replies):
            return NEAREST
        return WITHOUT if any(one.answered for one in self.replies) else REFUSED

    @property
    def of_right_document(self) -> bool:
        """Say whether a right article is quoted."""
        files = {file_of(f"/{source.path}") for one in self._quoting for source in one.sources}
        return isinstance(self.question, Answerable) and bool(files & self.question.documents)

    @property
    def quotes_the_answer(self) -> bool:
        """Say whether an answering sentence is quoted."""
        texts = [quote.text for one in self._quoting for quote in one.quotes]
        return isinstance(self.question, Answerable) and self.question.said_in(texts)

    @property
    def _quoting(self) -> list[Reply]:
        return [one for one in self.replies if one.quotes]


def answered(room: ReadingRoom, files: Sequence[str] = REPORTED) -> Iterator[str]:
    """Yield the part of the report."""
    outcomes = list(outcomes_of(room, files))
    groups = dict.fromkeys(one.group for one in outcomes)
    unanswerable = [one for one in outcomes if isinstance(one.question, Unanswerable)]
    plain = [one for one in unanswerable if one.group in PLAIN_GROUPS]
    which = "kept apart" if files == REPORTED else "of the tuning set"
    yield f"### “I don’t know”: the whole of Cairn, on the questions {which}\n"
    kinds = [QUOTED, DOUBTED, NEAREST, WITHOUT, REFUSED]
    columns = ["questions", "number", *kinds, "share quoted", "of them without doubt"]
    together = {f"the {len(PLAIN_GROUPS)} plain groups": plain, "unanswerable, all": unanswerable}
    rows = {group: [one for one in outcomes if one.group == group] for group in groups} | together
    yield from table(columns, [_row(name, some) for name, some in rows.items()])
    yield from _rightness([one for one in outcomes if isinstance(one.question, Answerable)])


def _row(name: str, some: Sequence[Outcome]) -> list[str]:
    counts = Counter(one.kind for one in some)
    kinds = (str(counts[kind]) for kind in (QUOTED, DOUBTED, NEAREST, WITHOUT, REFUSED))
    shares = (
        f"{count / len(some):.3f}" for count in (counts[QUOTED] + counts[DOUBTED], counts[QUOTED])
    )
    return [name.replace("_", " "), str(len(some)), *kinds, *shares]


def _rightness(some: Sequence[Outcome]) -> Iterator[str]:
    rows = []
    for kind in (QUOTED, DOUBTED, NEAREST):
        of_kind = [one for one in some if one.kind == kind]
        right = sum(one.of_right_document for one in of_kind)
        answering = sum(one.quotes_the_answer for one in of_kind)
        rows.append([kind, str(len(of_kind)), str(right), str(answering)])
    yield from table(["answerable questions", "number", "right document", "answer quoted"], rows)


def outcomes_of(room: ReadingRoom, files: Sequence[str]) -> Iterator[Outcome]:
    """Yield what becomes of every question, each asked in a conversation of its own."""
    asked = questions(files)
    with room.open_store(to_read=True) as store:
        names = Indexes().names(store)
    said = parses(asked.texts, names)
    dialogue = Dialogue(Executor())
    for number, question in enumerate((*asked.answerable, *asked.unanswerable)):
        with room.open_store() as store:
            turn = Turn(store, names, None, WHEN, room.library, f"bench:{number}")
            replies, _ = dialogue.reply(turn, _heard(question.text, names, said), {})
            yield Outcome(question, replies)


def _heard(text: str, names: Names, said: Parses) -> list[Understood]:
    """Take a message apart and say what Rasa makes of it, as a conversation does."""
    return [
        Understood(one, meaning.intent, meaning.confidence)
        for one in clauses(text, names) or [clause(text, names)]
        for meaning in [said.of(one.for_rasa)]
    ]
