"""What was found, what it is called, and what is written in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["ni", "phone", "email", "card", "chi", "home", "health"]
NAMES: dict[Kind, str] = {
    "ni": "National Insurance number",
    "phone": "phone number",
    "email": "private e-mail address",
    "card": "payment card number",
    "chi": "CHI number",
    "home": "home address",
    "health": "health detail",
}
REMOVED: dict[Kind, str] = {kind: f"[{name} removed]" for kind, name in NAMES.items()}
# what a sentence can still be understood by
_PLAINLY: dict[str, str] = {
    **{REMOVED[kind]: "the number" for kind in ("ni", "phone", "card", "chi")},
    REMOVED["email"]: "the address",
    REMOVED["home"]: "the house",
    REMOVED["health"]: "illness",
}
_MARK = re.compile("|".join(re.escape(mark) for mark in REMOVED.values()))
_MARKED = re.compile("|".join(mark.strip("[]") for mark in REMOVED.values()), re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """Personal data in a text, from its first sign to behind its last."""

    kind: Kind
    start: int
    end: int


def kinds_of(written: str) -> list[Kind]:
    """Read kinds that were written down with blanks between them."""
    return [kind for kind in get_args(Kind) if kind in written.split()]


def named(kinds: Iterable[Kind]) -> list[str]:
    """Name each kind once, with its article."""
    return [f"a {NAMES[kind]}" for kind in dict.fromkeys(kinds)]


def is_all_removed(text: str) -> bool:
    """Say whether something was removed from a text and no word is left.

    A reader of sentences may have taken the brackets off a mark.
    """
    left, removed = _MARKED.subn("", text)
    return removed > 0 and not any(sign.isalnum() for sign in left)


def without_marks(text: str) -> str:
    """Put plain words where something was removed, for a reader that knows no such marks."""
    return _MARK.sub(lambda mark: _PLAINLY[mark[0]], text)
