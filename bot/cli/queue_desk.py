"""What ``cairn questions`` does: the queue, worked at by one person in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from actions.answering import answer_question
from actions.queue import kind, on
from actions.wording import counted
from bot.app import library, right_now
from bot.cli.records import engine_of
from bot.refusal import RefusalError
from bot.settings import Settings, read_settings
from knowledge.articles import NotYoursError, keep_article
from knowledge.models import ANSWERED, OPEN, Person, Question
from knowledge.search.library import Library
from knowledge.store import THE_OFFICE, OpenStore, Store, opener, viewer

MOST_OPINIONS = 100
STRANGER = "Nobody in the register has the e-mail {email}: check --as."
UNKNOWN = "There is no question {number} that {name} may see. List them with: cairn questions"
ANSWERED_ALREADY = (
    "Question {number} was answered by {by} on {when}: add --replace to put yours in its place."
)
ENDED = "Question {number} is out of the queue already, since {when}."
NOT_YOURS = "Somebody else made an article of question {number}, which {name} may not change."


@contextmanager
def desk(email: str = "", *, for_articles: bool = False) -> Iterator[Desk]:
    """Open the queue for whoever is named, or for the office; what fails changes nothing.

    What gives an article its meaning is loaded first: nobody else can write while this is open.
    """
    settings = read_settings()
    with engine_of(settings) as engine:
        open_store = opener(engine)
        by = _person(email, open_store) if email else None
        books = _library(settings) if for_articles else None
        with open_store(viewer(by) if by else THE_OFFICE, to_read=by is None) as store:
            yield Desk(store, by, right_now(), books)


class Desk:
    """The queue as one person sees it."""

    def __init__(
        self, store: Store, by: Person | None, now: datetime, books: Library | None
    ) -> None:
        self._store = store
        self._by = by
        self._now = now
        self._books = books

    def waiting(self) -> list[dict[str, Any]]:
        """Return what waits, what most people asked first."""
        return [
            {
                "number": one.question.id,
                "question": one.question.text,
                "kind": kind(one.question),
                "people": one.people,
                "last_asked": one.last_asked.date().isoformat(),
                "portfolio": one.question.portfolio.name if one.question.portfolio else "",
                "document": one.question.document.title if one.question.document else "",
            }
            for one in self._store.questions.waiting()
        ]

    def opinions(self) -> list[dict[str, Any]]:
        """Return what people thought of answers, the latest first."""
        return [
            {
                "question": one.question,
                "answer": one.message.answer["text"],
                "opinion": one.opinion.verdict,
                "words": one.opinion.text,
                "said": one.opinion.said.date().isoformat(),
                "queue": one.opinion.question_id,
            }
            for one in self._store.feedback.of_answers(MOST_OPINIONS)
        ]

    def answer(self, number: int, words: str, *, replace: bool) -> str:
        """Answer a question; say to how many people that goes."""
        question, by = self._question(number)
        if question.status == ANSWERED and not replace:
            raise RefusalError(_answered_already(question), 1)
        people = answer_question(self._store, question, words, by, self._now)
        return f"The answer to question {number} goes to {counted(people, 'person', 'people')}."

    def keep(self, number: int, title: str) -> str:
        """Make an article of the answer."""
        question, by = self._question(number)
        if self._books is None:
            raise LookupError("The library was not loaded.")
        try:
            article = keep_article(self._store, question, title, self._now, self._books.meaning)
        except NotYoursError:
            raise RefusalError(NOT_YOURS.format(number=number, name=by.name), 1) from None
        return f"It is kept as the article “{article.title}”."

    def close(self, number: int, why: str) -> str:
        """Take a question out of the queue."""
        question, by = self._question(number)
        if question.status != OPEN:
            raise RefusalError(ENDED.format(number=number, when=on(question.answered)), 1)
        self._store.questions.close(question, why, by, self._now)
        return f"Question {number} is closed."

    def _question(self, number: int) -> tuple[Question, Person]:
        if self._by is None:
            raise LookupError("Nobody is named.")
        question = self._store.questions.to_change(number)
        if question is None:
            raise RefusalError(UNKNOWN.format(number=number, name=self._by.name), 1)
        return question, self._by


def _library(settings: Settings) -> Library:
    books = library(settings)
    books.meaning.ready()
    return books


def _person(email: str, open_store: OpenStore) -> Person:
    with open_store(THE_OFFICE, to_read=True) as store:
        person = store.people.reached_at(email)
    if person is None:
        raise RefusalError(STRANGER.format(email=email.strip()), 1)
    return person


def _answered_already(question: Question) -> str:
    by = question.answered_by.name if question.answered_by else "somebody"
    return ANSWERED_ALREADY.format(number=question.id, by=by, when=on(question.answered))
