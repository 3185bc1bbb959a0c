"""Answers where others read along: what not everybody may see goes to the asker alone.

A message is answered up to three times, of which the last counts: as though nobody known had said
it, by its speaker with everybody's eyes, and by its speaker with their own. The first two are
undone. Said aloud is only what was said with everybody's eyes too, to the letter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from actions.reply import Reply
from actions.updates.memory import Memory
from actions.updates.reporting.distress_words import is_in_distress
from bot.preparing import Prepared, taken_apart
from bot.replying import Heard, Held, Replying, State
from bot.shared_state import everybodys, talk_of, told_alone, told_everybody
from knowledge.models import Event
from knowledge.store import Store

# why an answer is for the asker alone; what is LONG or PERSONAL may be shared by whoever got it
LONG, PERSONAL, RESTRICTED, CAREFUL = "long", "personal", "restricted", "careful"
MAY_BE_SHARED = frozenset({LONG, PERSONAL})
MOST_ROWS, MOST_CHARACTERS = 8, 1_500
DISTRESS = "distress"

HoldTurn = Callable[[Store, Prepared, Heard, State], Held]


@dataclass(frozen=True)
class Audience:
    """What is said, where the talk stands after it, and why it is private; "" where it is not."""

    replies: list[Reply]
    state: State
    private: str = ""


@dataclass(frozen=True)
class InPublic:
    """Answers within a transaction that somebody else begins and ends."""

    replying: Replying

    def hold(
        self, store: Store, prepared: Prepared, heard: Heard, kept: State, hold: HoldTurn
    ) -> Audience:
        """Answer with the speaker's own eyes, and say who may hear it."""
        event, mine = prepared.event, talk_of(prepared.event, kept)
        if _is_delicate(prepared, heard):
            replies, after = hold(store, prepared, heard, mine)
            return Audience(replies, told_alone(event, kept, after), CAREFUL)
        if hold == self.replying.apologise:  # what failed would fail again
            return Audience(*hold(store, prepared, heard, kept))
        return self._compared(store, prepared, heard, kept, hold)

    def _compared(
        self, store: Store, prepared: Prepared, heard: Heard, kept: State, hold: HoldTurn
    ) -> Audience:
        """Answer three times, and say aloud what two of them say alike.

        Once is enough for a visitor, and twice for whoever sees no more than a visitor.
        """
        event, mine = prepared.event, talk_of(prepared.event, kept)
        eyes_alike = mine == everybodys(kept) and not store.sees_more_than_everybody()
        with_eyes = partial(self._with_everybodys_eyes, store, prepared, heard, kept)
        by_nobody = with_eyes(by_nobody=True) if event.email or not eyes_alike else None
        by_them = None if eyes_alike else with_eyes()
        before = _told(store, event, mine)
        replies, after = hold(store, prepared, heard, mine)
        if eyes_alike:
            by_them = replies, after
        if by_nobody is None and not event.email:
            by_nobody = by_them
        if by_them is None or replies != by_them[0]:
            return Audience(replies, told_alone(event, kept, after), RESTRICTED)
        if replies == _replies(by_nobody) or _told(store, event, after) != before:
            return Audience(replies, told_everybody(event, kept, by_them[1], after))
        return Audience(replies, told_alone(event, kept, after), PERSONAL)

    def _with_everybodys_eyes(
        self,
        store: Store,
        prepared: Prepared,
        heard: Heard,
        kept: State,
        *,
        by_nobody: bool = False,
    ) -> Held | None:
        """Return what would be said with everybody's eyes; None where the words mean other things.

        All of it is undone. What Rasa made of a message with names that not everybody knows is no
        reading of what everybody reads.
        """
        event, state = prepared.event, everybodys(kept)
        email = "" if by_nobody else event.email
        if state.get("offered_to") == event.email:  # what was offered to them, whoever they are
            state["offered_to"] = email
        with store.as_everybody() as seen:
            asked = prepared.clauses
            if asked is not None:
                names = self.replying.indexes.names(seen)
                asked = taken_apart(event, self.replying.dialogue, names, state, email)
            alike = replace(prepared, clauses=asked, by_nobody=by_nobody)
            if [one.for_rasa for one in alike.asked] != [one.for_rasa for one in prepared.asked]:
                return None
            return self.replying.answer(seen, alike, heard, state)


def is_long(answer: Mapping[str, Any]) -> bool:
    """Say whether an answer would fill a channel."""
    tables = [one["table"] for one in answer["messages"] if one["table"]]
    has_many_rows = any(len(table["rows"]) > MOST_ROWS for table in tables)
    return has_many_rows or len(answer["text"]) > MOST_CHARACTERS


def _replies(held: Held | None) -> list[Reply] | None:
    return held[0] if held else None


def _told(store: Store, event: Event, state: State) -> tuple[int, Any]:
    """Return what a message has logged so far, and what its speaker has under way."""
    under_way = Memory.of(state.get("slots") or {}, event.email)
    logged = store.logbook.counted_from(event.edits_row or event.id)
    return logged, under_way.model_dump(exclude={"reminded", "reminded_on"})


def _is_delicate(prepared: Prepared, heard: Heard) -> bool:
    """Say whether it is nobody else's business: personal data was in it, or somebody needs help."""
    needs_help = any(one.intent == DISTRESS for one in heard.meanings)
    return bool(prepared.event.cut) or needs_help or is_in_distress(prepared.event.text)
