"""One message to Teams, as an activity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.teams.cards.piece import attached
from bot.channels.teams.limits import SUMMARY_TEXT
from bot.channels.teams.outgoing import Drawing
from bot.cutting import shortened


@dataclass(frozen=True)
class Drawn:
    """A card, or words where a card would add nothing; *text* reads the same without the card.

    *cited* is what Teams shows behind the numbers in the words; a message with *asks* asks whether
    it helped. *suggested* is what Teams offers to say next, in somebody's own chat.
    """

    text: str
    card: Drawing | None = None
    cited: Mapping[str, Any] | None = None
    asks: bool = False
    suggested: Sequence[Drawing] = ()

    @property
    def activity(self) -> Drawing:
        """Write it as Teams takes it.

        Words are raw where they cite nothing; numbers are shown as citations in Markdown alone.
        """
        words: Drawing = {"text": self.text, "textFormat": "markdown" if self.cited else "plain"}
        if self.card:
            summary = shortened(self.text, SUMMARY_TEXT)
            words = {"summary": summary, "attachments": [attached(self.card)]}
        return {
            "type": "message",
            **words,
            **({"entities": [dict(self.cited)]} if self.cited else {}),
            **({"channelData": {"feedbackLoop": {"type": "default"}}} if self.asks else {}),
            **self._suggestions,
        }

    @property
    def _suggestions(self) -> Drawing:
        if not self.suggested:
            return {}
        return {"suggestedActions": {"to": [], "actions": list(self.suggested)}}
