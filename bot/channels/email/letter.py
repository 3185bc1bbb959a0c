"""A mail as it goes over the wire."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from hashlib import sha256

from bot.channels.email.rendering import Mail

# nobody's automatic answer is wanted, and of ours none is to be sent (RFC 3834; Exchange's own)
BY_ITSELF = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
ONE_CLICK = "List-Unsubscribe=One-Click"


@dataclass(frozen=True)
class Writer:
    """Who mail comes from, and who reads what is answered to it."""

    sender: Address
    reply_to: Address | None = None


@dataclass(frozen=True)
class Letter:
    """A mail to one address; *options* are what the server has to be able to do."""

    sender: str
    to: str
    id: str
    content: bytes
    options: Sequence[str] = ()


def letter(mail: Mail, by: Writer, to: Address, key: str, now: datetime) -> Letter:
    """Return the mail, which has the same id whenever it is sent: receivers join doubles."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = by.sender, to
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id(key, to, by.sender)
    if by.reply_to is not None:
        message["Reply-To"] = by.reply_to
    for name, value in BY_ITSELF.items():
        message[name] = value
    if mail.unsubscribe:
        message["List-Unsubscribe"] = f"<{mail.unsubscribe}>"
        message["List-Unsubscribe-Post"] = ONE_CLICK
    message.set_content(mail.text, cte="quoted-printable")
    _add_html(message, mail)
    is_plain = (by.sender.addr_spec + to.addr_spec).isascii()
    content = _subject(mail.subject) + message.as_bytes(policy=SMTP if is_plain else SMTPUTF8)
    options = () if is_plain else ("SMTPUTF8",)
    sender = by.sender.addr_spec
    return Letter(sender, to.addr_spec, str(message["Message-ID"]), content, options)


def _add_html(message: EmailMessage, mail: Mail) -> None:
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    hypertext = message.get_body(("html",))
    assert isinstance(hypertext, EmailMessage)  # noqa: S101 - it was added in the line before
    for name, content in mail.pictures.items():
        hypertext.add_related(content, "image", "png", cid=f"<{name}>", disposition="inline")


def message_id(key: str, to: Address, sender: Address) -> str:
    """Return the id of what goes to an address under the outbox's key."""
    digest = sha256(f"{key}\n{to.addr_spec}".encode()).hexdigest()[:24]
    return f"<cairn.{digest}@{sender.domain}>"


def _subject(words: str) -> bytes:
    """Write the subject's line; the policies double spaces where they fold (Python 3.11)."""
    line = " ".join(words.split())
    charset = "us-ascii" if line.isascii() else "utf-8"
    written = Header(line, charset, header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {written}\r\n".encode("ascii")
