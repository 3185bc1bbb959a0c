"""The words with which a reason, a recommendation or "no change" begins, and those of the past."""

from __future__ import annotations

import re

REASON = re.compile(
    r"\W*(?:(?:and|but|this is|that's|it's|is|this) )?(?:just |only |mainly |mostly |purely )?"
    r"(?:cos|coz|cuz|'?cause|because(?: of)?|bc|since|as|due to|given(?: that)?|thanks to|now that"
    r"|owing to|on account of|(?:the )?reason(?: why| for (?:this|that|it))? (?:is"
    r"|being)(?: that)?|down to the fact that)\s+",
    re.IGNORECASE,
)
NO_CHANGE = re.compile(
    r"\b(?:no (?:real |major |other |further )?changes?|unchanged|s(?:ame|aem) (?:as"
    r"|again)(?: (?:last|afore"
    r"|before|previous|ever|usual|it was))?|as (?:last|before|you were|previously)"
    r"|not much (?:to report|new|to say)|nothing (?:new|much|to report|to add|changed"
    r"|has changed|much new|doing|different)|nae change|ditto|no news|no movement"
    r"|no update|no different|(?:the|da) same"
    r"|not changed|hasn't changed|hasnae changed|haven't changed|not moved|same old|same status"
    r"|as it was|as was|steady)\b",
    re.IGNORECASE,
)
RISK_RAISED = re.compile(
    r"\W*(?:and )?(?:(?:i've|we've|i have|we have|i|we|have|also) )*(?:(?:raised|raising|raise"
    r"|adding|added|flagging|flagged|logged) (?:a|an|another|the) (?:new )?risk(?: raised)?"
    r"|(?:a )?new risk (?=that|of|is))\b(?: (?:that|of|about|around|is))?",
    re.IGNORECASE,
)
RECOMMEND = re.compile(
    r"\W*(?:(?:and|so) )?(?:we|i|we'd|i'd)(?: would)? (?:recommend|suggest|propose|advise)",
    re.IGNORECASE,
)
PAST_TENSE = re.compile(
    r"\b(?!need(?:ed)?\b|bed\b|red\b|shed\b|speed\b|indeed\b|feed\b|seed\b|hundred\b)(?:\w{2,}ed"
    r"|done|went|got|ran|met|sent|did|was|were|held|built|took|made|gave|"
    r"won|lost|found|told|said|came|began|wrote|written|taken|begun|given|sold|bought|paid|kept"
    r"|doen|seen|chosen|drawn|left|broke|spoke|put|pit|goat|gied|cam|stood|fell|dealt)\b",
    re.IGNORECASE,
)
# what speaks of the piece before
BACK = re.compile(r"\W*(?:and )?(?:which|that|that's|this|it|it's|both)\b", re.IGNORECASE)
POINTS_BACK = re.compile(r"(?:that|this|it|them|those)\W*$", re.IGNORECASE)
# what tells of a result
NUMBER = re.compile(r"\W*\d")
