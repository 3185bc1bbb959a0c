"""Words that steer: yes, no, never mind, skip, and whether something is asked."""

from __future__ import annotations

import re

_PLEASE = r"(?:[\s,.!]*\b(?:please|pls|thanks|thank you|ta|cheers|then|now|just now|for now))*\W*"
_YES = re.compile(
    r"\W*(?:yes|yep|yeah|yup|y|aye|ay|ok|okay|sure|correct|right|go on|go ahead|do it|do that|"
    r"please do|(?:log|post) (?:it|that)|that's right|looks (?:right|good)|send it|submit)\b"
    rf"(?:[\s,]+(?:log|post|send) (?:it|that))?{_PLEASE}|[👍✅]",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\W*(?:no|nope|nah|naw|nae|n|don't|dinnae|do not|not that|please don't)\b"
    r"(?:[\s,]+(?:thanks|thank you|don't|log|post|it|that|do|not|leave))*\W*",
    re.IGNORECASE,
)
_DROP = re.compile(
    r"\W*(?:(?:please|och|actually|no|just)[\s,]+)*(?:cancel|never ?mind|forget|drop|scrap|leave|"
    r"stop|abort|quit|exit|discard|bin)\b"
    r"(?:[\s,]+(?:it|that|this|about|the|my|update|draft|form|whole thing|for|now))*\W*",
    re.IGNORECASE,
)
_DROP_OF = re.compile(
    r"\W*(?:please )?(?:drop|forget|bin|cancel|discard) (?:the|my) (?:draft|update|form) "
    r"(?:for|of|on)\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\W*(?:(?:it's|still|stays|keep|the|just|is)\s+)*"
    r"(?:same|unchanged|no change|nae change|as (?:last|before))\b(?:\s+(?:as|like))?"
    rf"(?:\s+(?:last|time|before|sprint|week|previous|the|it|was))*{_PLEASE}",
    re.IGNORECASE,
)
_SKIP = re.compile(
    r"\W*(?:skip|pass|next|nothing|none|no|nowt|nil|n/?a|leave (?:it )?(?:blank|empty)|-)"
    r"(?:[\s,]+(?:it|this|that|one|to add|to report|please))*\W*",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\W*(?:go |step )?back(?: one| a step| please)?\W*|\W*previous(?: one| question)?\W*",
    re.IGNORECASE,
)
_GO_ON = re.compile(
    r"\W*(?:carry on|continue|resume|pick up|go on)\b"
    r"(?: (?:with|my|the|update|draft|form|for|where|i|we|left|off))*.{0,60}"
    r"|\W*(?:what|where) (?:do you (?:still )?need|were we|about my (?:draft|update))\W*"
    r"|\W*(?:show )?my drafts?\W*",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\W*(?:what|who|when|where|which|why|how|whose|is|are|was|were|does|do|did|has|have|can|could|"
    r"should|would|will|any|list|show|tell me|give me|find|compare|explain|describe|wha|whit|hoo|"
    r"help)\b(?!'t)",
    re.IGNORECASE,
)
# what Rasa takes for these is no answer to what was asked of a draft
ASIDES = frozenset(
    {
        *("greet", "thanks", "goodbye", "help", "how_are_you", "bot_identity", "human", "distress"),
        *("privacy", "feedback_good", "feedback_bad", "reminders", "leave", "shorter"),
        *("show_more", "source"),
    }
)
TELLING = frozenset(
    {
        *("log_update", "start_update", "correct_update", "out_of_scope", "affirm", "deny"),
        *("why", "follow_up", "cancel"),
    }
)
SURE = 0.6
SHORT = 8


def straight(text: str) -> str:
    """Return a text with the apostrophes that a keyboard has."""
    return text.replace("’", "'").replace("‘", "'")


def says_yes(text: str) -> bool:
    """Say whether a message is a yes and no more."""
    return _YES.fullmatch(straight(text)) is not None


def says_no(text: str) -> bool:
    """Say whether a message is a no and no more."""
    return _NO.fullmatch(straight(text)) is not None


def drops(text: str) -> bool:
    """Say whether a message calls off what is under way."""
    return _DROP.fullmatch(straight(text)) is not None


def drops_of(text: str) -> bool:
    """Say whether a message calls off a draft that it names."""
    return _DROP_OF.match(straight(text)) is not None


def says_same(text: str) -> bool:
    """Say whether all is as it was last time: "same as last time"."""
    return _SAME.fullmatch(straight(text)) is not None


def skips(text: str) -> bool:
    """Say whether a question is passed over."""
    return _SKIP.fullmatch(straight(text)) is not None


def goes_back(text: str) -> bool:
    """Say whether the question before is wanted again."""
    return _BACK.fullmatch(straight(text)) is not None


def goes_on(text: str) -> bool:
    """Say whether what was left half done is to be taken up."""
    return _GO_ON.fullmatch(straight(text)) is not None


def is_aside(text: str, intent: str, confidence: float) -> bool:
    """Say whether a message is about something else than the question that waits.

    "Has been held up by legal" begins like a question and is none: there Rasa has to agree.
    """
    if "?" in text:
        return True
    if confidence < SURE:
        return False
    if intent in ASIDES:
        return len(text.split()) <= SHORT
    return intent not in TELLING and _ASKS.match(straight(text)) is not None
