"""Which rating is said where several are, and where the words about it end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.naming.patterns import these
from knowledge.updates.head_words import MIDDLE, NEGATORS, OR, PAST, TRAILING
from knowledge.updates.ratings import CIRCLES, LETTERS, SAYS_RATING, Word

# of the words that may trail behind a rating, those that begin something if more follows
OPENS = these("for the from so all also at as with wi us our my before then day fae fur me")


def _previous(before: Sequence[Word]) -> str:
    at = len(before) - 1
    while at > 0 and before[at].text in {"the", "an", "at", "still", "on", "a", "in"}:
        at -= 1
    return before[at].text


def chosen(found: Sequence[Word], place: int, before: Sequence[Word]) -> tuple[int, str | None]:
    """Follow "red to amber" to its end; "red or amber" is neither, "was red" is no longer."""
    past = bool(before) and _previous(before) in PAST
    last, rag = place, None if past else found[place].rag
    for ahead in range(place + 1, min(place + 8, len(found))):
        word, between = found[ahead], {one.text for one in found[last + 1 : ahead]}
        if word.rag is None:
            if word.text not in MIDDLE | OR | NEGATORS | PAST | {
                "sorry",
                "mean",
                "i",
                "but",
                "than",
            }:
                break
            continue
        if ahead + 1 < len(found) and found[ahead + 1].text in {"last", "previously", "before"}:
            break
        if past and not between & OR:
            rag = word.rag
        elif between & OR or not between:
            rag = rag if word.rag == rag else None
        elif not between & (PAST | NEGATORS | {"last", "than"}):
            rag = word.rag
        last = ahead
    return last, rag


def rest_from(text: str, found: Sequence[Word], last: int) -> int:
    """Return the place behind the rating and the words that still belong to it."""
    at = last + 1
    while at < len(found) and found[at].text in TRAILING:
        at += 1
    while last + 1 < at < len(found) and found[at - 1].text in OPENS:
        at -= 1  # "green for Angus", "green so far" and "green so Fife …": the last belongs behind
    return found[at].start if at < len(found) else len(text)


def stands_alone(text: str, found: Sequence[Word], last: int, rest: int) -> bool:
    """Say whether a rating of nothing named is one: no other words, or a reason, or a circle."""
    if found[last].text in LETTERS:
        labelled = last > 0 and found[last - 1].text in SAYS_RATING
        return labelled or (found[last].raw.isupper() and rest == len(text))
    if found[last].raw in CIRCLES or rest == len(text):
        return True
    return (
        re.match(
            r"\d|(?:cos|coz|because|since|as|due|after|following|with|for|but|and|we|all|no"
            r"|nothing|next|nxt|still|i'm|i am|sadly|sorry|blocked|waiting|stuck|although|though"
            r"|until|till|given|thanks to|now that)\b",
            text[rest:],
            re.IGNORECASE,
        )
        is not None
    )
