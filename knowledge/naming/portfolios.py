"""Whether "Place", "Council" or "Foundations" was meant as a portfolio."""

import re

from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier

LISTED = (
    r"(?:projects?|leads?|milestones?|risks|updates?|people|benefits|savings|new|changed|happening|"
    r"reds?|ambers?|greens?|overdue|late|slipped|missed|blockers|blocked|many|going on|ones|those|"
    r"councils|partners|summary|overview|digest|due|coming up|planned|done)"
)
BEFORE = re.compile(
    rf"(?:\b(?:how is|hows|how are|hoo is|hoos|status (?:of|for|in)|overview (?:of|for)|what about|"
    rf"how about|same for|summary of|update on|digest (?:of|for)|portfolios?|{LISTED} in) "
    r"|^ (?:and |overview |digest |so )?)$"
)
AFTER = re.compile(r"^(?: (?:doing|going|gaun|looking|getting|coming|portfolio|today|now|then|this|next|last|by|before|since|as|right)\b| \?| \||  *$)")
BEFORE_CAPITAL = re.compile(r"(?:\b(?:in|for|across|within|under|of|about|on|from|by|is|hows|and|or|to|vs|with|compare|between) |\| )$")
AFTER_CAPITAL = re.compile(
    r"^(?: (?:and|or|that|which|are|is|with|this|last|since|right|by|have|has|projects?|leads?|risks|"
    r"milestones|updates?|digest|overview|status|ones|still|doing|going|looking|today|now)\b"
    r"| \?| \||  *$)"
)
BEHIND = re.compile(r"^ (?:portfolio|projects?|leads|risks|milestones|updates|ratings?|digest|overview)\b")
LAID = re.compile(r"\b(?:lay|lays|laid|laying|build|builds|strong|solid|firm|good|shaky|from) $")
OUT_OF_PLACE = re.compile(r"\b(?:take|takes|taking|took|taken|first|second|the|a|any|this|your|my) $")


def is_portfolio(sentence: Sentence, place: int) -> bool:
    """Say whether the sentence shows that the word there is a portfolio.

    "projects in place", "how's Place doing", "for Council?" do; "taking place", "which council"
    and "in the first place" do not.
    """
    before, after = _around(sentence, place)
    if BEHIND.search(after) and sentence.tiers[place] >= Tier.PLAIN:
        return True
    if OUT_OF_PLACE.search(before):
        return False
    if BEFORE.search(before) and AFTER.search(after):
        return True
    if sentence.tiers[place] >= Tier.PLAIN:
        return not LAID.search(before) and not after.startswith((" of ", " for "))
    if place == 0 and sentence.tokens[place].word != "council" and BEHIND.search(after):
        return True
    if not sentence.stands_out(place):
        return False
    return bool(
        (BEFORE_CAPITAL.search(before) and AFTER_CAPITAL.search(after)) or BEHIND.search(after)
    )


def _around(sentence: Sentence, place: int) -> tuple[str, str]:
    """Return the line as far as this word, and behind it."""
    start = sentence.letter_of(place)
    end = start + len(sentence.tokens[place].word)
    return sentence.line[:start], sentence.line[end:]
