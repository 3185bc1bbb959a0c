"""Words asked about as a subject or a term, not as the name of something in the register."""

import re

from knowledge.naming.patterns import one_of
from knowledge.naming.sentence import Sentence

SUBJECTS = re.compile(
    r"\b"
    + one_of(
        """projects?, pilots?, initiatives?, any, anything, anythin, onything, something, anyone,
        anybody, someone, somebody, ocht, guidance, policy, advice, rules?, law, standards?,
        templates?, checklists?, experience, expertise, knowledge, help, lessons, examples?, search,
        keyword, done, worked, deals?, dealing, tackled, handles?, handling, mentioning, covering,
        covers, touching, related, relating, to do"""
    )
    + " (?:me |us )?(?:about|aboot|on|for|with|around|of|in|re|regarding|to|wi) "
)
TERMS = (
    re.compile(
        r"\b(?:what|whit|wot) (?:does|dis|do|did) "
        r"(?P<term>[^|]{1,80}?) (?:mean|stand for|staun for)\b"
    ),
    re.compile(
        r"\b(?:define|definition of|meaning of|meant by|acronym|glossary) (?P<term>[^|]{1,80})"
    ),
    re.compile(r"^ (?P<term>[^|]{1,80}?) (?:meaning|definition|stands for)\b"),
)


def topics(sentence: Sentence) -> set[int]:
    """Return the places of words that are a subject ("anything on drones?") or a term."""
    found: set[int] = set()
    for match in SUBJECTS.finditer(sentence.line):
        found |= _subject(sentence, sentence.place_from(match.end()))
    for pattern in TERMS:
        for match in pattern.finditer(sentence.line):
            first, last = match.span("term")
            found |= set(range(sentence.place_from(first), sentence.place_until(last)))
    return found


def _subject(sentence: Sentence, start: int) -> set[int]:
    """Return the places as far as the next comma, without words that are written as names."""
    places = range(start, len(sentence.tokens))
    parts = (place for place in places if place > start and sentence.tokens[place].parted)
    end = next(parts, len(sentence.tokens))
    return {
        place
        for place in range(start, end)
        if not sentence.stands_out(place) or sentence.tokens[place].shape == "UPPER"
    }
