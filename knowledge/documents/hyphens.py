"""Joining lines that were broken to fit, and words that were broken with them."""

import re
from collections.abc import Sequence

BROKEN_WORD = re.compile(r"((?<!\w)\w{0,40}[^\W\d_])[-\u2010\u00ad\ufffe\x02]$")
BEGINS_SMALL = re.compile(r"[^\W\d_]+")
KEEP_THEIRS = frozenset({
    "self", "non", "co", "re", "pre", "post", "multi", "cross", "inter", "well", "ill", "long",
    "short", "high", "low", "full", "part", "third", "first", "second", "two", "three", "four",
    "five", "six", "one", "half", "mid", "semi", "anti", "ex", "all", "risk", "cost", "end", "on",
    "off", "up", "in", "out", "decision", "evidence", "person", "people", "user", "data",
    "council", "year", "month", "day", "time", "follow", "step", "health", "case", "need",
    "place", "service", "problem", "fit", "best", "face", "hard", "easy",
})  # fmt: skip


def joined(lines: Sequence[str], vocabulary: frozenset[str] = frozenset()) -> str:
    """Join *lines* into one; *vocabulary* holds the words of the rest of the document."""
    made: list[str] = []
    for line in filter(None, (one.strip() for one in lines)):
        if made:
            made[-1], between = _end_of(made[-1], line, vocabulary)
            made.append(between)
        made.append(line)
    return "".join(made)


def _end_of(first: str, second: str, vocabulary: frozenset[str]) -> tuple[str, str]:
    """Return the end of *first* without its hyphen, and what stands between it and *second*."""
    broken, rest = BROKEN_WORD.search(first), BEGINS_SMALL.match(second)
    if not broken or not rest:
        return first, " "
    if not rest[0].islower():
        return first[: broken.end(1)], "-"
    whole, parted = (broken[1] + rest[0]).casefold(), f"{broken[1]}-{rest[0]}".casefold()
    hyphen = broken[1].casefold() in KEEP_THEIRS
    if (whole in vocabulary) != (parted in vocabulary):
        hyphen = parted in vocabulary
    return first[: broken.end(1)], "-" if hyphen else ""


def words_of(text: str) -> frozenset[str]:
    """Return the words of *text*, those with hyphens whole."""
    return frozenset(re.findall(r"\w+(?:-\w+)*", text.casefold()))
