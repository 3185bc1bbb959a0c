"""A passage's sentences, and which of them answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sentencex import segment

from knowledge.search.meaning import Meaning
from knowledge.search.terms import telling, terms

WORDS = 0.6
CLOSE = 0.12
MOST_MARKED = 3

# what an item of a list begins with: taken for a sentence of its own, or for no end of one
_SIGN = re.compile(r"\s*(•|\d+\.)\s+(?=\S)")

Mark = tuple[int, int]


@dataclass(frozen=True)
class Sentence:
    """A sentence, and where in its passage it stands."""

    text: str
    start: int

    @property
    def mark(self) -> Mark:
        """Return from where to where it goes."""
        return self.start, self.start + len(self.text)


def sentences(passage: str) -> list[Sentence]:
    """Return the sentences of a passage; none goes over the end of a line, as of a list's item."""
    return list(_sentences(passage))


def _sentences(passage: str) -> Iterator[Sentence]:
    at = 0
    for line in passage.splitlines(keepends=True):
        sign = _SIGN.match(line)
        begins, start = (sign.start(1), sign.end()) if sign else (None, 0)
        for one in filter(str.strip, segment("en", line[start:])):
            found = line.index(one.strip(), start)
            start = found + len(one.strip())
            first = found if begins is None else begins
            yield Sentence(line[first:start], at + first)
            begins = None
        at += len(line)


def answering(question: str, passage: str, headings: Sequence[str], meaning: Meaning) -> list[Mark]:
    """Return where the sentences stand that answer, in their order."""
    found = sentences(passage)
    if not found:
        return []
    scores = _scores(question, found, headings, meaning)
    best = max(scores)
    ranked = sorted(zip(scores, found, strict=True), key=lambda pair: -pair[0])
    chosen = [one for score, one in ranked[:MOST_MARKED] if score >= best - CLOSE]
    return sorted(one.mark for one in chosen)


def _scores(
    question: str, found: Sequence[Sentence], headings: Sequence[str], meaning: Meaning
) -> list[float]:
    """Score sentences by meaning and by the telling words of the question that they hold."""
    asked = set(telling(question))
    under = ". ".join(headings)
    vectors = meaning.of_all([question, *(f"{under}. {one.text}" for one in found)])
    wanted, *said = vectors
    return [
        float(vector @ wanted) + WORDS * len(asked & set(terms(one.text))) / max(len(asked), 1)
        for vector, one in zip(said, found, strict=True)
    ]
