"""Leave that overlaps leave noted before: it is one spell, or stands in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from knowledge.models import Person
from knowledge.store import Store

Spell = tuple[date, date]
_INSTEAD = re.compile(
    r"\b(?:meant|sorry|actually|instead|rather|wrong|oops|mistake|make (?:it|that)|should be|"
    r"should have been)\b|^\W*(?:no|nope|naw)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Placed:
    """The days that are noted now, and the spells that were noted of them before."""

    spell: Spell
    before: tuple[Spell, ...] = ()

    @property
    def stays(self) -> bool:
        """Say whether all of it was noted already."""
        return self.before == (self.spell,)


def is_instead(text: str) -> bool:
    """Say whether days are told in place of others: "sorry, I meant 8-18 December"."""
    return _INSTEAD.search(text) is not None


def place(
    asker: Person, told: Spell, store: Store, *, instead: bool, is_back: bool = False
) -> Placed:
    """Note days away; what they overlap becomes one spell with them, or gives way *instead*.

    With *is_back* the day of the return was told: what was noted of later days gives way to it.
    """
    first, last = told
    held = [one for one in store.calendars.leave_of(asker.id, first) if one.first <= last]
    before = tuple((one.first, one.last) for one in held)
    if held and not instead:
        first = min(first, *(one.first for one in held))
        last = last if is_back else max(last, *(one.last for one in held))
    placed = Placed((first, last), before)
    if not held:
        store.calendars.note_leave(asker, first, last, "told in chat")
    elif not placed.stays:
        store.calendars.let_leave_be(held, first, last)
    return placed
