"""What the web needs of the conversation."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True)
class Said:
    """One message from a person."""

    channel: str
    event_id: str
    conversation: str
    email: str
    text: str
    at: datetime


class TalkUnavailableError(Exception):
    """A sentence for the person: the message could not be kept just now."""


class Talk(Protocol):
    """The one road from a person's words to Cairn's answer."""

    async def say(self, said: Said) -> dict[str, Any]:
        """Answer *said*."""

    async def answer_to(self, channel: str, event_id: str) -> dict[str, Any] | None:
        """Return the answer that came later, or None while there is none."""

    async def health(self) -> dict[str, Any]:
        """Say how Rasa and the database are."""
