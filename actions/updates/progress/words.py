"""What somebody says of a milestone, a risk or a benefit, read out of their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from actions.updates.plain import straight
from actions.updates.progress.patterns import (
    ASKED,
    DENIED,
    LEVELS,
    PATTERNS,
    SUPPOSED,
    Deed,
    Kind,
)

LONGEST = 600
_AMOUNT = re.compile(
    r"(?:(?:£|gbp ?)\s?|\b(?=\d[\d,.]* ?(?:k|grand|thousand|million|pounds|quid)\b)|"
    r"(?<![\w.,])(?=\d{1,3}(?:,\d{3})+\b))"
    r"(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(\.\d{1,2})?\s?(k|m|grand|thousand|million)?\b",
    re.IGNORECASE,
)
_TIMES = {"k": 1_000, "grand": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_RAISED = re.compile(r"\brisk\b[^:–]{0,60}?\s*[:–-]\s*(?P<title>\w.*)$", re.IGNORECASE | re.DOTALL)
_OWNER = re.compile(
    r"[,;.]?\s*\b(?:owner|owned by|owner is)\b:?\s*(?P<owner>[^,;]+)", re.IGNORECASE
)
_MINE = re.compile(
    r"[,;.]\s*(?:and )?(?:I(?:'ll| will)? own (?:it|this|that)|it's mine)\b", re.IGNORECASE
)
_LEVEL = re.compile(rf"[,;(]?\s*\b(?P<level>{LEVELS})\b(?:[ -](?:risk|level))?\)?", re.IGNORECASE)
QUOTED = re.compile(r"[\"“‘](.+?)[\"”’]|(?<!\w)'(.+?)'(?!\w)")
_NEW_NAME = re.compile(
    r"\bmilestone\b\W*(?:called |for \S+\W+)?(?P<name>.+?)[,\s]+(?:due|by|on|for|expected)\b",
    re.IGNORECASE,
)
_BARE_NAME = re.compile(
    r"\bmilestone\b\W*(?:called |for \S+\W+)?(?P<name>[^,.;]{2,120})", re.IGNORECASE
)
_OF_KIND = re.compile(r"\b(milestone|risk|benefit)s?\b", re.IGNORECASE)
_CAN_YOU = re.compile(r"\W*(?:(?:can|could|will|would) (?:you|we|I)|please)\b[\s,]*", re.IGNORECASE)


@dataclass(frozen=True)
class Progress:
    """What is to be done with which kind of thing; *words* are the whole message."""

    kind: Kind
    deed: Deed
    words: str


def progress(text: str) -> Progress | None:
    """Return what is said of a milestone, risk or benefit; None for a question, or nothing."""
    text = straight(text.strip())
    if len(text) > LONGEST:
        return None
    begun = _CAN_YOU.match(text)
    wanted = text[begun.end() :] if begun else text
    if ("?" in text and not begun) or ASKED.match(wanted):
        return None
    for kind, deed, pattern in PATTERNS:
        if pattern.search(wanted):
            return Progress(kind, deed, wanted) if _is_meant(deed, wanted) else None
    return None


def asked_about(text: str) -> Progress | None:
    """Return whose history is wanted: "who changed the Fife milestone?"."""
    found = _OF_KIND.search(text)
    kinds: dict[str, Kind] = {"m": "milestone", "r": "risk", "b": "benefit"}
    return Progress(kinds[found[1][0].lower()], "history", text) if found else None


def _is_meant(deed: Deed, text: str) -> bool:
    """Say whether something is told as it is: not supposed, nearly so, or denied."""
    if deed in ("raise", "add"):
        return True
    outside = QUOTED.sub("", text)
    denied = deed not in ("planned", "move") and DENIED.search(outside)
    return not denied and SUPPOSED.search(outside) is None


def amount(text: str) -> Decimal | None:
    """Return the pounds that a text names: "£42k" is 42,000."""
    found = _AMOUNT.search(text)
    if not found:
        return None
    pounds = Decimal(found[1].replace(",", "") + (found[2] or ""))
    return pounds * _TIMES.get((found[3] or "").lower(), 1)


def raised(text: str) -> tuple[str, str, str]:
    """Return a new risk's title, its level and its owner's name, as far as they are said."""
    found = _RAISED.search(text)
    title = _MINE.sub(", owner me", found["title"] if found else "")
    owner, level = _OWNER.search(title), _LEVEL.search(text)
    title = _OWNER.sub("", title)
    if level and _LEVEL.search(title):
        title = _LEVEL.sub("", title, count=1)
    return (
        title.strip(" .,;"),
        level["level"].lower() if level else "",
        owner["owner"].strip(" .") if owner else "",
    )


def level(text: str) -> str:
    """Return the level that a risk is put to: the last that is named outside quotes."""
    named = _LEVEL.findall(QUOTED.sub(" ", text))
    return str(named[-1]).lower() if named else ""


def new_name(text: str) -> str:
    """Return what a new milestone is called."""
    quoted = QUOTED.search(text)
    if quoted:
        return quoted[1] or quoted[2]
    found = _NEW_NAME.search(text) or _BARE_NAME.search(text)
    return found["name"].strip(" .:,") if found else ""
