"""Sends answers as mail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.channels.email.letter import Writer, letter
from bot.channels.email.rendering import draw
from bot.channels.email.server import MailServer
from bot.channels.email.settings import EmailSettings, address
from bot.posting import MaybeSentError, Post, Posted, UndeliverableError

NO_ADDRESS = "that is no e-mail address"
MAYBE_THERE = "it may have been sent before, and mail cannot be looked for"


class EmailPoster:
    """Sends to the address that is the conversation's name; nothing that may be there already."""

    def __init__(self, settings: EmailSettings, footer: str, clock: Callable[[], datetime]) -> None:
        reply_to = settings.mail_reply_to
        self._writer = Writer(address(settings.mail_from), address(reply_to) if reply_to else None)
        self._server = MailServer(settings)
        self._footer = footer
        self._clock = clock

    async def post(self, post: Post) -> Posted:
        """Send one mail with all of an answer."""
        if post.look_first:
            raise MaybeSentError(MAYBE_THERE)
        try:
            to = address(post.conversation)
        except ValueError as error:
            raise UndeliverableError(NO_ADDRESS) from error
        mail = letter(draw(post.answer, self._footer), self._writer, to, post.key, self._clock())
        await self._server.take(mail)
        return {"ids": [mail.id]}

    async def check(self) -> None:
        """Find out whether the server would take anything; raises as it would when it sends."""
        await self._server.check()
