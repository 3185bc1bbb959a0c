"""Personal data in what people type: found, and cut out before anything is kept.

Patterns find what has a shape, never all that is personal: the writer stays responsible.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

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


def personal(text: str, allowed: Collection[str] = ()) -> list[Found]:
    """Return where there is personal data, in order; *allowed* addresses are no secret.

    Where one thing can be two, it is the one that is the harder to be by chance.
    """
    found: list[Found] = []
    for one in (
        *emails(text, allowed),
        *national_insurance(text),
        *cards(text),
        *homes(text),
        *chi_numbers(text),
        *phones(text),
        *health_details(text),
    ):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


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
