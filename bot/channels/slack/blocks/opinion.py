"""What somebody thinks of an answer, to be pressed under it."""

from bot.channels.slack.blocks.piece import Piece
from bot.channels.slack.outgoing import Drawing, plain

OPINION = "opinion"
HELPED, DID_NOT = "helped", "did_not_help"
ASKED = "Did this help?"


def opinion(key: str) -> Piece:
    """Draw the two buttons that say it of the answer kept under *key*."""
    element = {
        "type": "feedback_buttons",
        "action_id": OPINION,
        "positive_button": _button("Helped", "This answer helped", f"{HELPED}:{key}"),
        "negative_button": _button("Did not help", "This did not help", f"{DID_NOT}:{key}"),
    }
    return Piece({"type": "context_actions", "elements": [element]})


def _button(text: str, spoken: str, value: str) -> Drawing:
    return {"text": plain(text), "accessibility_label": spoken, "value": value}
