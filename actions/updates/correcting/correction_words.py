"""What somebody wants corrected, read out of their words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.updates.correcting.correction_patterns import MINE, POLITE, SAID, UPDATE, What
from actions.updates.correcting.recounting import counts
from actions.updates.correcting.rewording_patterns import (
    BECAUSE,
    BLOCK,
    DENIED,
    FIELD,
    MORE,
    MORE_TOO,
    ONLY_OPEN,
    OPEN,
    RATING,
    SLIP,
    SWAPS,
    UNCLEAR,
)
from actions.updates.plain import straight
from actions.updates.reporting.no_reason import gives_no_reason
from knowledge.updates.ratings import words

LONGEST = 600
_UPDATE = re.compile(rf"\b{UPDATE}\b", re.IGNORECASE)
_WHOLE = re.compile(r"^(?:it's|it is|it was|that's|that was|should be|I meant)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Correction:
    """What is to be corrected: *old* by *new*; *slip* where a rating was only mistyped.

    *why* is the reason for a rating.
    """

    what: What
    new: str = ""
    old: str = ""
    field: str = ""
    slip: bool = False
    why: str = ""


def correction(text: str) -> Correction | None:
    """Return what is to be corrected, None where nothing can be read.

    Example: "number's wrong, 4,000 not 400" swaps "400" for "4,000".
    """
    whole = straight(text.strip())
    if len(whole) > LONGEST:
        return None  # nobody corrects in so many words
    text = _without_politeness(whole)
    for what, pattern in SAID:
        if pattern.search(text):
            return Correction(what)
    if ONLY_OPEN.fullmatch(text.rstrip(" .!")):
        return Correction("open")
    found = _rating(whole) or _field(text) or _block(text) or _swap(text) or _more(text)
    if found is None and counts(text):
        return Correction("count", text)
    if found is None and UNCLEAR.search(text):
        return Correction("unclear")
    return found or (Correction("open") if OPEN.search(text) else None)


def names_an_update(text: str) -> bool:
    """Say whether an update is spoken of as one, not only as "that"."""
    return _UPDATE.search(text) is not None


def _without_politeness(text: str) -> str:
    while found := POLITE.match(text):
        text = text[found.end() :]
    return text.lstrip(" ,.!-–")


def _rating(text: str) -> Correction | None:
    """Read "make that amber", "amber, not red" and "I meant green"."""
    said = [one for one in words(text) if one.rag]
    if not said or not RATING.search(text):
        return None
    wanted = [one for one in said if not DENIED.search(text[: one.start])]
    if len({one.rag for one in wanted}) != 1:
        return None
    because = BECAUSE.search(text[wanted[-1].end :])
    why = because["why"].strip(" .!") if because else ""
    if gives_no_reason(why) or any(one.rag for one in words(why)):
        why = ""
    return Correction("rating", wanted[-1].rag or "", slip=SLIP.search(text) is not None, why=why)


def _swap(text: str) -> Correction | None:
    for pattern in SWAPS:
        if found := pattern.search(text):
            old, new = _trimmed(found["old"]), _WHOLE.sub("", _trimmed(found["new"]))
            is_all = re.fullmatch(MINE, old, re.IGNORECASE) is not None
            return Correction("open") if is_all else Correction("swap", new, old)
    return None


def _field(text: str) -> Correction | None:
    found = FIELD.match(text)
    if not found:
        return None
    name = found["field"].lower()
    field = {"n": "next", "b": "blockers", "d": "done"}[name[0]]
    swapped = _swap(found["words"]) or _swap(text)
    if swapped:
        return Correction("swap", swapped.new, swapped.old, field)
    return Correction("field", found["words"].strip(" ."), field=field)


def _more(text: str) -> Correction | None:
    found = MORE.match(text) or next((one for two in MORE_TOO if (one := two.search(text))), None)
    return Correction("more", found["words"].strip(" .")) if found else None


def _block(text: str) -> Correction | None:
    found = BLOCK.match(text)
    return Correction("block", found["words"].strip(" .")) if found else None


def _trimmed(text: str) -> str:
    return text.strip(" .,!\"'“”")
