"""Names, aliases and codes written out in full, rightly or nearly so."""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from knowledge.naming.entry import How
from knowledge.naming.evidence import is_meant
from knowledge.naming.frames import Phrase
from knowledge.naming.hits import SURENESS, Hit, weigh
from knowledge.naming.index import Index
from knowledge.naming.labels import Label
from knowledge.naming.matches import may_stand_alone
from knowledge.naming.sentence import Sentence

KIND_ORDER = {"project": 0, "organisation": 1, "portfolio": 2, "person": 3}
LONGEST_RUN = 8
MOST_READINGS = 64
"""How many ways of putting right the words of one run are tried."""


def spelled(sentence: Sentence, index: Index, phrases: Sequence[Phrase]) -> Iterator[Hit]:
    """Yield each run of words that is some label from end to end."""
    for start in range(len(sentence.tokens)):
        key = ""
        for end in range(start + 1, len(sentence.tokens) + 1):
            key += sentence.word(end - 1)
            if len(key) > index.longest:
                break
            found = index.whole.get(key, ())
            yield from _hits(sentence, start, end, found, phrases)


def misspelled(sentence: Sentence, index: Index, phrases: Sequence[Phrase]) -> Iterator[Hit]:
    """Yield each run of words that is some label once its misspelt words are put right."""
    for start, end in _doubtful_runs(sentence):
        readings = [_readings(sentence, place) for place in range(start, end)]
        keys = {"".join(words) for words in islice(product(*readings), MOST_READINGS)}
        found = [label for key in keys for label in index.whole.get(key, ())]
        for hit in _hits(sentence, start, end, found, phrases):
            how: How = "generic" if hit.how == "generic" else "misspelt"
            yield Hit(start, end, hit.entries, how, hit.weight)


def _doubtful_runs(sentence: Sentence) -> set[tuple[int, int]]:
    """Return the runs with a misspelt word in them; one alone must be no word of its own."""
    length = len(sentence.tokens)
    return {
        (start, end)
        for place in sentence.corrections
        for start in range(max(0, place - LONGEST_RUN + 1), place + 1)
        for end in range(place + 1, min(length, start + LONGEST_RUN) + 1)
        if end - start > 1 or may_stand_alone(sentence, place)
    }


def _readings(sentence: Sentence, place: int) -> list[str]:
    corrected = [word for word, _ in sentence.corrections.get(place, ())]
    return corrected or [sentence.word(place)]


def _hits(
    sentence: Sentence, start: int, end: int, found: Sequence[Label], phrases: Sequence[Phrase]
) -> Iterator[Hit]:
    """Yield one hit of all that are meant; the surest way of calling shuts out the others."""
    meant = [label for label in found if is_meant(label, sentence, start, end, phrases)]
    if not meant:
        return
    surest = max(SURENESS[label.how] for label in meant)
    best = [label for label in meant if SURENESS[label.how] == surest]
    best.sort(key=lambda label: (label.raw != label.entry.name, KIND_ORDER[label.entry.kind]))
    entries = tuple(dict.fromkeys(label.entry for label in best))
    yield Hit(start, end, entries, best[0].how, weigh(sentence, range(start, end)))
