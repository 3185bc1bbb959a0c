"""The places in a sentence where a name is to be expected: "who leads …", "… status"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.naming.cues import (
    BEFORE_A_STATE,
    DETERMINERS,
    FAIR_OPENERS,
    INDEFINITE,
    MILD_CLOSERS,
    MILD_OPENERS,
    NOUNS,
    OPENERS,
    OWNERS,
    STATES,
)
from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words where a name is to be expected.

    *plain*: only a name is likely there; *fair*: a name is as likely as not. *determined*: an
    article stands before it.
    """

    start: int
    end: int
    plain: bool = False
    fair: bool = False
    determined: bool = False

    def holds(self, start: int, end: int) -> bool:
        """Say whether these words are in it."""
        return self.start <= start and end <= self.end


def phrases(sentence: Sentence) -> tuple[Phrase, ...]:
    """Return the runs of words that stand where names do."""
    plain = (replace(one, plain=True) for one in _plain(sentence))
    return tuple(dict.fromkeys([*plain, *_enclosed(sentence)]))


def _plain(sentence: Sentence) -> Iterator[Phrase]:
    line = sentence.line
    for match in OPENERS.finditer(line):
        yield from _after(sentence, match.end())
    for match in OWNERS.finditer(line):
        yield from _before(sentence, match.start())
    for match in NOUNS.finditer(line):
        for one in _before(sentence, match.start()):
            if sentence.joins(one.end):
                yield replace(one, determined=False)
    for match in STATES.finditer(line):
        yield from (one for one in _before(sentence, match.start()) if _has_state(sentence, one))


def _has_state(sentence: Sentence, phrase: Phrase) -> bool:
    if phrase.start == 0 or sentence.tokens[phrase.start].parted:
        return True
    return sentence.tokens[phrase.start - 1].word in BEFORE_A_STATE


def _enclosed(sentence: Sentence) -> Iterator[Phrase]:
    """Yield the runs with a mild sign on both sides: "is … in", "and …?"."""
    ends = {sentence.place_until(match.start()) for match in MILD_CLOSERS.finditer(sentence.line)}
    for openers, fair in ((FAIR_OPENERS, True), (MILD_OPENERS, False)):
        for match in openers.finditer(sentence.line):
            for one in _after(sentence, match.end()):
                inside = [end for end in range(one.start + 1, one.end + 1) if end in ends]
                if inside:
                    yield replace(one, end=inside[0], fair=fair)


def _after(sentence: Sentence, letter: int) -> Iterator[Phrase]:
    """Yield the run that starts at this letter, without an article."""
    start = sentence.place_from(letter)
    determined = False
    while start < len(sentence.tokens) and sentence.tokens[start].word in DETERMINERS:
        start, determined = start + 1, True
    end = start
    while end < len(sentence.tokens) and sentence.tiers[end] > Tier.GLUE:
        if end > start and not sentence.joins(end):
            break
        end += 1
    if end > start:
        yield Phrase(start, end, determined=determined)


def _before(sentence: Sentence, letter: int) -> Iterator[Phrase]:
    """Yield the run that ends at this letter, unless it is any thing of that sort."""
    end = start = sentence.place_until(letter)
    while start and sentence.tiers[start - 1] > Tier.GLUE:
        if start < end and not sentence.joins(start):
            break
        start -= 1
    before = sentence.tokens[start - 1].word if start else ""
    if end > start and before not in INDEFINITE:
        yield Phrase(start, end, determined=before in DETERMINERS)
