"""What was found for a question: the passage to quote, and how surely it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.models import Document, Passage
from knowledge.search.judge import Evidence, fit
from knowledge.search.meaning import Meaning
from knowledge.search.shelf import Hit, Shelf, is_silent
from knowledge.search.strange_names import names_in
from knowledge.search.terms import telling
from knowledge.search.wanted_kind import PREFERENCE, misses_the_duty, preference
from knowledge.store import Store

NEARLY = 0.05
# every question is weighed as though it had one more word, which nothing holds: that a passage
# has the one telling word of "what was held?" proves little
NO_WORD = "\0"


@dataclass(frozen=True)
class Place:
    """A passage in its document, and what speaks for it."""

    passage: Passage
    document: Document
    score: float
    evidence: Evidence

    @property
    def fit(self) -> float:
        """Return how likely it answers, from 0 to 1."""
        return fit(self.evidence)


@dataclass(frozen=True)
class Found:
    """Passages that may answer a question, best first."""

    question: str
    places: tuple[Place, ...] = ()

    @property
    def best(self) -> Place | None:
        """Return the passage to quote."""
        return self.places[0] if self.places else None

    @property
    def silent(self) -> bool:
        """Say whether the best passage says only what is not known."""
        return self.best is not None and is_silent(self.best.passage.headings)

    @property
    def fit(self) -> float:
        """Return how likely the best answers."""
        return self.places[0].fit if self.places else 0.0


def find(question: str, shelf: Shelf, store: Store, meaning: Meaning, limit: int) -> Found:
    """Search, and judge what was found."""
    hits = shelf.search(question, meaning.of(question), limit)
    passages = store.documents.passages([hit.passage_id for hit in hits])
    documents = store.documents.with_ids({hit.document_id for hit in hits})
    asked = [*telling(question), NO_WORD]
    places = [
        Place(
            passage,
            document,
            hit.score + preference(question, passage.text),
            _evidence(question, asked, hit, passage, shelf),
        )
        for hit in hits
        if (passage := passages.get(hit.passage_id))
        and (document := documents.get(hit.document_id))
    ]
    ranked = sorted(places, key=lambda place: -place.score)
    return Found(question, tuple(_with_the_duty_first(question, ranked)))


def _with_the_duty_first(question: str, places: list[Place]) -> list[Place]:
    """Put before the best the passage of its document that tells whether something is needed.

    "Do we need a DPIA for a chatbot?" is not answered by what one must contain.
    """
    if not places or not misses_the_duty(question, places[0].passage.text):
        return places
    best = places[0]
    better = next(
        (
            one
            for one in places
            if one.document is best.document
            and not misses_the_duty(question, one.passage.text)
            and one.score >= best.score - PREFERENCE
            and one.fit >= best.fit - NEARLY
        ),
        None,
    )
    return places if better is None else [better, *(one for one in places if one is not better)]


def _evidence(
    question: str, asked: Sequence[str], hit: Hit, passage: Passage, shelf: Shelf
) -> Evidence:
    named = shelf.names_of(hit.document_id)
    return Evidence(
        dense=hit.dense,
        covered=shelf.share(asked, named.union(passage.terms.split())),
        covered_by_document=shelf.share_of_document(asked, hit.document_id),
        strange=float(_names_what_is_not_there(question, hit, shelf)),
    )


def _names_what_is_not_there(question: str, hit: Hit, shelf: Shelf) -> bool:
    names = names_in(question)
    return bool(names) and shelf.share_of_document(names, hit.document_id) < 1
