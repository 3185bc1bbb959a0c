"""Names that are only a part of another name, which is not known."""

from collections.abc import Iterable, Sequence

from knowledge.naming.hits import Hit
from knowledge.naming.patterns import these
from knowledge.naming.sentence import Sentence
from knowledge.naming.word_list import real_names
from knowledge.naming.words import Tier

NAMED_AFTER_PLACES = these("university college airport hospital prison")


def without_strangers(sentence: Sentence, hits: Sequence[Hit]) -> tuple[list[Hit], set[int]]:
    """Drop the hits that are only part of another name; return the rest, and the places dropped.

    "Fred Flintstone" is not the Fred that is known, "NHS Fife" not the council.
    """
    taken = {place for hit in hits for place in hit.places}
    dropped = [
        hit
        for hit in hits
        if _is_half_a_name(sentence, hit, hits, taken) or _is_another_body(sentence, hit)
    ]
    kept = [hit for hit in hits if hit not in dropped]
    return kept, {place for hit in dropped for place in hit.places}


def _is_half_a_name(sentence: Sentence, hit: Hit, hits: Iterable[Hit], taken: set[int]) -> bool:
    """Say whether it is one name of a person, beside another that is not that person's."""
    if not _is_half(hit):
        return False
    if sentence.joins(hit.start) and sentence.word(hit.start - 1) == "project":
        return True
    halves = {place for other in hits if _is_half(other) for place in (other.start, other.end - 1)}
    return any(
        sentence.joins(joint) and (beside in halves or _is_name(sentence, beside, taken))
        for joint, beside in ((hit.end, hit.end), (hit.start, hit.start - 1))
    )


def _is_half(hit: Hit) -> bool:
    return hit.how != "exact" and all(entry.kind == "person" for entry in hit.entries)


def _is_name(sentence: Sentence, place: int, taken: set[int]) -> bool:
    if place in taken:
        return False
    if sentence.tiers[place] == Tier.PLAIN and sentence.word(place) not in real_names():
        return sentence.stands_out(place)
    return sentence.tiers[place] >= Tier.PLAIN or (
        sentence.word(place) in real_names() and sentence.stands_out(place)
    )


def _is_another_body(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a council's name is that of a health board or university here."""
    if not all(entry.kind == "organisation" for entry in hit.entries):
        return False
    before = (sentence.word(hit.start - 2), sentence.word(hit.start - 1))
    behind = (sentence.word(hit.end), sentence.word(hit.end + 1))
    return (
        before[1] == "nhs"
        or before in (("university", "of"), ("college", "of"))
        or behind[0] in NAMED_AFTER_PLACES
        or behind == ("health", "board")
    )
