"""Where a message stops naming and starts telling: "telecare: green, Angus migrated 400 users"."""

import re
from collections.abc import Sequence

from knowledge.naming.hits import Hit
from knowledge.naming.sentence import Sentence

RATINGS = frozenset({"red", "amber", "green", "grn", "ambr", "amb"})
SHORTEST = 3


def tail_of_report(sentence: Sentence, hits: Sequence[Hit]) -> int:
    """Return the place from which words are news, and what sounds like a name need not be one."""
    length = len(sentence.tokens)
    if sentence.reading.text.rstrip().endswith("?"):
        return length
    for place in range(1, length):
        gap = sentence.tokens[place].gap
        if re.search(r":|\s[-–—]\s|//", gap) and length - place >= SHORTEST:
            return place
    for hit in hits[:1]:
        if hit.start < 3:
            for place in range(hit.end, min(hit.end + 4, length)):
                if sentence.tokens[place].word in RATINGS:
                    return place
    return length
