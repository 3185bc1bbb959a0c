"""Ordinary words that stand where only a name can: "who leads street lighting"."""

import re
from collections.abc import Iterator, Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.hits import Hit
from knowledge.naming.patterns import these
from knowledge.naming.sentence import Sentence
from knowledge.naming.word_list import heads, modifiers
from knowledge.naming.words import Tier

TALKED_OF = re.compile(r" (?:this|that|the|our|my|these|those|both) (?:two )?projects? ")
AROUND = these(
    """status lead leads rag rating update updates now team board sro deputy project next late
    latest last current new missed slipped overdue open top high key critical milestone milestones
    risk risks sprint sprints phase scope contact email address owner responsible senior cairn job
    title work date dates"""
)


def expected(
    sentence: Sentence, free: set[int], phrases: Sequence[Phrase], hits: Sequence[Hit]
) -> Iterator[tuple[int, int]]:
    """Yield the phrases of which too much tells to be of the question, and nothing is known.

    Not where a project is named or talked of: "who does the training on telecare?"
    """
    if any(entry.kind in ("project", "person") for hit in hits for entry in hit.entries):
        return
    if TALKED_OF.search(sentence.line):
        return
    for phrase in phrases:
        if free.issuperset(range(phrase.start, phrase.end)):
            yield from _named(sentence, phrase)


def _named(sentence: Sentence, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """Yield what of the phrase must be a name.

    With an article one word is not enough: "how's the recruitment going?" goes on about a project.
    """
    if phrase.determined and not phrase.plain:
        return
    places = range(phrase.start, phrase.end)
    telling = [place for place in places if sentence.tiers[place] >= Tier.PLAIN]
    forming = [place for place in places if sentence.word(place) in modifiers() | heads()]
    named = sorted({*telling, *forming})
    fewest = 1 if phrase.plain and not phrase.determined else 2
    if telling and len(named) >= fewest:
        yield _trimmed(sentence, phrase) if phrase.plain else (named[0], named[-1] + 1)


def _trimmed(sentence: Sentence, phrase: Phrase) -> tuple[int, int]:
    """Take words of the question off both sides: "missed milestones care rota update"."""
    start, end = phrase.start, phrase.end
    while end > start + 1 and _is_around(sentence, end - 1):
        end -= 1
    while end > start + 1 and _is_around(sentence, start):
        start += 1
    return start, end


def _is_around(sentence: Sentence, place: int) -> bool:
    return sentence.word(place) in AROUND and not sentence.stands_out(place)
