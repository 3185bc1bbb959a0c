"""Whether "Place", "Council" or "Foundations" was meant as a portfolio."""

import re

from knowledge.naming.patterns import one_of
from knowledge.naming.sentence import Sentence
from knowledge.naming.words import Tier

LISTED = one_of(
    """projects?, leads?, milestones?, risks, updates?, people, benefits, savings, new, changed,
    happening, reds?, ambers?, greens?, overdue, late, slipped, missed, blockers, blocked, many,
    going on, ones, those, councils, partners, summary, overview, digest, due, coming up, planned,
    done"""
)
ASKING = one_of(
    """how is, hows, how are, hoo is, hoos, status (?:of|for|in), overview (?:of|for), what about,
    how about, same for, summary of, update on, digest (?:of|for), portfolios?"""
)
BEFORE = re.compile(rf"(?:\b(?:{ASKING}|{LISTED} in) |^ (?:and |overview |digest |so )?)$")
AFTER = re.compile(
    "^(?: "
    + one_of(
        """doing, going, gaun, looking, getting, coming, portfolio, today, now, then, this, next,
        last, by, before, since, as, right"""
    )
    + r"\b| \?| \||  *$)"
)
BEFORE_CAPITAL = re.compile(
    r"(?:\b"
    + one_of(
        """in, for, across, within, under, of, about, on, from, by, is, hows, and, or, to, vs, with,
        compare, between"""
    )
    + r" |\| )$"
)
AFTER_CAPITAL = re.compile(
    "^(?: "
    + one_of(
        """and, or, that, which, are, is, with, this, last, since, right, by, have, has, projects?,
        leads?, risks, milestones, updates?, digest, overview, status, ones, still, doing, going,
        looking, today, now"""
    )
    + r"\b| \?| \||  *$)"
)
PORTFOLIO_S = one_of(
    "portfolio, projects?, leads, risks, milestones, updates, ratings?, digest, overview"
)
BEHIND = re.compile(rf"^ {PORTFOLIO_S}\b")
LAID = re.compile(
    rf"\b{one_of('lay, lays, laid, laying, build, builds, strong, solid, good, from')} $"
)
OUT_OF_PLACE = re.compile(
    rf"\b{one_of('take, takes, taking, took, taken, first, second, the, a, any, this, your, my')} $"
)


def is_portfolio(sentence: Sentence, place: int) -> bool:
    """Say whether the sentence shows that the word there is a portfolio.

    "projects in place", "how's Place doing", "for Council?" do; "taking place", "which council"
    and "in the first place" do not.
    """
    start = sentence.letter_of(place)
    before = sentence.line[:start]
    after = sentence.line[start + len(sentence.word(place)) :]
    if sentence.tiers[place] >= Tier.PLAIN and BEHIND.search(after):
        return True
    if OUT_OF_PLACE.search(before):
        return False
    if BEFORE.search(before) and AFTER.search(after):
        return True
    if sentence.tiers[place] >= Tier.PLAIN:
        return not LAID.search(before) and not after.startswith((" of ", " for "))
    return _is_shown_by_capital(sentence, place, before, after)


def _is_shown_by_capital(sentence: Sentence, place: int, before: str, after: str) -> bool:
    if BEHIND.search(after):
        return sentence.stands_out(place) or (place == 0 and sentence.word(place) != "council")
    is_between = BEFORE_CAPITAL.search(before) and AFTER_CAPITAL.search(after)
    return sentence.stands_out(place) and bool(is_between)
