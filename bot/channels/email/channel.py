"""Cairn by mail, which it sends and does not read: what the service starts and stops."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Collection
from datetime import datetime

from actions.wording import listed
from bot.channels.email.posting import EmailPoster
from bot.channels.email.settings import EmailSettings
from bot.posting import NotSentError, UndeliverableError

logger = logging.getLogger(__name__)

CHANNEL = "email"
SENT_THROUGH = "Mail goes through {host}:{port}"
NOT_TAKEN = "Mail cannot be sent yet: {reason}. Check the settings that begin with CAIRN_SMTP_."
FOOTER = (
    "Cairn, the assistant of the Digital Office for Scottish Local Government, sent this by "
    "itself{reader}. Answer it {places}."
)
READER = ", and a reply goes to {address}"
NOBODY = " and reads no replies"
ON_ITS_PAGE = "on its page, on the machine where it runs"


class EmailChannel:
    """The one way in which mail goes out."""

    def __init__(
        self, settings: EmailSettings, chats: Collection[str], clock: Callable[[], datetime]
    ) -> None:
        self._settings = settings
        self.poster = EmailPoster(settings, footer(settings, chats), clock)

    @contextlib.asynccontextmanager
    async def sending(self, say: Callable[[str], None]) -> AsyncIterator[None]:
        """Say at the start, and not to the first reader, if nothing can be sent."""
        checking = asyncio.create_task(self._check(say))
        try:
            yield
        finally:
            checking.cancel()
            await asyncio.gather(checking, return_exceptions=True)

    async def _check(self, say: Callable[[str], None]) -> None:
        try:
            await self.poster.check()
        except (NotSentError, UndeliverableError) as error:
            logger.warning("The mail server takes nothing", exc_info=error)
            say(NOT_TAKEN.format(reason=error))
        else:
            say(SENT_THROUGH.format(host=self._settings.smtp_host, port=self._settings.port))


def footer(settings: EmailSettings, chats: Collection[str]) -> str:
    """Return what stands under every mail: where Cairn is answered, for it reads no mail."""
    reply_to = settings.mail_reply_to
    reader = READER.format(address=reply_to) if reply_to else NOBODY
    places = listed((f"in {one}" for one in chats), "or") or ON_ITS_PAGE
    return FOOTER.format(reader=reader, places=places)
