"""Looking a question up in the documents, with what the talk is about in mind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.ask import Ask
from actions.standards.judging import bars
from knowledge.models import Document
from knowledge.search.found import Found, Place
from knowledge.search.glossary import DEFINITION
from knowledge.search.library import Library
from knowledge.search.shelf import Shelf
from knowledge.search.terms import telling
from knowledge.store import Store

_POINTS_BACK = re.compile(
    r"\b(?:it|its|it's|they|them|their|this|that|these|those|(?<!is )(?<!are )there|thon|such|same|"
    r"else|also)\b",
    re.IGNORECASE,
)
_BEGINS_LIKE = re.compile(
    r"^\s*(?:and|an|but|or|so|what about|how about|whit aboot)\b", re.IGNORECASE
)
GUIDANCE = "guidance"
FEW = 2
HALF = 0.5
DOCUMENT = "document"
LOOKED_UP = "looked_up"


class NoLibraryError(LookupError):
    """A question about documents came where there are none to look in."""


def library(ask: Ask) -> Library:
    """Return where documents are looked up."""
    if ask.turn.library is None:
        raise NoLibraryError("This turn has no library.")
    return ask.turn.library


def look_up(ask: Ask, store: Store) -> Found:
    """Return what fits best: the question by itself, or with what it points back to.

    One that says little beside a pronoun is never answered by itself: "who signs it?".
    """
    books = library(ask)
    alone = books.look_up(ask.text, store)
    document = store.documents.with_id(in_mind(ask) or 0)
    if document is None or not points_back(ask):
        return alone
    if alone.fit >= bars(ask.intent, ask.confidence).answers and _says_its_subject(ask, store):
        return alone
    for before in _before(document, ask):
        found = _going_on(books.look_up(f"{before} {ask.text}", store), before, ask, store)
        if found:
            return found
    return Found(ask.text) if leans(ask) else alone


def enough(found: Found, ask: Ask) -> bool:
    """Say whether what was found answers; what a question leans on has told its subject."""
    leant = found.question != ask.text and leans(ask)
    return found.fit >= bars(GUIDANCE if leant else ask.intent, ask.confidence).answers


def in_mind(ask: Ask) -> int | None:
    """Return the document that the talk is about, by its id."""
    return ask.slots.get(DOCUMENT) if ask.slots.get("focus") == DOCUMENT else None


def points_back(ask: Ask) -> bool:
    """Say whether a question may need the one before it to be understood."""
    return bool(_POINTS_BACK.search(ask.text) or _BEGINS_LIKE.match(ask.text)) or (
        len(telling(ask.text)) <= FEW
    )


def leans(ask: Ask) -> bool:
    """Say whether a question surely needs the one before it: "who signs it?", "since when?"."""
    asked = telling(ask.text)
    return not asked or (len(asked) <= FEW and _POINTS_BACK.search(ask.text) is not None)


def _says_its_subject(ask: Ask, store: Store) -> bool:
    """Say whether a short question has a subject of its own: "and criterion 9?", "and WCAG?"."""
    if _POINTS_BACK.search(ask.text):
        return False
    shelf = library(ask).shelf(store)
    named = shelf.catalogue.named_in(ask.text) or shelf.glossary.find(ask.text)
    return len(telling(ask.text)) >= FEW or bool(named)


def in_full(ask: Ask, store: Store) -> str:
    """Return the question as somebody understands it who has not heard what it goes on from."""
    document = store.documents.with_id(in_mind(ask) or 0)
    if document is None or document.visibility != "partnership" or not leans(ask):
        return ask.text
    return f"{ask.text} (about “{document.title}”)"


def _before(document: Document, ask: Ask) -> list[str]:
    """Return what a question may point back to; a glossary is about no subject of its own."""
    asked = str(ask.slots.get(LOOKED_UP, ""))
    return [one for one in (asked, document.title) if one and not _is_glossary(one, document)]


def _is_glossary(before: str, document: Document) -> bool:
    return document.kind == DEFINITION and before == document.title


def _going_on(found: Found, before: str, ask: Ask, store: Store) -> Found | None:
    """Put first what answers and goes on from the document in mind; None where nothing does.

    What was asked before has told the document; it must not choose the passage too. Another
    document goes on from it where it fits best, or goes by what is newly asked: "a checklist?".
    """
    shelf, asked = library(ask).shelf(store), telling(ask.text)
    fitting = [
        one
        for at, one in enumerate(found.places)
        if one.fit >= bars(GUIDANCE).answers
        and _goes_on(one, before, ask, shelf)
        and (at == 0 or one.document.id == in_mind(ask) or _goes_by(one, asked, shelf))
    ]
    if not fitting:
        return None

    def holds(place: Place) -> float:
        same = place.document.id == fitting[0].document.id
        return shelf.share(asked, set(place.passage.terms.split())) if same else -1.0

    first = max(fitting, key=holds)
    rest = (one for one in found.places if one is not first)
    return Found(found.question, (first, *rest))


def _goes_on(place: Place, before: str, ask: Ask, shelf: Shelf) -> bool:
    """Say whether a document holds what is newly asked; one not in mind, what is old as well."""
    asked, document = telling(ask.text), place.document.id
    if document != in_mind(ask):
        parts = (asked, telling(before))
        return all(shelf.share_of_document(part, document) >= HALF for part in parts if part)
    known = [word for word in asked if word in shelf.vocabulary]
    if not known:
        return not asked
    return shelf.share_of_document(known, document) >= HALF


def _goes_by(place: Place, asked: Sequence[str], shelf: Shelf) -> bool:
    return shelf.share(asked, shelf.names_of(place.document.id)) >= HALF
