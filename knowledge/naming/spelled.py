"""Names, aliases and codes written out in full, rightly or nearly so."""

from collections.abc import Iterator, Sequence
from itertools import product

from knowledge.naming.entry import Entry, How
from knowledge.naming.evidence import is_meant
from knowledge.naming.frames import Phrase
from knowledge.naming.hits import SURENESS, Hit
from knowledge.naming.index import Index
from knowledge.naming.labels import Label
from knowledge.naming.sentence import Sentence
from knowledge.naming.weights import weigh
from knowledge.naming.words import Tier, real_names

KIND_ORDER = {"project": 0, "organisation": 1, "portfolio": 2, "person": 3}
MOST_READINGS = 4


def spelled(sentence: Sentence, index: Index, phrases: Sequence[Phrase]) -> Iterator[Hit]:
    """Yield each run of words that is some label from end to end."""
    for start, end, key in _runs(sentence, index.longest):
        meant = [
            label
            for label in index.whole.get(key, ())
            if is_meant(label, sentence, start, end, phrases)
        ]
        if meant:
            yield _hit(sentence, start, end, meant)


def misspelled(sentence: Sentence, index: Index, phrases: Sequence[Phrase]) -> Iterator[Hit]:
    """Yield each run of words that is some label once its misspelt words are put right."""
    for place in sentence.corrections:
        for start in range(max(0, place - 7), place + 1):
            for end in range(place + 1, min(len(sentence.tokens), place + 8) + 1):
                yield from _put_right(sentence, index, start, end, phrases)


def _put_right(
    sentence: Sentence, index: Index, start: int, end: int, phrases: Sequence[Phrase]
) -> Iterator[Hit]:
    if end - start == 1 and not may_stand_alone(sentence, start):
        return
    readings = (_readings(sentence, place) for place in range(start, end))
    keys = {"".join(words) for words in product(*readings)}
    found = [label for key in keys for label in index.whole.get(key, ())]
    meant = [one for one in found if is_meant(one, sentence, start, end, phrases)]
    if meant:
        hit = _hit(sentence, start, end, meant)
        how: How = "generic" if hit.how == "generic" else "misspelt"
        yield Hit(start, end, hit.entries, how, hit.weight)


def may_stand_alone(sentence: Sentence, place: int) -> bool:
    """Say whether a word that is some name's misspelling is no word or name of its own."""
    is_own = sentence.tokens[place].word in real_names()
    return sentence.tiers[place] == Tier.RARE and not is_own


def _readings(sentence: Sentence, place: int) -> list[str]:
    corrected = sentence.corrections.get(place, ())[:MOST_READINGS]
    return [word for word, _ in corrected] or [sentence.tokens[place].word]


def _runs(sentence: Sentence, longest: int) -> Iterator[tuple[int, int, str]]:
    for start, token in enumerate(sentence.tokens):
        key = token.word
        end = start + 1
        while len(key) <= longest:
            yield start, end, key
            if end == len(sentence.tokens):
                break
            key += sentence.tokens[end].word
            end += 1


def _hit(sentence: Sentence, start: int, end: int, meant: Sequence[Label]) -> Hit:
    """Make one hit of all that are called so; the surest way of calling shuts out the others."""
    surest = max(SURENESS[label.how] for label in meant)
    best = [label for label in meant if SURENESS[label.how] == surest]
    best.sort(key=lambda label: (label.raw != label.entry.name, KIND_ORDER[label.entry.kind]))
    entries: tuple[Entry, ...] = tuple(dict.fromkeys(label.entry for label in best))
    return Hit(start, end, entries, best[0].how, weigh(sentence, range(start, end)))

