"""Which project some words of a report's beginning mean."""

from __future__ import annotations

import re

from knowledge.naming import Names

MOST_LOOKUPS = 120
LONGEST = 60
_ARTICLE = re.compile(r"^(?:the|our|my|project(?= (?:the )?\w{3}))\s+", re.IGNORECASE)
_MAY_BE_LEFT = re.compile(
    r"\b(?:the|our|my|project|programme|service|work|and|team|both|all|of|projects|one)\b|'s?|\W",
    re.IGNORECASE,
)


class Subjects:
    """Looks words up as projects: each once, and no more than a message can reasonably hold."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._known: dict[str, tuple[tuple[int, ...], ...]] = {}

    def projects(self, words: str) -> tuple[tuple[int, ...], ...]:
        """Return what is named if *words* name projects and nothing else, each with its candidates.

        A rating behind them is what makes "kit" or "awards" a name to be expected.
        """
        words = words.strip(" '\"*_.,:;()[]-–—")
        if not words or len(words) > LONGEST:
            return ()
        if words not in self._known:
            if len(self._known) >= MOST_LOOKUPS:
                return ()
            self._known[words] = self._looked_up(words)
        return self._known[words]

    def beginning(self, words: str) -> tuple[tuple[tuple[int, ...], ...], int]:
        """Return the projects that the first words of *words* name, and how far they reach."""
        ends = [one.end() for one in re.finditer(r"\S+", words[:LONGEST])][:6]
        for end in reversed(ends):
            if found := self.projects(words[:end]):
                return found, end
        return (), 0

    def person(self, words: str) -> int | None:
        """Return who *words*, or the beginning of an address, name."""
        words = re.sub(r"[._]", " ", words.split("@", maxsplit=1)[0]) if "@" in words else words
        for form in ("{}", "on behalf of {}"):
            people = self._names.find(form.format(words)).people()
            if people:
                return people[0].candidates[0].id
        return None

    def is_person(self, words: str) -> bool:
        """Say whether *words* are somebody's name and no more."""
        people = self._names.find(words[:LONGEST]).people()
        return bool(people) and people[0].text.strip() == words.strip(" .,!")

    def only_one_in(self, text: str) -> int | None:
        """Return the only project that is named anywhere in *text*, without a doubt."""
        named = {
            one.candidates[0].id if len(one.candidates) == 1 and one.how == "exact" else None
            for one in self._names.find(text).projects()
        }
        return named.pop() if len(named) == 1 else None

    def _looked_up(self, words: str) -> tuple[tuple[int, ...], ...]:
        without = _ARTICLE.sub("", words)
        for form in (without, f"{without}: green"):
            found = self._names.find(form).projects()
            left, at = "", 0
            for one in found:
                left += without[at : one.start] + " "
                at = max(at, one.end)
            left += without[at:]
            if found and not _MAY_BE_LEFT.sub("", left).strip():
                return tuple(tuple(entry.id for entry in one.candidates) for one in found)
        return ()
