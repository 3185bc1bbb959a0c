"""What was offered with one button, taken or left in somebody's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.reply import Reply, unanswered
from actions.updates.plain import drops, says_no, says_yes, straight
from knowledge.privacy import without_marks

_YES = re.compile(
    r"\W*(?:yes|yep|yeah|yup|aye|ok|okay|sure|please|that one|correct)\b[\w\s]{0,12}\W*",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:yes|yep|yeah|aye|ok|okay|sure|please|pls|just|then|right|so|go on and|do|can you|"
    r"could you|thanks|thank you|her|him|them|that|on|over)\b|[^\w\s']",
    re.IGNORECASE,
)
_POLITELY = r"\W*(?:(?:yes|aye|no|ok|okay|please|just|can you|could you|actually|so|well)[\s,]+)*"
_TAKE = r"(?:remove|cut|take|leave|strip|delete|lose|miss)"
_AWAY = r"(?:[\s,]+(?:out|off|away|altogether|completely|entirely|of it|from it|then|please|pls))*"
_IT = (
    r"(?:it|that|this|them|those|the (?:phone |personal )?(?:number|address|details?|bits?)|"
    r"\w+ number)"
)
_WITHOUT = re.compile(
    rf"{_POLITELY}(?:(?:use|log|post|send|keep|put) (?:it|that)(?: in)? (?:without|like that|"
    rf"as it is)(?: (?:it|that|them))?|(?:without|minus)(?: {_IT})?|"
    rf"{_TAKE}(?: out)? {_IT}{_AWAY})\W*",
    re.IGNORECASE,
)
_LEAVE_OUT = re.compile(
    rf"{_POLITELY}{_TAKE}(?: out)? (?P<bit>(?:the|that|any|all) (?:bit|part|line|sentence|piece|"
    rf"words?|stuff|thing|mention)s? (?:about|on|of|with) )?(?P<what>[^.;:!?]{{2,60}}?)"
    rf"(?P<away>{_AWAY})\W*",
    re.IGNORECASE,
)
WHAT_MEANT = re.compile(
    r"\W*(?:(?:sorry|eh|hm+|and|but|ok)[\s,]+)*(?:what (?:do|did) you mean(?: by (?:that|this|"
    r"it))?|how do you mean|what(?: is|'s)? that (?:supposed to )?mean|come again|you've lost me|"
    r"i (?:don't|dinnae|didn't) (?:get|understand|follow)(?: (?:that|it|you|what you mean))?)\W*",
    re.IGNORECASE,
)
SUGGESTING = "suggest for "


def offer_of(replies: Sequence[Reply], email: str) -> dict[str, str | None]:
    """Return what a person's "yes" would mean: the one thing asked back about, and its label."""
    buttons = [button for reply in replies if not reply.answered for button in reply.buttons]
    one = buttons[0] if len(buttons) == 1 else None
    said, label = (one.says, one.label) if one else (None, None)
    return {"offered": said, "offered_as": label, "offered_to": email}


def taken_up(text: str, offered: str, label: str) -> str:
    """Return what somebody means who was offered something, in the words of its button or others.

    "Use it without", "just cut it out" and "remove the bit about Jim" all take up a message that
    something was cut out of.
    """
    plain = straight(text)
    if _YES.fullmatch(text) or says_yes(text) or _repeats(plain, label):
        return offered
    if not _is_cut(offered):
        return text
    if _WITHOUT.fullmatch(plain):
        return offered
    found = _LEAVE_OUT.fullmatch(plain)
    if not found or not (found["bit"] or found["away"].strip()):
        return text
    return _without(offered, found["what"]) or text


def left(text: str, offered: str) -> Reply | None:
    """Answer a no to what was offered, or a question what it means; None for all else."""
    is_suggestion = offered.startswith(SUGGESTING)
    if not is_suggestion and not _is_cut(offered):
        return None
    if says_no(text) or drops(text):
        kept = "I have sent nothing" if is_suggestion else "Nothing of that message is logged"
        return Reply(text=f"All right. {kept}. You can say it in other words whenever you like.")
    if not WHAT_MEANT.fullmatch(straight(text)):
        return None
    if is_suggestion:
        return unanswered(
            "A project’s updates are posted by its lead or deputy. If you say “send it”, I show "
            "them "
            "your words; they accept or decline, and I tell you which. Until then nothing is "
            "logged."
        )
    return unanswered(
        "There was something about a person in your message that must not be in the register, so I "
        "took it out and kept the rest. Say “use it without” and I take the rest as your message; "
        "say “no” and nothing of it is used; or write it again in other words."
    )


def _repeats(plain: str, label: str) -> bool:
    """Say whether a message is made of the button's words, beginning with its first."""
    said = _BESIDE.sub(" ", plain).lower().split()
    there = straight(label).lower().split()
    return bool(said and there) and said[0] == there[0] and set(said) <= {*there, "it", "to"}


def _is_cut(offered: str) -> bool:
    return without_marks(offered) != offered


def _without(offered: str, what: str) -> str:
    """Leave out of each sentence all that follows a piece with *what* in it."""
    wanted = re.compile(rf"\b{re.escape(what.strip())}\b", re.IGNORECASE)
    if not wanted.search(offered):
        return ""
    kept = []
    for sentence in re.split(r"(?<=[.;!?])\s+|\n", offered):
        pieces = re.split(r"(?<=[,:])\s+", sentence)
        end = next((at for at, one in enumerate(pieces) if wanted.search(one)), len(pieces))
        kept.append(" ".join(pieces[:end]).rstrip(" ,"))
    return " ".join(one for one in kept if one)
