"""The mail server, one connection for each mail: it is spoken to seldom."""

from __future__ import annotations

from typing import Any

from aiosmtplib import SMTP

from bot.channels.email.letter import Letter
from bot.channels.email.settings import EmailSettings
from bot.channels.email.troubles import as_trouble

LONGEST_WAIT = 20.0


class MailServer:
    """Takes mail, or raises NotSentError or UndeliverableError."""

    def __init__(self, settings: EmailSettings) -> None:
        self._settings = settings

    async def take(self, mail: Letter) -> None:
        """Hand a mail over."""
        client = self._client()
        try:
            async with client:
                await client.sendmail(mail.sender, mail.to, mail.content, mail_options=mail.options)
        except Exception as error:
            if not client.has_taken:
                raise as_trouble(error, maybe_sent=client.has_begun) from error

    async def check(self) -> None:
        """Say hello and log in, without a mail."""
        try:
            async with self._client():
                pass
        except Exception as error:
            raise as_trouble(error, maybe_sent=False) from error

    def _client(self) -> _Client:
        settings = self._settings
        return _Client(
            hostname=settings.smtp_host,
            port=settings.port,
            username=settings.smtp_user or None,
            password=settings.smtp_password or None,
            use_tls=settings.smtp_security == "tls",
            start_tls=settings.smtp_security == "starttls",
            timeout=LONGEST_WAIT,
        )


class _Client(SMTP):
    """Notes how far a mail has come: once its words are under way, it may have been taken."""

    has_begun = False
    has_taken = False

    async def data(self, *args: Any, **more: Any) -> Any:
        """Hand over the words."""
        self.has_begun = True
        response = await super().data(*args, **more)
        self.has_taken = True
        return response
