"""What somebody thinks of one answer: noted, and passed on where they say what is wrong.

It goes the way of what nobody could answer; where the answer came from a document, to its owner.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from actions.opinions import owner_of, verdict_of
from actions.people_to_ask import people_to_ask
from actions.reply import Reply
from actions.standards.pages import document_at
from actions.wording import shortened
from knowledge.models import HELPFUL, NOT_HELPFUL, WRONG, Document, Feedback
from knowledge.questions import restricted_in
from knowledge.store import Store
from knowledge.store.questions import Asker

LONGEST_ASKED, LONGEST_TOLD = 300, 400
HELPED = "Thank you. I have noted that this answer helped."
DID_NOT = "I’m sorry that this did not help. I have noted it."
PASSED_ON = (
    "Thank you for telling me. I have passed it on with your question and my answer: {seen} will "
    "see it, and you will be told here what comes of it."
)


@dataclass(frozen=True)
class Given:
    """An answer as it was given: *asked* is the question, *named* the projects in any of it."""

    message_id: int
    asked: str
    answer: Mapping[str, Any]
    named: Collection[int]


def helped(given: Given, by: Asker, store: Store) -> Reply:
    """Note that an answer helped; what was complained of before is taken back."""
    opinion = store.feedback.judge(given.message_id, HELPFUL, "", by)
    if opinion.question_id is not None:
        store.questions.take_back(opinion.question_id, by)
    _of_document(opinion, given, None, store)
    return Reply(text=HELPED)


def did_not_help(given: Given, words: str, by: Asker, store: Store) -> Reply:
    """Note that an answer did not help; with *words* on why, a person gets it to look at."""
    opinion = store.feedback.judge(given.message_id, NOT_HELPFUL, words, by)
    if not words:
        _of_document(opinion, given, opinion.question_id, store)
        return Reply(text=DID_NOT)
    document = _document(given, store)
    pass_on = _to_owner if document else _to_office
    question_id = pass_on(given, document, words, by, store)
    if opinion.question_id not in (None, question_id):
        store.questions.take_back(opinion.question_id or 0, by)
    _of_document(opinion, given, question_id, store)
    return Reply(text=PASSED_ON.format(seen=_seen_by(given, document, store)))


def _to_owner(given: Given, document: Document | None, words: str, by: Asker, store: Store) -> int:
    """Put a complaint about a document where those stand that are made in words."""
    if document is None:
        raise LookupError("There is no document to complain of.")
    verdict = verdict_of(words)
    said = "wrong" if verdict == WRONG else verdict
    text = f"“{document.title}” is said to be {said}."
    found = store.questions.complain(document.id, verdict, text, words, by, named=given.named)
    return found.question_id


def _to_office(given: Given, document: Document | None, words: str, by: Asker, store: Store) -> int:
    asked = shortened(given.asked, LONGEST_ASKED)
    told = shortened(str(given.answer.get("text") or ""), LONGEST_TOLD)
    text = f"My answer to “{asked}” did not help. I had said: “{told}”"
    return store.questions.doubt(text, given.asked, words, by, named=given.named).question_id


def _seen_by(given: Given, document: Document | None, store: Store) -> str:
    is_secret = restricted_in(store.questions.key_of("", given.named))
    owner = owner_of(document, store) if document and not is_secret else ""
    people = people_to_ask(store)
    return f"{owner}, who owns “{document.title}”, and {people}" if owner and document else people


def _of_document(opinion: Feedback, given: Given, question_id: int | None, store: Store) -> None:
    document = _document(given, store)
    store.feedback.led_to(opinion, document.id if document else None, question_id)


def _document(given: Given, store: Store) -> Document | None:
    """Return the first document that an answer quotes, None where it quotes none."""
    pages = (str(one.get("page") or "") for one in given.answer.get("sources") or ())
    found = [number for page in pages if (number := document_at(page)) is not None]
    return store.documents.with_id(found[0]) if found else None
