"""What somebody thinks of an answer that came from a document."""

from __future__ import annotations

import re

from actions.ask import Ask
from actions.asker import asker_of, projects_named
from actions.people_to_ask import people_to_ask
from actions.reply import Reply
from actions.standards.quoting import document_source
from knowledge.models import HELPFUL, NOT_FOR_SCOTLAND, OUT_OF_DATE, WRONG, Document
from knowledge.questions import restricted_in
from knowledge.store import Store

_SIGNS = (
    (
        NOT_FOR_SCOTLAND,
        r"\b(?:not|isn't|isnae|no|doesn't|doesnae|never)\b.{0,30}\bscot(?:land|tish|s)\b"
        r"|\b(?:england|english|wales|welsh|westminster)\b",
    ),
    (
        OUT_OF_DATE,
        r"\bout[ -]?of[ -]?date\b|\boutdated\b|\bold(?:er)?\b|\bstale\b|\bsuperseded\b|"
        r"\breplaced\b|\bobsolete\b|\bno longer\b|\bhas changed\b|\bsince changed\b|\bauld\b",
    ),
)
# a complaint about Cairn's choice of the document, not about what stands in it
_OF_CAIRN = re.compile(
    r"\b(?:i asked|didn't answer|not what i|isn't what i|different question|wrong project|"
    r"wrong document|you don't understand|wrong end of the stick|repeating yourself)\b",
    re.IGNORECASE,
)


def document_in_mind(ask: Ask, store: Store) -> Document | None:
    """Return the document that the last answer came from, if it came from one."""
    kept = ask.slots.get("document")
    document = store.documents.with_id(kept) if isinstance(kept, int) else None
    sources = ask.slots.get("sources") or ()
    if document and any(_is(one, document) for one in sources):
        return document
    return None


def verdict_of(words: str) -> str:
    """Return what is wrong with a document, by the words of whoever complains."""
    straight = words.replace("’", "'").casefold()
    return next((one for one, sign in _SIGNS if re.search(sign, straight)), WRONG)


def is_of_cairn(words: str) -> bool:
    """Say whether Cairn misunderstood, rather than the document being wrong."""
    return _OF_CAIRN.search(words.replace("’", "'")) is not None


def praise(document: Document, ask: Ask, store: Store) -> Reply:
    """Note that an answer helped."""
    store.feedback.note(document.id, HELPFUL, ask.text, asker_of(ask))
    owner = owner_of(document, store) or "the Digital Office"
    return Reply(
        text=f"Thank you, that’s good to hear. I have noted for {owner} that “{document.title}” "
        "was helpful.",
        sources=(document_source(document),),
    )


def complaint(document: Document, ask: Ask, store: Store) -> Reply:
    """Note what is wrong with a document, and put it in its owner's queue."""
    verdict, by = verdict_of(ask.text), asker_of(ask)
    said = "wrong" if verdict == WRONG else verdict
    named = projects_named(ask)
    store.feedback.note(document.id, verdict, ask.text, by)
    text = f"“{document.title}” is said to be {said}."
    store.questions.complain(document.id, verdict, text, ask.text, by, named=named)
    secret = restricted_in(store.questions.key_of("", named))
    owner = "" if secret else owner_of(document, store)
    seen = f"{owner}, who owns it, and {people_to_ask(store)}" if owner else people_to_ask(store)
    return Reply(
        text=f"Thank you for telling me. I have noted that “{document.title}” is said to be "
        f"{said}: {seen} will see it, and you will be told what comes of it.",
        sources=(document_source(document),),
    )


def owner_of(document: Document, store: Store) -> str:
    """Return the name of a document's owner, if it is a person whom the register knows."""
    person = store.people.reached_at(document.owner)
    return person.name if person else ""


def _is(source: dict[str, str], document: Document) -> bool:
    return document.title == source.get("title") or document.path == source.get("path")
