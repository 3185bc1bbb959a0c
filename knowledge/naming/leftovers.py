"""Words beside a name that make it another name: "wifi printers" is not the school wifi."""

from collections.abc import Sequence

from knowledge.naming.frames import Phrase
from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier


def means_something_else(
    sentence: Sentence, block: Sequence[int], phrases: Sequence[Phrase]
) -> bool:
    """Say whether telling words that do not fit stand beside those that do.

    What follows counts, for the last word says what a thing is; what goes before counts only when
    it is written as part of a name.
    """
    telling = len({sentence.tokens[place].word for place in block})
    behind = _leftovers(sentence, block[-1] + 1, 1)
    before = _leftovers(sentence, block[0] - 1, -1)
    named = [place for place in (*before, *behind) if _is_written_as_name(sentence, place)]
    if telling > 1 and len({*behind, *named}) < telling:
        return False
    if named:
        return True
    return bool(behind) and any(
        one.plain and one.start <= block[0] and behind[0] < one.end for one in phrases
    )


def _leftovers(sentence: Sentence, place: int, step: int) -> list[int]:
    """Return the telling words that adjoin, going this way."""
    found: list[int] = []
    while 0 <= place < len(sentence.tokens) and sentence.joins(max(place, place - step)):
        if sentence.tiers[place] < Tier.PLAIN:
            break
        found.append(place)
        place += step
    return found


def _is_written_as_name(sentence: Sentence, place: int) -> bool:
    if sentence.tiers[place] == Tier.RARE:
        return True
    token = sentence.tokens[place]
    plain = sentence.reading.shouting or sentence.reading.titled
    return token.shape != "lower" and not plain
