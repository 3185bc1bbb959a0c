"""Whether a word that is also ordinary English was meant as a name: "IS", "Place", "planning"."""

from collections.abc import Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.labels import Label
from knowledge.naming.patterns import these
from knowledge.naming.portfolios import is_portfolio
from knowledge.naming.sentence import Sentence
from knowledge.naming.shyness import TITLES, Shyness
from knowledge.naming.words import Tier

NOT_AFTER_A_NAME = these("to that how what whether if which who")


def is_meant(
    label: Label, sentence: Sentence, start: int, end: int, phrases: Sequence[Phrase]
) -> bool:
    """Say whether these words, which spell *label*, were meant as it."""
    if end - start == len(sentence.tokens):
        return True
    if _is_broken(label, sentence, start, end) or _is_spelt_out(label, sentence, start, end):
        return False
    if label.shyness == Shyness.BOLD:
        return True
    if label.shyness == Shyness.BARE_PORTFOLIO:
        return is_portfolio(sentence, start)
    if sentence.is_quoted(start, end) or _is_letter_for_letter(label, sentence, start, end):
        return True
    if label.shyness == Shyness.TIMID:
        return _is_in_capitals(sentence, start, end) and label.words[0] not in TITLES
    return _is_written_as_name(sentence, start, end) or is_placed(sentence, start, end, phrases)


def is_placed(
    sentence: Sentence, start: int, end: int, phrases: Sequence[Phrase], *, surely: bool = False
) -> bool:
    """Say whether these words are all of what stands where a name is to be expected.

    *surely*: where a name is likely; in "has my invoice been paid" it is not.
    """
    if sentence.word(end) in NOT_AFTER_A_NAME:
        return False
    return any(
        phrase.holds(start, end)
        and (not surely or ((phrase.fair or phrase.plain) and not phrase.determined))
        and _is_all_that_tells(sentence, start, end, phrase)
        for phrase in phrases
    )


def _is_all_that_tells(sentence: Sentence, start: int, end: int, phrase: Phrase) -> bool:
    others = (*range(phrase.start, start), *range(end, phrase.end))
    return all(sentence.tiers[place] <= Tier.WEAK for place in others)


def _is_in_capitals(sentence: Sentence, start: int, end: int) -> bool:
    shapes = {sentence.tokens[place].shape for place in range(start, end)}
    return shapes <= {"UPPER", "mIxed"} and not sentence.reading.shouting


def _is_written_as_name(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether each word stands out; the first of several may begin the sentence."""
    out = [sentence.stands_out(place) for place in range(start, end)]
    return all(out) or (sentence.is_capital(start) and len(out) > 1 and all(out[1:]))


def _is_letter_for_letter(label: Label, sentence: Sentence, start: int, end: int) -> bool:
    """Say whether several words stand as in the register, capitals and all: "Update Once"."""
    words = label.raw.split()
    if len(words) < 2 or sentence.reading.shouting or sentence.reading.titled:
        return False
    typed = [token.raw for token in sentence.tokens[start:end]]
    return typed == words and all(word[:1].isupper() for word in words)


def _is_spelt_out(label: Label, sentence: Sentence, start: int, end: int) -> bool:
    """Say whether "A&B" was written "a and b", which is more often said of two options."""
    if "&" not in label.raw or any(len(word) > 1 for word in label.words if word != "and"):
        return False
    return not any(token.raw.startswith("&") for token in sentence.tokens[start:end])


def _is_broken(label: Label, sentence: Sentence, start: int, end: int) -> bool:
    """Say whether punctuation, or the joints of ordinary words, speak against it.

    "in sight" is not Insight; "Glasgow, City of Edinburgh" does not name Glasgow City.
    """
    between = range(start + 1, end)
    if any(sentence.tokens[place].parted for place in between) and not label.parted:
        return True
    if end - start == 1 or "-" in label.raw or _has_same_joints(label, sentence, start, end):
        return False
    return all(sentence.tiers[place] < Tier.RARE for place in range(start, end)) and not any(
        sentence.stands_out(place) for place in range(start, end)
    )


def _has_same_joints(label: Label, sentence: Sentence, start: int, end: int) -> bool:
    """Say whether the label's words end where these do, misspelt ones included."""
    return end - start == len(label.words) and all(
        sentence.word(place) == word or place in sentence.corrections
        for place, word in zip(range(start, end), label.words, strict=True)
    )
