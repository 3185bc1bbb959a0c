"""Names that go on: "Shared ARC Procurement" is not the Shared ARC that is known."""

from collections.abc import Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.hits import Hit
from knowledge.naming.leftovers import GENERAL
from knowledge.naming.patterns import these
from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier, singular

# what people ask of a project, and may write with a capital: "Telecare Risks?"
ASKED_OF_IT = these(
    "risk milestone benefit blocker deputy scope phase sprint date contact channel rating history "
    "summary owner sponsor council partner partnership timeline plan roadmap progress report "
    "responsibility role people member link page email saving roi pm lead colour issue deadline "
    "red amber green alpha beta live discovery closed paused please thanks pls ta doing going"
)


# what is a project of its own beside the one whose name it bears, in small letters too
OF_ITS_OWN = these("procurement reprocurement tender retender")


def without_longer(
    sentence: Sentence, hits: Sequence[Hit], phrases: Sequence[Phrase]
) -> tuple[list[Hit], set[int]]:
    """Drop the projects whose name goes on with another, by its capitals; return the rest.

    The places that are returned are those of the names that were dropped. Answering about the
    one that is known would be answering from somewhere near by: the other may be a project that
    the asker may not see.
    """
    taken = {place for hit in hits for place in hit.places}
    dropped = [hit for hit in hits if _goes_on(sentence, hit, taken, phrases)]
    kept = [hit for hit in hits if hit not in dropped]
    return kept, {place for hit in dropped for place in range(hit.start, hit.end + 1)}


def _goes_on(sentence: Sentence, hit: Hit, taken: set[int], phrases: Sequence[Phrase]) -> bool:
    if any(entry.kind != "project" for entry in hit.entries):
        return False
    after = hit.end
    if after in taken or not sentence.joins(after):
        return False
    if sentence.word(after) in OF_ITS_OWN:
        return any(one.plain and one.holds(hit.start, after + 1) for one in phrases)
    if sentence.reading.shouting or sentence.reading.titled:
        return False
    if sentence.tiers[after] < Tier.WEAK or singular(sentence.word(after)) in GENERAL | ASKED_OF_IT:
        return False
    return sentence.is_capital(after) and sentence.is_capital(hit.end - 1)
