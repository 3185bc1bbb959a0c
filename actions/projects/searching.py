"""Looking for a subject in the names and summaries of projects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actions.ask import Ask
from actions.subject import Subject, stems, subject
from knowledge.store.projects import Words

NEAR_ENOUGH = 0.5
MOST_NEAR = 5


@dataclass(frozen=True)
class Hit:
    """A project that is about a subject, or near it; *share* is how much of it was found."""

    project_id: int
    share: float
    by_name: bool

    @property
    def fits(self) -> bool:
        """Say whether the whole subject was found."""
        return self.share >= 1


def search(ask: Ask, about: Subject, projects: Iterable[Words]) -> list[Hit]:
    """Return the projects that hold the subject, or half of it, the best first."""
    named = _named(ask)
    found = [_hit(about, one, named.get(one.id, frozenset())) for one in projects]
    kept = [one for one in found if one.share >= NEAR_ENOUGH]
    return sorted(kept, key=lambda one: (-one.share, not one.by_name))


def nearest(hits: Sequence[Hit]) -> list[int]:
    """Return the ids of projects that hold only a part of the subject, for want of better."""
    return [one.project_id for one in hits if not one.fits][:MOST_NEAR]


def subject_of(ask: Ask, *, also: str = "") -> Subject:
    """Return what is looked for: a project's name may be it, the asker's council is not."""
    aside = [one for one in ask.mentions if "project" not in {c.kind for c in one.candidates}]
    return subject(ask.text, aside, also=also)


def _hit(about: Subject, words: Words, named: frozenset[str]) -> Hit:
    name = " ".join([words.name, words.code, *words.aliases, *named])
    by_name = about.share(name)
    share = max(by_name, about.share(f"{name} {words.summary}"))
    return Hit(words.id, share, by_name >= share)


def _named(ask: Ask) -> dict[int, frozenset[str]]:
    """Return the words by which each project was named, misspelt or as initials, by its id."""
    found: dict[int, frozenset[str]] = {}
    for mention in ask.of_kind("project"):
        for one in mention.candidates:
            found[one.id] = found.get(one.id, frozenset()) | stems(mention.text)
    return found
