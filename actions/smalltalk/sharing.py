"""Wanting an answer passed on to others: "share that", "post it in #general"."""

from __future__ import annotations

import re

from actions.manner import straight

_IT = (
    r"(?:that|this|it|them|those|(?:the|that|this|your|my)(?: last)? (?:answer|reply|message|list))"
)
_SHARE = re.compile(
    r"\W*(?:(?:please|pls|can you|could you|ok|okay|now|and|great|thanks)\W+)*"
    rf"(?:(?:share|forward|repost|re-post|circulate)\s+{_IT}\b.{{0,80}}"
    rf"|(?:send|post|pass|copy|put)\s+{_IT}\s+(?:on\s+)?(?:to|in|into|with|round|around|on)\b.{{0,80}})",
    re.IGNORECASE,
)
HOW_TO_SHARE = (
    "I pass no answers on by myself. You can copy my answer, or forward it as you would any "
    "message. Or ask me the same where the others are: write @Cairn and your question in a channel "
    "or a meeting chat, and I answer there. An answer that you alone can see there may come with "
    "a button “Share here”."
)


def asks_to_share(text: str) -> bool:
    """Say whether an answer is to be passed on to others."""
    return _SHARE.fullmatch(straight(text)) is not None
