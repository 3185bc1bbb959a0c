"""Whether guidance is current: its dates, and what has taken its place."""

from __future__ import annotations

import re
from typing import Any

from actions.ask import Ask
from actions.reply import Reply, unanswered
from actions.standards.freshness import dates, is_current, last_reviewed, owned
from actions.standards.judging import bars
from actions.standards.looking import DOCUMENT, in_mind, library, points_back
from actions.standards.quoting import document_source
from knowledge.models import Document
from knowledge.search.terms import telling
from knowledge.store import Store

_CURRENT = re.compile(
    r"\b(?:still )?(?:current|up[ -]to[ -]date|in force|valid|superseded|replaced|reviewed|"
    r"out[ -]of[ -]date|outdated|latest version|most recent version|due for review|last updated)\b",
    re.IGNORECASE,
)
_KINDS = r"guidance|document|article|page|standard|policy|framework|strategy"
_WRITTEN = re.compile(rf"\b(?:{_KINDS})\b", re.IGNORECASE)
_OF_GUIDANCE = re.compile(rf"\b(?:{_KINDS}|this|that|it)\b", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:owns?|owned|owner|wrote|written by|author)\b", re.IGNORECASE)
_AGE = re.compile(r"\b(?:when|how (?:old|recent)|how long ago|last)\b", re.IGNORECASE)
_MADE = re.compile(r"\b(?:old|recent|written|updated|reviewed)\b", re.IGNORECASE)
_WORDS_OF_IT = (
    "current up to date in force valid superseded replaced reviewed review out of date outdated "
    "latest most recent version due last updated guidance document article page still changed "
    "owns owner owned wrote written author old recent ago"
)


def asks_whether_current(ask: Ask) -> bool:
    """Say whether the currency of a document is asked about, and no more than that."""
    asked = _CURRENT.search(ask.text) and _OF_GUIDANCE.search(ask.text)
    return asked is not None and len(_subject(ask)) <= 4


def asks_of_named(ask: Ask) -> bool:
    """Say whether the currency of something written is asked about, called by what it is."""
    return not ask.mentions and _WRITTEN.search(ask.text) is not None and asks_whether_current(ask)


def asks_about_document(ask: Ask) -> bool:
    """Say whether the document in mind is asked about as a document: its currency, age, owner."""
    asked = any(one.search(ask.text) for one in (_CURRENT, _OWNER, _MADE))
    return asked and _OF_GUIDANCE.search(ask.text) is not None and not _subject(ask)


def whether_current(ask: Ask, store: Store) -> tuple[Reply, dict[str, Any]]:
    """Return whether the document that is named, or the one in mind, is current."""
    document = _meant(ask, store)
    if document is None:
        return unanswered(
            "Which document do you mean? Please give me its name, or its subject."
        ), {}
    newer = library(ask).shelf(store).replaced.by(document.id)
    reply = Reply(
        text=_told(document, newer, ask),
        facts=tuple(dates(document, newer)),
        sources=(document_source(document),),
    )
    return reply, {DOCUMENT: document.id, "focus": DOCUMENT, "said": [reply.text]}


def _told(document: Document, newer: str, ask: Ask) -> str:
    """Answer as it is asked: who owns it, when it was reviewed, or whether it is current."""
    if _OWNER.search(ask.text):
        return owned(document)
    if _AGE.search(ask.text) and _MADE.search(ask.text):
        return last_reviewed(document, newer, ask.today)
    return is_current(document, newer, ask.today)


def _meant(ask: Ask, store: Store) -> Document | None:
    known = store.documents.with_id(in_mind(ask) or 0)
    if known and points_back(ask) and not _subject(ask):
        return known
    found = library(ask).look_up(" ".join(_subject(ask)) or ask.text, store)
    if found.best and _subject(ask) and found.fit >= bars("guidance").nearest:
        return found.best.document
    return known


def _subject(ask: Ask) -> list[str]:
    """Return the words that tell which document is meant."""
    of_it = set(telling(_WORDS_OF_IT))
    return [word for word in telling(ask.text) if word not in of_it]
