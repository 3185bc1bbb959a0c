"""What somebody says of a milestone, a risk or a benefit, read out of their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from actions.updates.plain import straight
from actions.updates.progress_patterns import PATTERNS, Deed, Kind

ALIKE, ENOUGH = 85, 0.5
LONGEST = 600
_AMOUNT = re.compile(
    r"(?:£|gbp ?)\s?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(\.\d{1,2})?\s?(k|m|thousand|million)?\b",
    re.IGNORECASE,
)
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_RAISED = re.compile(r"\brisk\b[^:–]{0,60}?\s*[:–-]\s*(?P<title>\w.*)$", re.IGNORECASE | re.DOTALL)
_OWNER = re.compile(
    r"[,;.]?\s*\b(?:owner|owned by|owner is)\b:?\s*(?P<owner>[^,;]+)", re.IGNORECASE
)
_LEVEL = re.compile(
    r"[,;(]?\s*\b(?P<level>low|medium|high|critical)\b(?:[ -](?:risk|level))?\)?", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“‘](.+?)[\"”’]|(?<!\w)'(.+?)'(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_NEW_NAME = re.compile(
    r"\bmilestone\b\W*(?:called |for \S+\W+)?(?P<name>.+?)[,\s]+(?:due|by|on|for|expected)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Progress:
    """What is to be done with which kind of thing; *words* are the whole message."""

    kind: Kind
    deed: Deed
    words: str


def progress(text: str) -> Progress | None:
    """Return what is said of a milestone, risk or benefit; None for a question, or nothing."""
    text = straight(text.strip())
    if "?" in text or len(text) > LONGEST:
        return None
    for kind, deed, pattern in PATTERNS:
        if pattern.search(text):
            return Progress(kind, deed, text)
    return None


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
    title = found["title"] if found else ""
    owner, level = _OWNER.search(title), _LEVEL.search(text)
    title = _OWNER.sub("", title)
    if level and _LEVEL.search(title):
        title = _LEVEL.sub("", title, count=1)
    return (
        title.strip(" .,;"),
        level["level"].lower() if level else "",
        owner["owner"].strip(" .") if owner else "",
    )


def new_name(text: str) -> str:
    """Return what a new milestone is called."""
    quoted = _QUOTED.search(text)
    found = _NEW_NAME.search(text)
    return (quoted[1] or quoted[2]) if quoted else (found["name"].strip(" .:,") if found else "")


def meant(text: str, names: Iterable[str]) -> list[str]:
    """Return the names that a text can mean: the one it holds whole, else the most alike."""
    held = [one for one in names if one.casefold() in text.casefold()]
    if held:
        return [max(held, key=len)]
    quoted = _QUOTED.search(text)
    said = _WORD.findall((quoted[1] or quoted[2] if quoted else text).casefold())
    shares = [(_share(one, said), one) for one in names]
    best = max((share for share, _ in shares), default=0.0)
    return [one for share, one in shares if share == best] if best >= ENOUGH else []


def _share(name: str, said: list[str]) -> float:
    """Return how much of a name was said."""
    parts = _WORD.findall(name.casefold())
    common = sum(any(fuzz.ratio(word, one) >= ALIKE for one in said) for word in parts)
    return common / len(parts) if parts else 0.0
