"""What every channel needs of the conversation: the port between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True)
class Said:
    """One message from a person, as a channel hands it over; *email* is empty for a visitor.

    *edits* is the event id of the message that this one takes the place of; *deleted* says that
    there is nothing in that place any more. *form* is one that came back filled in: its "name", the
    code of its "project" and its "values"; it has no text. *public* says that others read along,
    who may not see what the person may; *speaker* is what the channel calls the person, so that it
    can answer them alone.
    """

    channel: str
    event_id: str
    conversation: str
    email: str
    text: str
    at: datetime
    edits: str = ""
    deleted: bool = False
    form: Mapping[str, Any] | None = None
    public: bool = False
    speaker: str = ""

    @property
    def thread(self) -> str:
        """Return the conversation's name over all channels."""
        return f"{self.channel}:{self.conversation}"


@dataclass(frozen=True)
class Kept:
    """Where a message is kept, the conversation that it belongs to, and whose it is."""

    row: int
    conversation: str
    by: str = ""


@dataclass(frozen=True)
class Seat:
    """Where somebody listens; *email* is empty for a visitor."""

    channel: str
    conversation: str
    email: str

    @property
    def thread(self) -> str:
        """Return the conversation's name over all channels."""
        return f"{self.channel}:{self.conversation}"


class TalkUnavailableError(Exception):
    """A sentence for the person: the message could not be kept just now."""


class TakenError(TalkUnavailableError):
    """A sentence for the person: the message's id is another's, and will be when it comes again."""


class Talk(Protocol):
    """The one road from a person's words to Cairn's answer."""

    async def say(self, said: Said) -> dict[str, Any]:
        """Keep *said*, and answer it."""

    async def keep(self, said: Said) -> Kept:
        """Keep *said*, once however often it comes; it will be answered whatever happens then."""

    async def answer_kept(self, kept: Kept) -> dict[str, Any]:
        """Answer what is kept; the same again gets the same answer."""

    async def answer_to(self, channel: str, event_id: str) -> dict[str, Any] | None:
        """Return the answer that came later, or None while there is none."""

    async def news(self, seat: Seat) -> list[dict[str, Any]]:
        """Return what is to be said to somebody unasked, each an answer; it is said once."""

    async def health(self) -> dict[str, Any]:
        """Say how Rasa and the database are."""
