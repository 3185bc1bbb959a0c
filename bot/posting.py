"""What a channel has to be able to do so that Cairn can write to it: the port between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Posted = Mapping[str, Any]
"""What the vendor calls what was posted, as JSON: by it it can be changed or deleted later.

Where somebody was told alone in another conversation than they asked in, that is its "alone_in",
and the talk goes on there.
"""


class NotSentError(Exception):
    """The vendor has trouble, or does not answer: what was to be posted is tried again.

    *seconds* is how long it wants to be left alone, in that conversation or in all those whose
    names begin with *room*. *nothing_sent* says that it has surely taken nothing of it, so that
    there is nothing to look for before the next try.
    """

    def __init__(
        self,
        reason: str,
        *,
        seconds: float | None = None,
        nothing_sent: bool = False,
        room: str = "",
    ) -> None:
        super().__init__(reason)
        self.seconds = seconds
        self.nothing_sent = nothing_sent
        self.room = room


class UndeliverableError(Exception):
    """It will never be taken, as the vendor's own word for it says: "channel_not_found"."""


class MaybeSentError(UndeliverableError):
    """It may have been sent, and cannot be looked for: it is sent neither there nor elsewhere."""


class UnwantedError(UndeliverableError):
    """It is not to be sent any more, which is nobody's fault: "out of hours"."""


@dataclass(frozen=True)
class Post:
    """One answer to post in a conversation of a channel.

    *key* names it for ever. *speaker* is whom it answers, where others read along, and *private_to*
    the same where nobody else may see it. With *look_first* it may be there already, in whole or in
    part: post what is missing. *asked* is the id of the event that it answers; "" where
    nobody asked. *is_current* says that nobody may see more or less of the register by now than
    when it was made, as far as can be told.
    """

    conversation: str
    answer: Mapping[str, Any]
    key: str
    private_to: str = ""
    look_first: bool = False
    speaker: str = ""
    asked: str = ""
    is_current: bool = False


class Poster(Protocol):
    """Posts in one channel, or raises NotSentError or UndeliverableError."""

    async def post(self, post: Post) -> Posted:
        """Post an answer, all of its messages in order."""
        ...
