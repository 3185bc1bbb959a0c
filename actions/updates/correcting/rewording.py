"""Putting one wording in the place of another in an update: "4,000 not 400"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from actions.updates.correcting.correction_words import Correction
from knowledge.models import Update

FIELDS = ("done", "next", "blockers")
_NUMBER = re.compile(r"£?\d[\d,.]*(?:k|m)?%?", re.IGNORECASE)


def reworded(update: Update, wanted: Correction) -> dict[str, object]:
    """Return the fields of an update that change; none where the old wording is in no field."""
    return dict(replaced({name: getattr(update, name) for name in FIELDS}, wanted))


def replaced(held: Mapping[str, str], wanted: Correction) -> dict[str, str]:
    """Return those of the fields *held* that change, with the new wording in them."""
    names = (wanted.field,) if wanted.field else FIELDS
    for old, new in _forms(wanted.old, wanted.new):
        pattern = re.compile(rf"(?<![\w,.]){re.escape(old)}(?![\w]|[,.]\d)", re.IGNORECASE)
        put = partial(_cased, new=new)
        again = {name: pattern.sub(put, held.get(name, "")) for name in names}
        if changes := {name: text for name, text in again.items() if text != held.get(name, "")}:
            return changes
    return {}


def _forms(old: str, new: str) -> list[tuple[str, str]]:
    """Return what may stand in the update for *old*: as typed, a bare number, without commas.

    "40 schools, not 400" changes the number alone.
    """
    forms = [(old, new)]
    number, other = _NUMBER.search(old), _NUMBER.search(new)
    if number and other:
        if number[0] == old:
            forms[0] = (old, other[0])
        forms.append((number[0], other[0]))
        plain = number[0].replace(",", "")
        forms.append((plain, other[0]))
        if plain.isdigit():
            forms.append((f"{int(plain):,}", other[0]))
    return forms


def _cased(found: re.Match[str], new: str) -> str:
    """Begin the new wording with a capital where the old one began a sentence with one."""
    return new[:1].upper() + new[1:] if found[0][:1].isupper() else new
