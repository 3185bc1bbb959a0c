"""Words typed as a name that fit nothing."""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.naming.capitals import capitals
from knowledge.naming.expected import expected
from knowledge.naming.frames import Phrase
from knowledge.naming.hits import Hit
from knowledge.naming.reports import tail_of_report
from knowledge.naming.sentence import Sentence
from knowledge.naming.strange import strange
from knowledge.naming.topics import topics
from knowledge.naming.words import Tier

Run = tuple[int, int]
LONGEST_QUOTED = 7


def unknown(
    sentence: Sentence, hits: Sequence[Hit], phrases: Sequence[Phrase], strangers: set[int]
) -> tuple[str, ...]:
    """Return the phrases that were meant as names and are the names of nothing known."""
    free = _free(sentence, hits)
    runs = [
        *_quoted(sentence, free),
        *strange(sentence, free, phrases, strangers),
        *capitals(sentence, free, phrases),
    ]
    free -= {place for start, end in runs for place in range(start, end)}
    runs += expected(sentence, free, phrases, hits)
    return tuple(dict.fromkeys(_text(sentence, run) for run in _merged(runs)))


def _free(sentence: Sentence, hits: Sequence[Hit]) -> set[int]:
    """Return the places of words that are in no mention, nor told as news or asked as a subject."""
    taken = {place for hit in hits for place in hit.places}
    untold = set(range(tail_of_report(sentence, hits)))
    return untold - taken - topics(sentence) - sentence.in_terms


def _quoted(sentence: Sentence, free: set[int]) -> Iterator[Run]:
    for start, end in sentence.reading.quoted:
        telling = any(sentence.tiers[place] >= Tier.PLAIN for place in range(start, end))
        if telling and end - start <= LONGEST_QUOTED and free.issuperset(range(start, end)):
            yield start, end


def _merged(runs: Iterable[Run]) -> list[Run]:
    merged: list[Run] = []
    for start, end in sorted(runs):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _text(sentence: Sentence, run: Run) -> str:
    """Return the words as typed, with what a hyphen ties to the last."""
    last = run[1] - 1
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].gap == "-":
        last += 1
    return sentence.reading.text[sentence.tokens[run[0]].start : sentence.tokens[last].end]
