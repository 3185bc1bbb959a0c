"""Where a talk stands that others read along: for everybody, and for those who were told more.

What stands under EVERYBODY was made with a visitor's eyes alone, so that nobody's next answer can
hold what somebody else was told alone ("shorter", "where is that from?", "and the deputy?").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.updates.memory import SLOT, Memory
from knowledge.models import Event

EVERYBODY, ASIDE = "everybody", "aside"

# the talk where others read along that goes on in somebody's own chat
CAME_FROM = "came_from"

State = dict[str, Any]


def everybodys(kept: Mapping[str, Any]) -> State:
    """Return where the talk stands for everybody."""
    return dict(kept.get(EVERYBODY) or {})


def talk_of(event: Event, kept: Mapping[str, Any]) -> State:
    """Return where the talk stands for whoever says something."""
    aside = (kept.get(ASIDE) or {}).get(_who(event))
    return everybodys(kept) if aside is None else dict(aside)


def told_alone(event: Event, kept: Mapping[str, Any], after: State) -> State:
    """Return what to keep when only the speaker has heard the answer."""
    return {
        EVERYBODY: everybodys(kept),
        ASIDE: {**(kept.get(ASIDE) or {}), _who(event): after},
    }


def told_everybody(event: Event, kept: Mapping[str, Any], shared: State, own: State) -> State:
    """Return what to keep when everybody has heard the answer: *shared*, and the speaker's *own*.

    The others' talk goes on from there too, and they keep what they have under way.
    """
    asides = {
        who: own if who == _who(event) else _caught_up(talk, shared, who)
        for who, talk in (kept.get(ASIDE) or {}).items()
    }
    return {
        EVERYBODY: shared,
        ASIDE: {who: talk for who, talk in asides.items() if talk != shared},
    }


def gone_on(event: Event, own: Mapping[str, Any], kept: Mapping[str, Any]) -> State:
    """Return where a talk stands that its speaker was told alone in, and goes on with alone.

    *own* is where they stood in their own chat, of which what they have under way is kept.
    """
    before = {name: one for name, one in own.items() if name != CAME_FROM}
    talk = (kept.get(ASIDE) or {}).get(_who(event))
    if talk is None:
        return before
    slots = talk.get("slots") or {}
    mine = Memory.of(before.get("slots") or {}, event.email)
    under_way = Memory.of(slots, event.email).beside(mine)
    return {**talk, "slots": {**slots, SLOT: under_way.into(slots, event.email)}}


def left_behind(event: Event, kept: Mapping[str, Any]) -> State:
    """Return where a talk stands that somebody has gone on with alone."""
    asides = {who: talk for who, talk in (kept.get(ASIDE) or {}).items() if who != _who(event)}
    return {**kept, ASIDE: asides}


def _caught_up(talk: State, shared: State, who: str) -> State:
    under_way = ((talk.get("slots") or {}).get(SLOT) or {}).get(who)
    if under_way is None:
        return shared
    slots = shared.get("slots") or {}
    everybodys_own = {**(slots.get(SLOT) or {}), who: under_way}
    return {**shared, "slots": {**slots, SLOT: everybodys_own}}


def _who(event: Event) -> str:
    return event.email or event.speaker
