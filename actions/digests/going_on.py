"""What goes on from the digest that was just shown: "and for Fife?", "only the reds"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.ask import Ask
from actions.digests.words import ALL_RATINGS, IN_FULL, OWN, OWN_COUNCIL, SHORT, WHOLE
from knowledge.digests import Period, Scope
from knowledge.models import Subscription
from knowledge.periods import NotADateError, find_period
from knowledge.store import Store
from knowledge.subscriptions.scoping import scope_of

SLOT = "digest"
LONGEST = 14
_UNIT = r"(?:week|month|fortnight|one|time|period|days)"
BEFORE = rf"(?:the )?{_UNIT}s? before(?: that)?|(?:the )?previous {_UNIT}|before that"
AFTER = rf"(?:the )?{_UNIT}s? after(?: that)?|(?:the )?following {_UNIT}|after that"
RATED = r"(?:reds?|ambers?|greens?)"
_SAYS = tuple(
    re.compile(rf"\b(?:{words})(?![\w-])", re.IGNORECASE)
    for words in (SHORT, IN_FULL, ALL_RATINGS, BEFORE, AFTER, OWN, OWN_COUNCIL, WHOLE, RATED)
)
_FILLER = re.compile(
    r"\b(?:and|or|what|whit|how|about|aboot|for|fae|from|in|of|on|the|a|an|just|only|nothing|but|show|"
    r"give|gie|tell|get|me|us|please|now|then|same|again|so|ok|okay|no|i|meant|mean|instead|too|"
    r"also|it|that|this|them|those|ones|can|could|you|projects?|council|portfolio|with|rated|"
    r"all)\b",
    re.IGNORECASE,
)


def goes_on(text: str, rest: str, today: date, *, is_named: bool) -> bool:
    """Say whether words are for a digest that stands before them; *rest* is without the names."""
    if len(text.split()) > LONGEST:
        return False
    left, says_something = _without_days(rest, today), is_named
    says_something = says_something or left != rest
    for pattern in _SAYS:
        kept = pattern.sub(" ", left)
        says_something, left = says_something or kept != left, kept
    return says_something and not re.search(r"\w", _FILLER.sub(" ", left))


def is_of_digest(last: Mapping[str, Any] | None, slots: Mapping[str, Any]) -> bool:
    """Say whether the last question was answered with a digest."""
    shown = slots.get(SLOT)
    return bool(last and shown and shown["of"] == last["text"])


def kept(ask: Ask, scope: Scope, period: Period) -> dict[str, Any]:
    """Return what the conversation keeps of a digest, by ids: others may read on in it."""
    ids, ratings = list(scope.ids), list(scope.ratings)
    days = [period.first.isoformat(), period.last.isoformat()]
    return {"of": ask.text, "kind": scope.kind, "ids": ids, "ratings": ratings, "days": days}


def earlier_scope(ask: Ask, store: Store) -> Scope | None:
    """Return what the digest before was about, as whoever asks now may know it."""
    shown, asker = ask.slots[SLOT], ask.turn.asker
    if shown["kind"] == "mine" and asker is None:
        return None
    scope = scope_of(
        Subscription(
            kind=shown["kind"],
            ids=shown["ids"],
            ratings=shown["ratings"],
            made=ask.turn.now,
            person_id=asker.id if asker else None,
        ),
        store,
    )
    return scope if scope.names or scope.kind in ("mine", "partnership") else None


def days_meant(ask: Ask) -> Period:
    """Return the days of the digest before, or those beside them: "and the week before"."""
    first, last = map(date.fromisoformat, ask.slots[SLOT]["days"])
    shown = Period(first, last)
    if ask.says(BEFORE):
        if ask.says("month"):
            return Period.last_month(first)
        return Period.last_week(first) if ask.says("week") else shown.preceding()
    return shown.following(last) if ask.says(AFTER) else shown


def _without_days(text: str, today: date) -> str:
    try:
        found = find_period(text, today)
    except NotADateError as error:
        return f"{text[: error.start]} {text[error.end :]}"
    return f"{text[: found.start]} {text[found.end :]}" if found else text
