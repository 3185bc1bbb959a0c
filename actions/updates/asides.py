"""Whether a message is about something else than the question that waits."""

from __future__ import annotations

import re

from actions.updates.plain import straight

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
# said of an answer they are short, or asked: "only three places short now" is neither
OF_THE_LAST = frozenset({"shorter", "show_more", "source"})
A_FEW = 3
SURE = 0.6
SHORT = 8


def asks(text: str) -> bool:
    """Say whether a message begins as questions do."""
    return _ASKS.match(straight(text)) is not None


def is_aside(text: str, intent: str, confidence: float) -> bool:
    """Say whether a message is about something else than the question that waits.

    "Has been held up by legal" begins like a question and is none: there Rasa has to agree.
    """
    if "?" in text:
        return True
    if confidence < SURE:
        return False
    if intent in OF_THE_LAST and len(text.split()) > A_FEW:
        return asks(text)
    if intent in ASIDES:
        return len(text.split()) <= SHORT
    return intent not in TELLING and asks(text)
