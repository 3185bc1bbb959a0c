"""All that an entry may be called, each way of calling it a label."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.naming import builtin
from knowledge.naming.entry import Entry, How
from knowledge.naming.patterns import these
from knowledge.naming.reading import read
from knowledge.naming.shyness import Shyness, shyness, shyness_of_initials

SMALL_WORDS = these("a an and at by for from in of on the to")
CODE = re.compile(r"(?P<letters>p|v|ph|sp|[a-z]+(?=0\d))(?P<figures>\d+)")
"""A code that reads as a figure and yet cannot be one of time, as Q3 and W12 are."""


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """One way of calling an entry; no two are equal, so that asking which is quick.

    *parted*: there is punctuation in it.
    """

    entry: Entry
    raw: str
    words: tuple[str, ...]
    how: How
    shyness: Shyness
    parted: bool = False

    @property
    def key(self) -> str:
        """Return the words run together, so that "wi-fi", "wi fi" and "wifi" are one."""
        return "".join(self.words)


def labels(entry: Entry) -> Iterator[Label]:
    """Yield every way of calling *entry*."""
    names = (entry.name, entry.code, *entry.aliases, *builtin.other_names(entry))
    for raw in dict.fromkeys(names):
        yield from _written(entry, raw, "exact")
    if entry.kind in ("project", "organisation"):
        yield from _initials(entry)
    if entry.kind == "person":
        yield from _halves(entry)
    if entry.kind == "portfolio":
        yield from _without_digital(entry)
    for raw in builtin.shared_names(entry):
        yield from _written(entry, raw, "generic")


def _written(entry: Entry, raw: str, how: How) -> Iterator[Label]:
    """Yield a name as it is written, and without the apostrophe of its possessives."""
    tokens = read(raw).tokens
    if not tokens:
        return
    parted = any(token.parted for token in tokens[1:])
    plain = tuple(token.word for token in tokens)
    owned = tuple(token.word + "s" * token.owning for token in tokens)
    for words in dict.fromkeys((plain, owned)):
        is_code = raw == entry.code and form_of_code(words) is not None
        shy = Shyness.BOLD if is_code else shyness(entry.kind, words)
        yield Label(entry, raw, words, how, shy, parted)


def form_of_code(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the letters of a code such as P05, and how many figures; None for W12 and others."""
    code = CODE.fullmatch("".join(words))
    return (code["letters"], len(code["figures"])) if code else None


def _initials(entry: Entry) -> Iterator[Label]:
    """Yield the initials of a name: with all its words, and without the small ones."""
    words = [token.word for token in read(entry.name).tokens if not token.sealed]
    telling = [word for word in words if word not in SMALL_WORDS]
    for initials in dict.fromkeys("".join(word[0] for word in some) for some in (words, telling)):
        shy = shyness_of_initials(initials)
        if shy is not None:
            yield Label(entry, initials.upper(), (initials,), "partial", shy)


def _halves(entry: Entry) -> Iterator[Label]:
    """Yield a person's first name and surname, each alone."""
    chunks = entry.name.split()
    if len(chunks) > 1:
        for raw in dict.fromkeys((chunks[0], chunks[-1], " ".join(chunks[1:]))):
            yield from _written(entry, raw, "partial")


def _without_digital(entry: Entry) -> Iterator[Label]:
    """Yield a portfolio's name without "Digital", and with "portfolio" before or behind it."""
    words = tuple(token.word for token in read(entry.name).tokens)
    short = words[1:] if words[:1] == ("digital",) and len(words) > 1 else words
    if not short:
        return
    yield Label(entry, " ".join(short), short, "exact", shyness(entry.kind, short))
    for some in ((*words, "portfolio"), ("portfolio", *words)):
        yield Label(entry, entry.name, some, "exact", Shyness.BOLD)
    for some in ((*short, "portfolio"), ("portfolio", *short)):
        yield Label(entry, entry.name, some, "exact", Shyness.BOLD)
    yield from _one_word_of(entry, short)


def _one_word_of(entry: Entry, short: tuple[str, ...]) -> Iterator[Label]:
    """Yield "the skills portfolio" and "Digital Health"; digital skills are an ordinary thing."""
    for word in short if len(short) > 1 else ():
        if word not in SMALL_WORDS:
            yield Label(entry, word, (word, "portfolio"), "partial", Shyness.BOLD)
            if word != "skills":
                yield Label(entry, word, ("digital", word), "partial", Shyness.BOLD)
