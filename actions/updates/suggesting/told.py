"""What became of suggestions: those that wait for a lead, and those that somebody has made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.plain import straight
from actions.updates.suggesting.made import became, changed, changes, made_lately
from actions.updates.suggesting.suggestions import shown
from actions.wording import counted
from knowledge.models import Suggestion

MOST_SHOWN = 5
JUST_NOW = timedelta(days=3)
_OF_THEM = re.compile(
    r"\W*(?:(?:and|so|ok|hi|hello|please|can i|could you)[\s,]+)*(?:(?:what|which|any|show|list|"
    r"see|are|is|"
    r"do|have|has|how many|was|did|the|that|my|me|i|there|open|happened|became|to|with|of|got|"
    r"new)\b\s*)+"
    r"suggestions?\b(?:\s+(?:are|is|was|were|there|waiting|wait|waits|open|left|pending|for me|"
    r"for us|i|"
    r"have|do|did|got|get|from \w+|to decide|to accept|accepted|declined|yet|so far|seen|read|"
    r"gone|made|"
    r"say|again|just now|lately|through)\b)*\W*|\W*what (?:did|has) \w+(?: \w+)? suggest(?:ed)?\W*",
    re.IGNORECASE,
)
_FOR_ME = re.compile(
    r"\W*(?:(?:and|so|hi|hello)[\s,]+)*(?:is there |have you (?:got )?|got )?(?:anything|something|"
    r"owt|aught)(?: (?:new|else|waiting|here))?(?: there)? for me(?: to \w+)?\W*",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\W*(?:(?:and|so|ok)[\s,]+)*(?:has|have|did|is|was)(?:n't)? (?:\w+ ){1,2}(?:yet )?(?:seen?|"
    r"get|"
    r"got|take|taken|accept(?:ed)?|read|go|gone|sent|declined?|answer(?:ed)?|reply|replied)\b"
    r"(?: (?:it|that|to|my suggestion|through|off|yet|\w+)){0,4}\W*",
    re.IGNORECASE,
)


def asks_of_suggestions(desk: Desk) -> bool:
    """Say whether a message is about suggestions that wait, or that its writer has made."""
    text = straight(desk.text)
    if changes(text) or _OF_THEM.fullmatch(text):
        return True
    if _FOR_ME.fullmatch(text):
        return bool(_for_me(desk))
    mine = made_lately(desk)
    return _SEEN.fullmatch(text) is not None and bool(mine) and _is_just_made(desk, mine[0])


def suggestions_told(desk: Desk) -> list[Reply]:
    """Show what waits, tell what became of the asker's own, or change it."""
    text, mine = straight(desk.text), made_lately(desk)
    if changes(text):
        return [changed(desk, text)]
    waiting: Sequence[Suggestion] = (
        [] if _SEEN.fullmatch(text) or re.search(r"\bmy\b", text) else _for_me(desk)
    )
    if waiting:
        few = [one for one in waiting if not _is_shown_now(desk, one)][:MOST_SHOWN]
        said = f"{counted(len(waiting), 'suggestion')} {_waits(waiting)} for your yes or no."
        return [Reply(text=said), *(one for row in few if (one := shown(desk, row)))]
    if mine:
        return [Reply(text=" ".join(became(desk, one) for one in mine[:MOST_SHOWN]))]
    return [Reply(text="No suggestion waits for you, and you have made none of late.")]


def _is_shown_now(desk: Desk, one: Suggestion) -> bool:
    """Say whether a suggestion is told of with this very answer: it had waited to be."""
    told = desk.store.deliveries.under(f"suggestion:{one.id}:made")
    return any(row.sent and row.sent >= desk.turn.now for row in told)


def _waits(waiting: Sequence[Suggestion]) -> str:
    return "waits" if len(waiting) == 1 else "wait"


def _for_me(desk: Desk) -> Sequence[Suggestion]:
    return desk.store.suggestions.waiting([one.id for one in desk.own])


def _is_just_made(desk: Desk, one: Suggestion) -> bool:
    is_here = one.conversation_id == desk.turn.conversation
    return is_here and desk.turn.now - one.made < JUST_NOW
