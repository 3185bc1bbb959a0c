"""An index over the passages that exist for some askers, and the ranking of them for a question.

A passage counts for what it says and for what its whole document says: on 657 questions to the
guidance of four US agencies (doc2dial) the document's own score brought 7.8 points of nDCG@10.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np

from knowledge.search.catalogue import Catalogue
from knowledge.search.encoder import DIMENSIONS, Vectors
from knowledge.search.glossary import Glossary
from knowledge.search.lexical import Lexical, Scores
from knowledge.search.rarity import Rarity
from knowledge.search.replaced import Replaced
from knowledge.search.terms import telling, terms
from knowledge.search.wanted_kind import wants_a_list
from knowledge.store.documents import Searched, Titled

_SILENT = re.compile(
    r"\b(?:does not (?:say|give|list)|not known|is left out|"
    r"what this article is not|how fresh this article is)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Weights:
    """How much each part of the ranking counts; *title* is how often a title's words are counted.

    *named* and *opening* are put on documents that a question names, *superseded* and *silent*
    taken off what is replaced and off what tells only what is not known. Chosen on the tuning
    questions of tests/bench/search.
    """

    document: float = 2.0
    dense: float = 1.0
    title: int = 6
    superseded: float = 0.1
    silent: float = 0.3
    named: float = 0.3
    opening: float = 0.2


RANKING = Weights()


@dataclass(frozen=True)
class Hit:
    """A passage that was found; *score* is for comparison within one question only."""

    passage_id: int
    document_id: int
    score: float
    lexical: float
    dense: float


class Shelf:
    """The passages and documents that may be quoted to some askers."""

    def __init__(
        self, passages: Sequence[Searched], documents: Sequence[Titled], weights: Weights = RANKING
    ) -> None:
        self._weights = weights
        self._passages = [one.id for one in passages]
        self._documents = [one.id for one in documents]
        self._place = {one.id: at for at, one in enumerate(documents)}
        self._document_of = np.array([self._place[one.document_id] for one in passages], np.int32)
        self._vectors = _vectors(passages)
        said = [one.terms.split() for one in passages]
        self._names = [terms(" ".join([one.title, *one.aliases])) for one in documents]
        whole = self._whole(said)
        self._by_passage, self._by_document = Lexical(said), Lexical(whole)
        self._terms = [frozenset(words) for words in whole]
        self._rarity = Rarity(said)
        self.replaced = Replaced(documents)
        self.glossary = Glossary(passages, documents)
        self.catalogue = Catalogue(documents)
        self._silent = np.array([is_silent(one.headings) for one in passages], dtype=bool)
        self._old = np.array([one.id in self.replaced for one in documents], dtype=bool)

    def __len__(self) -> int:
        return len(self._passages)

    @property
    def vocabulary(self) -> Set[str]:
        """Return every term that a passage holds."""
        return self._rarity.known

    def search(self, question: str, vector: Vectors, limit: int = 10) -> list[Hit]:
        """Return the passages that fit a question, given with its meaning, best first."""
        if not self._passages:
            return []
        lexical = self._lexical(terms(question))
        dense: Scores = self._vectors @ vector
        score = _normal(lexical) + self._weights.dense * _normal(dense)
        score -= self._weights.superseded * self._old[self._document_of]
        score -= self._weights.silent * self._silent
        score += self._by_name(question)
        best = np.argsort(-score, kind="stable")[:limit]
        return [
            Hit(
                self._passages[at],
                self._documents[self._document_of[at]],
                float(score[at]),
                float(lexical[at]),
                float(dense[at]),
            )
            for at in best
        ]

    def share(self, question: Sequence[str], there: Set[str]) -> float:
        """Return how much of a question's words is *there*: rare ones count more, unknown most."""
        return self._rarity.share(question, there)

    def share_of_document(self, question: Sequence[str], document_id: int) -> float:
        """Return how much of a question's words a whole document holds."""
        return self.share(question, self._terms[self._place[document_id]])

    def names_of(self, document_id: int) -> set[str]:
        """Return the terms of a document's title and aliases."""
        return set(self._names[self._place[document_id]])

    def _by_name(self, question: str) -> Scores:
        """Favour documents that are named; where nothing else is asked, how such a one begins."""
        favour = np.zeros(len(self._passages), dtype=np.float32)
        named = self.catalogue.named_in(question)
        asked = set(telling(question))
        for document_id in named:
            place = self._place[document_id]
            mine = self._document_of == place
            favour[mine] += self._weights.named
            if mine.any() and asked <= set(self._names[place]) and not wants_a_list(question):
                favour[int(np.argmax(mine))] += self._weights.opening
        return favour

    def _lexical(self, question: Sequence[str]) -> Scores:
        own = self._by_passage.scores(question)
        whole = self._by_document.scores(question)
        return own + self._weights.document * whole[self._document_of]

    def _whole(self, said: Sequence[list[str]]) -> list[list[str]]:
        whole = [names * self._weights.title for names in self._names]
        for at, words in zip(self._document_of, said, strict=True):
            whole[at] += words
        return whole


def is_silent(headings: Sequence[str]) -> bool:
    """Say whether a passage tells what its document does not: no answer, but honest."""
    return bool(headings) and _SILENT.search(headings[-1]) is not None


def _vectors(passages: Sequence[Searched]) -> Vectors:
    joined = b"".join(one.vector for one in passages)
    return np.frombuffer(joined, dtype=np.float16).reshape(-1, DIMENSIONS).astype(np.float32)


def _normal(scores: Scores) -> Scores:
    """Bring scores between 0 and 1, so that those of two kinds can be added."""
    highest, lowest = float(scores.max()), min(0.0, float(scores.min()))
    return (scores - lowest) / (highest - lowest) if highest > lowest else scores * 0
