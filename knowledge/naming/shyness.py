"""How ordinary a name reads, and so how much must show that it is meant."""

from collections.abc import Sequence
from enum import IntEnum

from knowledge.naming.entry import Kind
from knowledge.naming.patterns import these
from knowledge.naming.word_list import acronyms, grammar, heads
from knowledge.naming.words import Tier, tier

TITLES = these("pm sro sros rag rags")
"""What everybody writes in capitals, of every project."""

EVERYDAY_INITIALS = these(
    "nhs sso crm gis api sla pdf csv faq nda rfp itt sow erp mfa vpn iot dpia foi"
)
"""What nobody takes for the initials of a name."""


class Shyness(IntEnum):
    """What a label needs before it is believed: nothing, some sign, or capitals."""

    BOLD = 0
    SHY = 1
    TIMID = 2
    BARE_PORTFOLIO = 3


def shyness(kind: Kind, words: Sequence[str]) -> Shyness:
    """Judge how ordinary these words read: "IS" and "Update" need more than "Parking" does."""
    tiers = [tier(word) for word in words]
    if kind == "portfolio" and len(words) == 1 and tiers[0] < Tier.RARE:
        return Shyness.BARE_PORTFOLIO
    if max(tiers) == Tier.RARE and len("".join(words)) > 1:
        return Shyness.BOLD
    if len(words) == 1:
        return _of_one(words[0])
    if max(tiers) == Tier.PLAIN or kind in ("organisation", "portfolio"):
        return Shyness.BOLD
    telling = len([word for word in words if word not in grammar()])
    if telling > 2 or (telling and len(words) > 2):
        return Shyness.BOLD
    is_name = telling == 2 or len(words) > 2 or kind == "person"
    return Shyness.SHY if is_name else Shyness.TIMID


def _of_one(word: str) -> Shyness:
    if word in acronyms() - TITLES:
        return Shyness.BOLD
    is_verb = tier(word) == Tier.GLUE and word not in grammar()
    is_noun = tier(word) == Tier.PLAIN or word in heads()
    return Shyness.SHY if is_noun or is_verb else Shyness.TIMID


def shyness_of_initials(initials: str) -> Shyness | None:
    """Judge initials that no register gives as an alias; None says that they are none."""
    if not 2 <= len(initials) <= 8 or not initials.isalpha() or initials in EVERYDAY_INITIALS:
        return None
    is_strange = tier(initials) == Tier.RARE or initials in acronyms()
    return Shyness.BOLD if len(initials) > 2 and is_strange else Shyness.TIMID
