"""What a question is about, beside its names: the words to look for in the register's texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from actions.asking_words import ASKING, LIGHT
from knowledge.naming import Mention

_WORD = re.compile(r"(?:\b(?:wi|e|co|on|off)-)?[^\W_]+(?:['’][^\W_]+)*", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"\s+(?:or|and/or)\s+|\s*/\s*", re.IGNORECASE)
_ENDINGS = (
    "isations", "isation", "ements", "ations", "ement", "ments", "ation", "ising", "ment", "ions",
    "ings", "ised", "ises", "ion", "ing", "ers", "ies", "ied", "ise", "er", "es", "ed", "s", "e",
    "y",
)  # fmt: skip
_SHORTEST = 4
_INITIALS = {
    "wifi": ("wireless",),
    "ai": ("artificial", "intelligence"),
    "ev": ("electric", "vehicle"),
    "rpa": ("robotic", "process", "automation"),
}
LONGEST_SHOWN = 60
LINKS = frozenset(
    [
        *("a", "an", "and", "at", "between", "by", "for", "from", "in", "into", "of", "on", "or"),
        *("the", "to", "via", "with"),
    ]
)


@dataclass(frozen=True)
class Subject:
    """The telling words of a question, in order, and how to write them back."""

    shown: str
    words: tuple[str, ...]
    alternatives: tuple[tuple[str, ...], ...]
    phrases: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words)

    def fits(self, *texts: str) -> bool:
        """Say whether *texts* hold all the words of one alternative."""
        held = stems(" ".join(texts))
        return any(all(_held(word, held) for word in some) for some in self.alternatives)

    def share(self, *texts: str) -> float:
        """Return how much of the subject *texts* hold, from 0 to 1."""
        held = stems(" ".join(texts))
        return max(
            (sum(_held(word, held) for word in some) / len(some) for some in self.alternatives),
            default=0.0,
        )

    def stands_in(self, text: str) -> bool:
        """Say whether *text* has the words in a row: "care homes" is not "care at home"."""
        row = [stem(word) for word in _words(text)]
        return any(_runs(some, row) for some in self.phrases)


def subject(text: str, mentions: Iterable[Mention] = (), *, also: str = "") -> Subject:
    """Return what *text* is about, without the *mentions* in it and the words of asking.

    *also* are further words that only this question asks with, and that tell nothing.
    """
    plain = _without(text, mentions)
    asking = ASKING | frozenset(also.split())
    kept = [found for found in _WORD.finditer(plain) if _plain(found.group()) not in asking]
    telling = [stem(found.group()) for found in kept if _plain(found.group()) not in LIGHT]
    words = tuple(dict.fromkeys(telling or [stem(found.group()) for found in kept]))
    if not kept:
        return Subject("", (), ())
    span = plain[kept[0].start() : kept[-1].end()]
    return Subject(_shown(plain, kept), words, _alternatives(span, words), _phrases(span, asking))


def stems(text: str) -> frozenset[str]:
    """Return the stems of a text's words."""
    return frozenset(stem(word) for word in _words(text))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Take the ending off a word, so that "hosting" finds "hosts"; short words stay as they are."""
    word = _plain(word)
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        word = word.removesuffix("s")
    for ending in _ENDINGS:
        if word.endswith("ss"):
            return word
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _plain(word: str) -> str:
    """Return a word without case, possessive, apostrophes and the hyphen of "e-mail"."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    return word.replace("'", "").replace("-", "")


def _held(word: str, held: frozenset[str]) -> bool:
    """Say whether a text's stems hold *word*, be it as initials or written out."""
    if word in held or set(map(stem, _INITIALS.get(word, (" ",)))) <= held:
        return True
    return any(short in held and word in map(stem, _INITIALS[short]) for short in _INITIALS)


def _runs(words: Sequence[str], row: Sequence[str]) -> bool:
    size = len(words)
    return any(tuple(row[at : at + size]) == tuple(words) for at in range(len(row) - size + 1))


def _alternatives(span: str, words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of words that would each do: "climate or net zero" is two."""
    pieces = [stems(piece) for piece in _ALTERNATIVES.split(span)]
    groups = [tuple(word for word in words if word in piece) for piece in pieces]
    return tuple(group for group in groups if group) or (words,)


def _phrases(span: str, asking: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return each alternative as the stems of its words, one after another."""
    found = []
    for piece in _ALTERNATIVES.split(span):
        words = _words(piece)
        while words and _plain(words[0]) in asking:
            words = words[1:]
        while words and _plain(words[-1]) in asking:
            words = words[:-1]
        found.append(tuple(stem(word) for word in words))
    return tuple(one for one in found if one)


def _shown(text: str, kept: Sequence[re.Match[str]]) -> str:
    """Write the words as they stood, or only those that tell where more than a link is between."""
    whole = text[kept[0].start() : kept[-1].end()]
    told = [_plain(one.group()) for one in kept]
    between = [word for word in map(_plain, _words(whole)) if word not in told]
    is_plain = len(whole) <= LONGEST_SHOWN and not re.search(r"[,.;:?!]", whole)
    if is_plain and LINKS.issuperset(between):
        return " ".join(whole.split())
    return " ".join(one.group() for one in kept)


def _without(text: str, mentions: Iterable[Mention]) -> str:
    for one in mentions:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text
