"""What blocks a project, and since when: the same blocker is told again, in other words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from knowledge.reported import Reported

ALIKE = 80
_BETWEEN = re.compile(r"\s*[;\n\r•]\s*")
_BULLET = re.compile(r"^(?:\d[.)]|[-*–])\s+")
_NONE = re.compile(
    r"(?:(?:there (?:are|is) )?(?:none|nil|nothing|no|n/?a|not applicable|-+|–|—|0)"
    r"(?: (?:new|known|open|current|major|real))?(?: (?:blockers?|issues?|impediments?))?"
    r"(?: (?:at|for|to) (?:present|this time|the moment|now|the time being|report))?"
    r"(?: (?:currently|now|reported|known|this sprint))?)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDING = re.compile(r"(?<=\w{3})(?:['’]s|ed|ing|s)$")
_FILLERS = frozenset(
    _WORD.findall("""
    a about an and are as at awaiting be because been blocked blocker by can cannot due for from
    get given had has hasn't hasnt hasn’t have haven't havent haven’t in is isn't isn’t it its not
    of on our outstanding pending remains still stuck that the their them they this to until upon
    wait waiting was we week weeks were which will with without yet
    """)
)


class Standing(NamedTuple):
    """A blocker of a project's latest update, and how long it has stood."""

    words: str
    since: datetime.date
    updates: int


def named(text: str) -> list[str]:
    """Return the blockers that a cell holds, one or several; "none" is none."""
    parts = (_BULLET.sub("", part.strip()) for part in _BETWEEN.split(text))
    return [part for part in parts if not _NONE.fullmatch(part.strip(" .!"))]


def standing(updates: Sequence[Reported]) -> list[Standing]:
    """Return the blockers of the first of *updates*, the newest first, each with its beginning.

    Looks back for as long as update after update says the same; an update that does not name
    it ends the search, for then the blocker was gone in between.
    """
    latest = named(updates[0].blockers) if updates else []
    return [_traced(blocker, updates) for blocker in latest]


def same(one: str, other: str) -> bool:
    """Say whether two texts are about one blocker: "Legal has not signed", "not signed by Legal".

    Names settle it: waiting for Fife to sign is not waiting for Angus to sign.
    """
    if one == other:
        return True
    mine, others = _names(one), _names(other)
    if mine and others and not (mine & _all_of(other) or others & _all_of(one)):
        return False
    first, second = content(one), content(other)
    if fuzz.token_sort_ratio(first, second) >= ALIKE:
        return True
    is_more_than_a_word = min(len(first.split()), len(second.split())) > 1
    return is_more_than_a_word and fuzz.token_set_ratio(first, second) == 100


def merged(blockers: Sequence[str]) -> list[str]:
    """Return blockers without those that say again, or less, what another says.

    "Contract" and "hosting contract not signd" are one, told in more words.
    """
    kept: list[str] = []
    for one in blockers:
        if any(same(one, other) or _says_less(one, other) for other in kept):
            continue
        kept = [other for other in kept if not _says_less(other, one)]
        kept.append(one)
    return kept


def _says_less(one: str, other: str) -> bool:
    """Say whether all that carries the meaning of one text stands in the other."""
    return set(content(one).split()) < set(content(other).split())


def content(text: str) -> str:
    """Return the words that carry a text's meaning, without endings."""
    words = _words(text.casefold())
    kept = [_ENDING.sub("", word) for word in words if word not in _FILLERS]
    return " ".join(kept or words)


def _traced(blocker: str, updates: Sequence[Reported]) -> Standing:
    words, told = blocker, 0
    since = updates[0].date
    for update in updates:
        again = next((one for one in named(update.blockers) if same(words, one)), None)
        if again is None:
            break
        words, since, told = again, update.date, told + 1
    return Standing(blocker, since, told)


def _names(text: str) -> set[str]:
    """Return the words with a capital that does not come from the sentence's beginning."""
    return {word.casefold() for word in _words(text)[1:] if word[0].isupper()}


def _all_of(text: str) -> set[str]:
    return set(_words(text.casefold()))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
