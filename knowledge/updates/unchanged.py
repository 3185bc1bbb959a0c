"""Reading that nothing has changed: "telecare: same as last week"."""

from __future__ import annotations

from knowledge.updates.cues import NO_CHANGE
from knowledge.updates.fillers import TIME_WORDS
from knowledge.updates.heads import only_named
from knowledge.updates.ratings import words
from knowledge.updates.subjects import Subjects

SEEN = 200
Named = tuple[tuple[int, ...], ...]


def unchanged(text: str, subjects: Subjects) -> Named | None:
    """Return of which projects *text* says that nothing has changed, or None if it does not."""
    found = NO_CHANGE.search(text[:SEEN])
    if not found:
        return None
    before = _named_or_time(text[: found.start()], subjects)
    behind = _named_or_time(text[found.end() :], subjects)
    return None if before is None or behind is None else before or behind


def _named_or_time(text: str, subjects: Subjects) -> Named | None:
    """Return what *text* names; nothing for words of time, None for anything else."""
    if all(word.text in TIME_WORDS for word in words(text)):
        return ()
    found = only_named(text, subjects)
    return found.projects if found else None
