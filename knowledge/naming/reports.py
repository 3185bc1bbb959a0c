"""Where a message stops naming and starts telling: "telecare: green, Angus migrated 400 users"."""

import re
from collections.abc import Sequence

from knowledge.naming.hits import Hit
from knowledge.naming.patterns import these
from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier

TURNING = re.compile(r":|\s[-–—]\s|//")
RATINGS = these("red amber green grn ambr amb")
REPORTING = RATINGS | these("update log done next blocker blockers sprint rag")
LEADING_IN = these("update updates log put set mark record please the our project for")
ASKING = these(
    """who what which when where why how is are does did do has have can could list show tell give
    compare whos whats hows wha whit hoo whose any"""
)
SHORTEST = 3


def tail_of_report(sentence: Sentence, hits: Sequence[Hit]) -> int:
    """Return the place from which words are news, and what sounds like a name need not be one."""
    length = len(sentence.tokens)
    if sentence.asks or sentence.word(0) in ASKING:
        return length
    for place in range(1, length - SHORTEST + 1):
        if TURNING.search(sentence.tokens[place].gap):
            return place if _is_report(sentence, place) else length
    return _behind_rating(sentence, hits) or length


def _is_report(sentence: Sentence, turn: int) -> bool:
    """Say whether a colon or dash stands behind what is reported on, and before no question."""
    if sentence.word(turn) in ASKING:
        return False
    return any(
        sentence.tiers[place] >= Tier.PLAIN or sentence.word(place) in REPORTING
        for place in range(turn)
    )


def _behind_rating(sentence: Sentence, hits: Sequence[Hit]) -> int | None:
    """Return the place of the rating in "telecare back to amber, …"."""
    if not hits or any(sentence.word(place) not in LEADING_IN for place in range(hits[0].start)):
        return None
    near = range(hits[0].end, min(hits[0].end + 4, len(sentence.tokens)))
    return next((place for place in near if sentence.word(place) in RATINGS), None)
