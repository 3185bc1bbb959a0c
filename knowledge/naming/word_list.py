"""The list of ordinary words, read once, when the first text is."""

import re
from functools import cache
from importlib.resources import files


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    sections: dict[str, list[str]] = {}
    written = files("knowledge.naming").joinpath("ordinary_words.txt").read_text("utf-8")
    for line in written.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return {name: tuple(lines) for name, lines in sections.items()}


@cache
def words_of(section: str) -> frozenset[str]:
    """Return the words of a section as they are folded, without apostrophes and hyphens."""
    return frozenset(re.sub(r"['-]", "", " ".join(_sections()[section])).split())


@cache
def terms() -> frozenset[tuple[str, ...]]:
    """Return phrases with capitals that are the names of nothing in the register."""
    return frozenset(tuple(line.split()) for line in _sections()["terms"])


def grammar() -> frozenset[str]:
    """Return the words that are never part of a name for their own sake."""
    return words_of("glue")


def acronyms() -> frozenset[str]:
    """Return acronyms of the field, which no sentence holds by chance."""
    return words_of("acronyms")


def real_names() -> frozenset[str]:
    """Return proper names that are spelt right, though they may be in no register."""
    return words_of("real")


def modifiers() -> frozenset[str]:
    """Return the weak words that names begin with: Digital, Shared, Northern."""
    return words_of("modifiers")


def heads() -> frozenset[str]:
    """Return the words that say at a name's end what it is: Platform, Review."""
    return words_of("heads")
