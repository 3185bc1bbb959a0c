"""Personal data in what people type: found, and cut out before anything is kept.

Patterns find what has a shape, never all that is personal: the writer stays responsible.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from knowledge.privacy.addresses import emails, homes
from knowledge.privacy.found import (
    REMOVED,
    Found,
    Kind,
    is_all_removed,
    kinds_of,
    named,
    without_marks,
)
from knowledge.privacy.health import health_details
from knowledge.privacy.numbers import cards, chi_numbers, national_insurance
from knowledge.privacy.phones import phones
from knowledge.privacy.undone import undone

# what is written in signs that can be hidden between; names and words are found as they stand
NUMBERS = frozenset({"ni", "card", "chi", "phone", "email"})
FEWEST_BEGUN = 3


def personal(text: str, allowed: Collection[str] = ()) -> list[Found]:
    """Return where there is personal data, in order; *allowed* addresses are no secret.

    Where one thing can be two, it is the one that is the harder to be by chance.
    """
    found: list[Found] = []
    plain, places = undone(text)
    hidden = (
        Found(one.kind, places[one.start], places[one.end - 1] + 1)
        for one in (_in(plain, allowed) if plain != text else ())
        if one.kind in NUMBERS
    )
    for one in (*_in(text, allowed), *hidden, *_over_lines(text, allowed)):
        is_new = not any(one.start < other.end and other.start < one.end for other in found)
        if is_new and text[one.start : one.end].casefold() not in allowed:
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _over_lines(text: str, allowed: Collection[str]) -> Iterator[Found]:
    """Find numbers that go on in the next line: "my number is 07700", "900123".

    The line that one begins in has to say something: a list of figures is no number.
    """
    if "\n" not in text:
        return
    plain, places = undone(text.replace("\n", " "))
    for one in _in(plain, allowed):
        start, end = places[one.start], places[one.end - 1] + 1
        begun, *rest = text[start:end].split("\n")
        said = text[:start].rpartition("\n")[2]
        is_begun = one.kind == "ni" or sum(map(str.isdigit, begun)) >= FEWEST_BEGUN
        if one.kind in NUMBERS and len(rest) == 1 and is_begun and re.search(r"[^\W\d_]", said):
            yield Found(one.kind, start, end)


def _in(text: str, allowed: Collection[str]) -> Iterator[Found]:
    yield from emails(text, allowed)
    yield from national_insurance(text)
    yield from cards(text)
    yield from homes(text)
    yield from chi_numbers(text)
    yield from phones(text)
    yield from health_details(text)


def cut(text: str, found: Iterable[Found]) -> str:
    """Say in place of each finding what was removed: “[phone number removed]”."""
    for one in sorted(found, key=lambda one: one.start, reverse=True):
        text = f"{text[: one.start]}{REMOVED[one.kind]}{text[one.end :]}"
    return text


__all__ = [
    "Found",
    "Kind",
    "cut",
    "is_all_removed",
    "kinds_of",
    "named",
    "personal",
    "without_marks",
]
