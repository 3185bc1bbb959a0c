"""All that an entry may be called, each way of calling it a label."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from knowledge.naming import builtin
from knowledge.naming.entry import Entry, How
from knowledge.naming.reading import Token, read
from knowledge.naming.words import Tier, acronyms, grammar, heads, tier

SMALL_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"})
TITLES = frozenset({"pm", "sro", "sros", "rag", "rags"})
"""What everybody writes in capitals, of every project."""
EVERYDAY_INITIALS = frozenset("nhs sso crm gis api sla pdf csv faq nda rfp itt sow erp mfa vpn iot dpia foi".split())
"""What nobody takes for the initials of a name."""


class Shyness(IntEnum):
    """What a label needs before it is believed: nothing, some sign, or capitals."""

    BOLD = 0
    SHY = 1
    TIMID = 2
    BARE_PORTFOLIO = 3


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """One way of calling an entry; no two are equal, so that asking which is quick."""

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
    for raw in _written(entry):
        yield from _spelled(entry, raw, "exact")
    if entry.kind in ("project", "organisation"):
        yield from _acronyms(entry)
    if entry.kind == "person":
        yield from _parts(entry)
    if entry.kind == "portfolio":
        yield from _portfolio(entry)
    for raw in builtin.shared_names(entry):
        yield from _spelled(entry, raw, "generic")


def _written(entry: Entry) -> tuple[str, ...]:
    names = (entry.name, entry.code, *entry.aliases, *builtin.other_names(entry))
    return tuple(dict.fromkeys(name for name in names if name.strip()))


def _spelled(entry: Entry, raw: str, how: How) -> Iterator[Label]:
    tokens = read(raw).tokens
    words = tuple(token.word for token in tokens)
    if not words:
        return
    parted = any(token.parted for token in tokens[1:])
    yield Label(entry, raw, words, how, _shyness(entry, words), parted)
    if any(token.owning for token in tokens):
        owned = tuple(token.word + "s" * token.owning for token in tokens)
        yield Label(entry, raw, owned, how, _shyness(entry, owned), parted)


def _shyness(entry: Entry, words: tuple[str, ...]) -> Shyness:
    """Judge how ordinary a label reads: "IS" and "Update" need more than "Parking" does."""
    if entry.kind == "portfolio" and len(words) == 1 and tier(words[0]) < Tier.RARE:
        return Shyness.BARE_PORTFOLIO
    tiers = [tier(word) for word in words]
    if max(tiers) == Tier.RARE and (len(words) > 1 or len(words[0]) > 1):
        return Shyness.BOLD
    if len(words) == 1:
        return _shyness_of_one(words[0])
    if max(tiers) == Tier.PLAIN or entry.kind in ("organisation", "portfolio"):
        return Shyness.BOLD
    telling = len([word for word in words if word not in grammar()])
    if telling > 2 or (telling and len(words) > 2):
        return Shyness.BOLD
    is_name = telling == 2 or len(words) > 2 or entry.kind == "person"
    return Shyness.SHY if is_name else Shyness.TIMID


def _shyness_of_one(word: str) -> Shyness:
    if word in acronyms() - TITLES:
        return Shyness.BOLD
    is_verb = tier(word) == Tier.GLUE and word not in grammar()
    is_noun = tier(word) == Tier.PLAIN or word in heads()
    return Shyness.SHY if is_noun or is_verb else Shyness.TIMID


def _acronyms(entry: Entry) -> Iterator[Label]:
    """Yield the initials of a name: with all its words, and without the small ones."""
    words = [token.word for token in read(entry.name).tokens if not token.sealed]
    telling = [word for word in words if word not in SMALL_WORDS]
    for initials in dict.fromkeys(("".join(w[0] for w in some) for some in (words, telling))):
        if 2 <= len(initials) <= 8 and initials.isalpha() and initials not in EVERYDAY_INITIALS:
            bold = len(initials) > 2 and (tier(initials) == Tier.RARE or initials in acronyms())
            shyness = Shyness.BOLD if bold else Shyness.TIMID
            yield Label(entry, initials.upper(), (initials,), "partial", shyness)


def _parts(entry: Entry) -> Iterator[Label]:
    """Yield a person's first name and surname, each alone."""
    chunks = entry.name.split()
    if len(chunks) < 2:
        return
    for raw in dict.fromkeys((chunks[0], chunks[-1], " ".join(chunks[1:]))):
        yield from _spelled(entry, raw, "partial")


def _portfolio(entry: Entry) -> Iterator[Label]:
    """Yield a portfolio's name without "Digital", and with "portfolio" before or behind it."""
    words = _words(entry.name)
    short = words[1:] if words[:1] == ("digital",) and len(words) > 1 else words
    yield Label(entry, " ".join(short), short, "exact", _shyness(entry, short))
    for some in (words, short):
        yield Label(entry, entry.name, (*some, "portfolio"), "exact", Shyness.BOLD)
        yield Label(entry, entry.name, ("portfolio", *some), "exact", Shyness.BOLD)
    for word in short if len(short) > 1 else ():
        if word not in SMALL_WORDS:
            yield Label(entry, word, (word, "portfolio"), "partial", Shyness.BOLD)
        if word not in SMALL_WORDS and word != "skills":
            yield Label(entry, word, ("digital", word), "partial", Shyness.BOLD)


def _words(raw: str) -> tuple[str, ...]:
    tokens: tuple[Token, ...] = read(raw).tokens
    return tuple(token.word for token in tokens)

