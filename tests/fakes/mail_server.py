"""A real mail server on loopback that keeps what it takes; it can refuse, stall or hang up."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

OK = "250 OK"


class Mailboxes:
    """Keeps mail in order. *answers* are given in place of OK, by the command; each holds once.

    An answer of "hang up" closes the connection in the middle of the words, "lost" when they
    were taken, before that is said.
    """

    def __init__(self) -> None:
        self.mail: list[EmailMessage] = []
        self.to: list[str] = []
        self.answers: dict[str, list[str]] = {}
        self.logins: list[tuple[str, str]] = []
        self.port = 0

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's own name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self._next("MAIL")
        if answer == OK:
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return answer

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self._next("RCPT")
        if answer == OK:
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        answer = self._next("DATA")
        if answer in (OK, "lost"):
            read = message_from_bytes(envelope.content or b"", policy=default)
            self.mail.append(read)  # type: ignore[arg-type]
            self.to += envelope.rcpt_tos
        if answer in ("hang up", "lost"):
            server.transport.abort()  # type: ignore[union-attr]
        return answer

    def let_in(self, server: Any, session: Any, envelope: Any, way: str, given: Any) -> AuthResult:
        assert isinstance(given, LoginPassword)
        self.logins.append((given.login.decode(), given.password.decode()))
        return AuthResult(success=self._next("AUTH") == OK, handled=False)

    def _next(self, command: str) -> str:
        waiting = self.answers.get(command)
        return waiting.pop(0) if waiting else OK


@contextlib.asynccontextmanager
async def serving(
    mailboxes: Mailboxes, context: ssl.SSLContext | None = None, *, login: bool = False
) -> AsyncIterator[Mailboxes]:
    """Run the server while the block runs; its port is the mailboxes' own."""

    def made() -> SMTP:
        return SMTP(
            mailboxes, enable_SMTPUTF8=True, tls_context=context, require_starttls=bool(context),
            authenticator=mailboxes.let_in if login else None, auth_require_tls=bool(context),
        )  # fmt: skip

    server = await asyncio.get_running_loop().create_server(made, "127.0.0.1", 0)
    mailboxes.port = server.sockets[0].getsockname()[1]
    async with server:
        yield mailboxes
