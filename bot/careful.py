"""Personal data is taken out of a message before it is kept, and the person is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from actions.ask import Turn
from actions.reply import Button, Reply, unanswered
from actions.updates.memory import Memory
from actions.wording import listed
from bot.cleaning import clean
from knowledge.privacy import Kind, cut, is_all_removed, kinds_of, named, personal
from knowledge.privacy.addresses import webmail_in
from knowledge.store import Store

# who needs help needs it first
HELP_FIRST = ("distress", "alarm")
MOST_SHOWN = 300
LATELY = timedelta(days=30)  # what was suggested before that is not changed any more

KEPT_NOTHING = (
    "I noticed {what} in your message and cut {it} out before I kept anything: nothing of {it} is "
    "in my records."
)
NOT_YET = (
    "{kept_nothing} Nothing is logged yet. Without {it}, your message reads: “{text}”. "
    "Shall I use it like that? You can also write it in other words."
)
NOTHING_LEFT = (
    "{kept_nothing} Nothing else was in it, so nothing is logged. Please say it in other words."
)
CARRY_ON = "{kept_nothing} What identifies people does not belong here, please leave it out."


class Careful:
    """Takes personal data out of what somebody says, and notes which kinds it was."""

    def __init__(self, store: Store, email: str) -> None:
        self._store = store
        self._own = email.casefold()
        self._kinds: list[Kind] = []

    @property
    def kinds(self) -> str:
        """Return the kinds that were taken out, with blanks between them."""
        return " ".join(dict.fromkeys(self._kinds))

    def text(self, text: str) -> str:
        """Return a text without personal data; addresses of the register are for work."""
        found = personal(text, {self._own, *filter(self._is_known, webmail_in(text))})
        self._kinds += [one.kind for one in found]
        return cut(text, found)

    def form(self, form: Mapping[str, Any]) -> dict[str, Any]:
        """Return a form without personal data; its *cut* names the kinds that each field had."""
        kept: dict[str, Any] = {one: self.text(clean(form[one])) for one in ("name", "project")}
        values, kinds = {}, {}
        for name, text in form["values"].items():
            field = Careful(self._store, self._own)
            values[name] = field.text(clean(text))
            kinds[name] = field.kinds
            self._kinds += kinds_of(field.kinds)
        for name in ("about", "version"):  # whatever else stands there is no number
            number = form.get(name)
            kept[name] = number if type(number) is int else None
        return {**kept, "values": values, "cut": {name: had for name, had in kinds.items() if had}}

    def _is_known(self, address: str) -> bool:
        return self._store.people.reached_at(address) is not None


class WouldLogError(Exception):
    """A message would log something without what was cut out of it; nobody has said yes to that."""


def standing(turn: Turn, state: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what a message has logged and suggested so far, and what waits to be."""
    under_way = Memory.of(state.get("slots", {}), turn.email)
    waiting = under_way.model_dump(include={"drafts", "form", "slip"})
    by = turn.asker.email if turn.asker else ""
    suggested = turn.store.suggestions.made_by(by, turn.now - LATELY) if by else ()
    texts = [(one.id, one.text) for one in suggested]
    return turn.store.logbook.counted_from(turn.event_row or 0), waiting, texts


def told(kinds: Sequence[Kind], replies: Sequence[Reply], intent: str) -> list[Reply]:
    """Say what was cut out, and then the answer to the rest."""
    cut_out = kept_nothing(kinds)
    if intent in HELP_FIRST:
        return [*replies, Reply(text=cut_out)]
    return [Reply(text=CARRY_ON.format(kept_nothing=cut_out)), *replies]


def offered(kinds: Sequence[Kind], text: str) -> Reply:
    """Ask whether what is left of a message is to be logged, if anything is."""
    if is_all_removed(text):
        return unanswered(NOTHING_LEFT.format(kept_nothing=kept_nothing(kinds)))
    shown = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN].rstrip()}…"
    words = NOT_YET.format(kept_nothing=kept_nothing(kinds), it=_it(kinds), text=shown)
    return unanswered(words, Button(label="Use it without", says=text))


def kept_nothing(kinds: Sequence[Kind]) -> str:
    """Say what was cut out of somebody's words."""
    return KEPT_NOTHING.format(what=listed(named(kinds)), it=_it(kinds))


def _it(kinds: Sequence[Kind]) -> str:
    return "them" if len(kinds) > 1 else "it"
