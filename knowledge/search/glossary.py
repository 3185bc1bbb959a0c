"""The terms that documents of the kind "definition" explain, each under a heading of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.search.terms import asking_words, words
from knowledge.store.documents import Searched, Titled

DEFINITION = "definition"
# a plural that its small letter gives away: POs, where a word as short as "was" is none
_PLURAL = re.compile(r"\b([A-Z]{2,})s\b")


@dataclass(frozen=True)
class Term:
    """A term with one of its meanings: *heading* has the meaning in brackets where it has several.

    *passage_ids* are the passages that explain it, in their order.
    """

    heading: str
    passage_ids: tuple[int, ...]


class Glossary:
    """Finds the terms in a question; one that is an ordinary word only where it is in capitals."""

    def __init__(self, passages: Sequence[Searched], documents: Sequence[Titled]) -> None:
        kept = {one.id for one in documents if one.kind == DEFINITION}
        explained: dict[str, list[int]] = defaultdict(list)
        for one in passages:
            if one.document_id in kept and one.headings:
                explained[one.headings[-1]].append(one.id)
        self._terms: dict[tuple[str, ...], list[Term]] = defaultdict(list)
        for heading, ids in explained.items():
            term = Term(heading, tuple(ids))
            for key in {_key(heading), _key(heading.partition(" (")[0])}:
                self._terms[key].append(term)
        self._longest = max(map(len, self._terms), default=0)

    def __len__(self) -> int:
        return len(self._terms)

    def has(self, text: str) -> bool:
        """Say whether *text* is one of the terms, and no more than that."""
        return _key(text) in self._terms

    def find(self, question: str) -> list[list[Term]]:
        """Return the terms in a question in their order, each with all that it may mean."""
        said, at, found = words(_PLURAL.sub(r"\1", question)), 0, []
        capitals = _capitals(question)
        while at < len(said):
            size, meant = self._at(said, at, capitals)
            if meant and meant not in found:
                found.append(meant)
            at += size
        return found

    def _at(self, said: list[str], at: int, capitals: set[str]) -> tuple[int, list[Term]]:
        for size in range(min(self._longest, len(said) - at), 0, -1):
            meant = self._terms.get(tuple(_single(word) for word in said[at : at + size]))
            if meant and (said[at] not in asking_words() or size > 1 or said[at] in capitals):
                return size, meant
        return 1, []


def _key(heading: str) -> tuple[str, ...]:
    return tuple(_single(word) for word in words(heading))


def _single(word: str) -> str:
    """Return a word without its plural: SROs, milestones."""
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def _capitals(question: str) -> set[str]:
    """Return the words that stand out by their capitals; where all are in capitals none does."""
    typed = question.replace("?", " ").split()
    bare = [word.strip("“”\"'.,;:!()") for word in typed]
    loud = {word.casefold() for word in bare if word.removesuffix("s").isupper()}
    return set() if question.isupper() and len(typed) > 1 else loud
