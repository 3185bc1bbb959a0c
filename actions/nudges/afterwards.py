"""What somebody says just after they told of leave or reminders: it is undone, moved, explained."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.manner import straight
from actions.reply import Reply
from knowledge.periods.vocabulary import MONTH, WEEKDAY

# the labels of the buttons that take back what was noted of leave and reminders
TAKE_BACK = frozenset(
    {
        "Take it back", "Turn them on again", "Remind me as usual", "As it was", "Don’t skip it",
        "It is mine after all",
    }
)  # fmt: skip
_OH = r"\W*(?:(?:no|naw|oops|sorry|wait|actually|ach|och|oh|hm+|please|can you|ok|okay)\W+)*"
_UNDO = re.compile(
    rf"{_OH}(?:(?:undo|reverse|scrap|cancel|forget) (?:that|it|this)|undo|"
    r"(?:take|put) (?:that|it|this) back|as it was|(?:that|it) was a mistake|"
    r"i (?:did not|didn't|didnae) mean (?:that|it|to)|no,? wait)(?: please| pls| again)?\W*",
    re.IGNORECASE,
)
_DAY = (
    rf"(?:{WEEKDAY}|tomorrow|the morn|next (?:week|month|{WEEKDAY})|"
    rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{MONTH})?)"
)
_MOVE = re.compile(
    rf"{_OH}(?:(?:make (?:it|that)|i meant|i mean|rather|better|change (?:it|that) to)\s+)?"
    rf"(?P<day>(?:(?:on|until|till?|for) )?{_DAY})(?: (?:instead|then|please|pls|rather))*\W*",
    re.IGNORECASE,
)
# what a sprint without an update is put down to; all else is a new message
_REASON = re.compile(
    r"\W*(?:because|cos|since|as|due to|nothing|nae|nowt|no(?:body| one| work| change| progress)|"
    r"every(?:body|one|thing)|we|they|all|most|half|waiting|on hold|paused|holidays?|annual leave|"
    r"the (?:team|whole|supplier)|team|staff|busy|i was|i've been|there (?:was|is|has)|conference|"
    r"illness|sick)\b[^?]{0,300}",
    re.IGNORECASE,
)
_SKIPS, _HEARD = re.compile(r"skip sprint \d+ of .+?: "), re.compile(r"turn reminders (.+) back on")


def afterwards(replies: Sequence[Reply]) -> dict[str, str]:
    """Return what takes back what was just noted, and what a reason would complete; "" each."""
    done = [button for one in replies if one.answered for button in one.buttons]
    back = next((one.says for one in done if one.label in TAKE_BACK), "")
    asked = [button.says for one in replies if not one.answered for button in one.buttons]
    skips = next((found[0] for one in asked if (found := _SKIPS.match(one))), "")
    return {"takes_back": back, "wants_reason": skips}


def meant_afterwards(text: str, state: Mapping[str, Any]) -> str:
    """Return what a message means just after something was noted, or the message itself."""
    plain = straight(text)
    back, skips = str(state.get("takes_back") or ""), str(state.get("wants_reason") or "")
    if skips and _REASON.fullmatch(plain):
        return skips + plain.strip()
    if not back:
        return text
    if _UNDO.fullmatch(plain):
        return back
    was_put_off, moved = _HEARD.fullmatch(back), _MOVE.fullmatch(plain)
    if was_put_off and moved:
        return f"remind me {was_put_off[1]} {moved['day']}"
    return text
