"""The queue of questions that nobody has answered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions import queue
from actions.ask import Ask
from actions.paging import Made, paged
from actions.question import Question
from actions.queue_words import wanted
from actions.reply import Button, Reply
from actions.wording import counted, shortened, there_are
from knowledge.search.terms import telling, terms
from knowledge.store import Store
from knowledge.store.questions import Waiting

COLUMNS = ("Number", "Question", "Asked by", "Last asked", "Portfolio", "Kind")
MOST_BUTTONS = 3
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|mentioning|anent)\s+(.+?)"
    r"(?=\s+(?:that|which|and|with|been|please|pls|since|this|last)\b|[,;?!.]|$)"
)
_ONE = re.compile(r"\b(?:question|number|q|#)\s*#?(\d+)\b", re.IGNORECASE)
_OF_THE_QUEUE = frozenset(
    terms("question questions queue answer unanswered asked ask open waiting")
)


class Questions(Question):
    """Lists what waits for an answer, to those who may give one."""

    intent = "questions"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the queue, or the one question that is asked about."""
        if not store.questions.may_see():
            return queue.not_for_you(store)
        if number := _number(ask):
            return self._one(number, store)
        about = _about(ask)
        portfolio = self.entry(ask, "portfolio")
        period = None if about else ask.period("back")
        rows = [
            one
            for one in store.questions.waiting()
            if _holds(one, about)
            and (portfolio is None or one.question.portfolio_id == portfolio.id)
            and (period is None or one.last_asked.date() in period)
        ]
        where = f" in {portfolio.name}" if portfolio else ""
        return _listed(rows, f"{where}{_worded(ask, about)}", ask)

    def _one(self, number: int, store: Store) -> Reply:
        question = store.questions.with_id(number)
        if question is None:
            return queue.unknown_number(number)
        self._remembered["question"] = question.id
        return queue.whole(question, store)


def _number(ask: Ask) -> int | None:
    found = _ONE.search(ask.text)
    return int(found[1]) if found else wanted(ask.text).number


def _about(ask: Ask) -> list[str]:
    """Return the stems of what the questions are to be about."""
    found = _ABOUT.search(ask.words)
    return [one for one in telling(found[1]) if one not in _OF_THE_QUEUE] if found else []


def _worded(ask: Ask, about: Sequence[str]) -> str:
    found = _ABOUT.search(ask.words)
    return f" about “{shortened(found[1].strip(), 60)}”" if found and about else ""


def _holds(one: Waiting, about: Sequence[str]) -> bool:
    document = one.question.document.title if one.question.document else ""
    return set(about) <= set(terms(f"{one.question.text} {document}"))


def _listed(rows: list[Waiting], narrowed: str, ask: Ask) -> Reply:
    if not rows:
        return Reply(text=f"No question{narrowed} is waiting for an answer.")
    waits = f"{there_are(len(rows), 'question')}{narrowed} waiting for an answer."
    first = rows[ask.offset : ask.offset + MOST_BUTTONS]
    buttons = tuple(
        Button(label=f"Question {one.question.id}", says=f"show question {one.question.id}")
        for one in first
    )
    return paged(Reply(text=waits, buttons=buttons), ask, COLUMNS, Made(rows, _rows))


def _rows(page: Sequence[Waiting]) -> list[tuple[str, ...]]:
    return [
        (
            str(one.question.id),
            shortened(one.question.text, queue.LONGEST_IN_A_ROW),
            counted(one.people, "person", "people"),
            queue.on(one.last_asked),
            one.question.portfolio.name if one.question.portfolio else "",
            queue.kind(one.question),
        )
        for one in page
    ]
