"""A question as it was understood, and what can be read out of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from rasa_sdk.interfaces import Tracker

from knowledge.models import Person
from knowledge.naming import Entry, Kind, Mention, Names
from knowledge.periods import Period, find_count, find_period
from knowledge.search.library import Library
from knowledge.store import Store

HERE = "Europe/London"


@dataclass(frozen=True)
class Turn:
    """What the actions of one message share: the unit of work, who is asking, where and when.

    *conversation* is its id over all channels, *email* the address that speaks, known or not.
    *said* is the whole message, *event_row* where it is kept, and *edits* the row of the earlier
    message that it replaces, or that was *deleted*. *forms* says whether the channel can show one;
    *form* is one that came back filled in: its project's code and its values. *room* is where
    others read along, as a conversation in which something new can be said; "" in a talk alone.
    """

    store: Store
    names: Names
    asker: Person | None
    now: datetime
    library: Library | None = None
    conversation: str = ""
    email: str = ""
    said: str = ""
    channel: str = ""
    event_row: int | None = None
    edits: int | None = None
    deleted: bool = False
    forms: bool = False
    form: Mapping[str, Any] | None = None
    room: str = ""

    @property
    def today(self) -> date:
        """Return the day it is where the asker works."""
        zone = self.asker.timezone if self.asker else HERE
        return self.now.astimezone(ZoneInfo(zone)).date()


@dataclass(frozen=True)
class Ask:
    """One question: its words, its intent, the names in it and what the talk was about."""

    text: str
    intent: str
    turn: Turn
    confidence: float = 1.0
    mentions: tuple[Mention, ...] = ()
    unknown: tuple[str, ...] = ()
    slots: Mapping[str, Any] = field(default_factory=dict)
    offset: int = 0

    @classmethod
    def heard(cls, tracker: Tracker, turn: Turn) -> Ask:
        """Read a question out of Rasa's tracker."""
        message = tracker.latest_message
        return cls(
            text=message["text"],
            intent=message["intent"]["name"],
            confidence=message["intent"]["confidence"],
            turn=turn,
            mentions=tuple(mention(one) for one in message["entities"]),
            unknown=tuple(message.get("unknown", ())),
            slots=tracker.slots,
            offset=message.get("offset", 0),
        )

    @property
    def today(self) -> date:
        """Return the day on which it is asked."""
        return self.turn.today

    @property
    def words(self) -> str:
        """Return the text without the names in it, in small letters: a name may hold any word."""
        kept, at = [], 0
        for one in self.mentions:
            kept.append(self.text[at : one.start])
            at = one.end
        return " ".join([*kept, self.text[at:]]).casefold().replace("’", "'")

    def says(self, pattern: str) -> bool:
        """Say whether the words around the names match *pattern*, as whole words."""
        return re.search(rf"\b(?:{pattern})\b", self.words) is not None

    def of_kind(self, kind: Kind) -> tuple[Mention, ...]:
        """Return the mentions that can be of a kind, narrowed to it."""
        narrowed = (_narrowed(one, kind) for one in self.mentions)
        return tuple(one for one in narrowed if one.candidates)

    def sure(self, kind: Kind) -> tuple[Entry, ...]:
        """Return what is named without doubt, of a kind."""
        return tuple(
            one.candidates[0]
            for one in self.mentions
            if {c.kind for c in one.candidates} == {kind} and len(one.candidates) == 1
        )

    def period(self, looking: Literal["back", "ahead"]) -> Period | None:
        """Return the period that is asked about; a date in a name is not meant."""
        return find_period(self._blanked(), self.today, looking)

    def count(self) -> int | None:
        """Return the N of "the last N updates"."""
        return find_count(self._blanked())

    def _blanked(self) -> str:
        text = self.text
        for one in self.mentions:
            text = text[: one.start] + "x" * (one.end - one.start) + text[one.end :]
        return text


def entities(mentions: tuple[Mention, ...]) -> list[dict[str, Any]]:
    """Write mentions as the entities of a Rasa message."""
    return [
        {
            "entity": one.candidates[0].kind,
            "value": one.text,
            "start": one.start,
            "end": one.end,
            "how": one.how,
            "candidates": [
                {"kind": c.kind, "id": c.id, "name": c.name, "code": c.code} for c in one.candidates
            ],
        }
        for one in mentions
    ]


def mention(entity: Mapping[str, Any]) -> Mention:
    """Read a mention from a Rasa entity."""
    candidates = tuple(Entry(**one) for one in entity["candidates"])
    return Mention(entity["start"], entity["end"], entity["value"], candidates, entity["how"])


def _narrowed(mention: Mention, kind: Kind) -> Mention:
    fitting = tuple(one for one in mention.candidates if one.kind == kind)
    return Mention(mention.start, mention.end, mention.text, fitting, mention.how)
