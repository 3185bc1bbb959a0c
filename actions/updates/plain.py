"""Words that steer: yes, no, what, never mind, skip."""

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
    r"\W*(?:(?:please|och|ach|ah|oh|oops|whoops|sorry|wait|hang on|hold on|actually|no|nope|nah|ok|"
    r"okay|right|well|just|pls|can (?:you|we)|let's|i(?:'ll| want to))[\s,.!-]+)*"
    r"(?:cancel|never ?mind|forget|drop|scrap|leave|stop|abort|quit|exit|discard|bin)\b"
    r"(?:[\s,]+(?:it|that|this|about|the|my|update|draft|form|whole thing|for|now))*\W*",
    re.IGNORECASE,
)
_DROP_OF = re.compile(
    r"\W*(?:please )?(?:drop|forget|bin|cancel|discard) (?:the|my) (?:draft|update|form) "
    r"(?:for|of|on)\b",
    re.IGNORECASE,
)
# no answer, but no other subject either: "what?", "dunno", "cos"
_PUZZLED = re.compile(
    r"\W*(?:(?:what|wha|whit|eh|huh|sorry|pardon|hm+|er+m?|um+|how so|how come|what do you mean|"
    r"what's that|what do you (?:need|want)|say again|come again|i don't (?:get|understand)"
    r"(?: (?:it|that|you))?|i'm lost|lost|dunno|idk|no idea|(?:i'm |i am )?not (?:really )?sure|"
    r"unsure|i (?:don't|dinnae|do not) (?:know|ken)|who knows|cos|coz|because|just(?: because)?|"
    r"no (?:particular |real )?reason|reasons|i (?:just |already )*(?:told|said)"
    r"(?: you| that| so| it)?(?: already)?|see above|as above)\b\W*)+|[?!.]+",
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


def straight(text: str) -> str:
    """Return a text with the apostrophes that a keyboard has."""
    return text.replace("’", "'").replace("‘", "'")


def says_yes(text: str) -> bool:
    """Say whether a message is a yes and no more."""
    return _YES.fullmatch(straight(text)) is not None


def says_no(text: str) -> bool:
    """Say whether a message is a no and no more."""
    return _NO.fullmatch(straight(text)) is not None


def puzzles(text: str) -> bool:
    """Say whether a message is at a loss, or gives no answer to what was asked."""
    return _PUZZLED.fullmatch(straight(text)) is not None


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
