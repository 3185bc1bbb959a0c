"""Mail, as the promises of every channel see it."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.headerregistry import Address
from email.policy import default
from typing import Any

from bot.channels.email.letter import Writer, letter
from bot.channels.email.rendering import Mail, draw
from tests.bot.channels.conformance import Answer, Feature

FOOTER = "Answer it in Slack."
LONGEST_LINE = 998


class Adapter:
    """One mail for each answer: it is read, and nothing in it can be pressed."""

    column = "Mail"
    has_not = frozenset(Feature) - {Feature.UNASKED, Feature.WARNINGS}

    def shown(self, answer: Answer) -> list[Any]:
        """Draw an answer."""
        return [draw(answer, FOOTER)]

    def reads(self, message: Any) -> str:
        """Return what is read of the HTML, addresses of links too."""
        body = message.html.partition("</head>")[2]
        return html.unescape(re.sub(r"<[^>]*>", "\n", body))

    def bare(self, message: Any) -> str:
        """Return what is read where no HTML is shown."""
        return str(message.text)

    def says(self, message: Any, answer: Answer) -> list[str]:
        """Return the words that are to be said, as they stand there."""
        found = re.findall(r"<li>[^<]*<strong>“(.*?)”</strong></li>", message.html, re.DOTALL)
        return [html.unescape(one) for one in dict.fromkeys(found)]

    def check(self, message: Mail) -> None:
        """Hold the lines to what mail allows, and read it back."""
        to = Address(addr_spec="rab@fife.example")
        sent = letter(message, Writer(to), to, "delivery:1", datetime(2026, 11, 23, tzinfo=UTC))
        assert max(map(len, sent.content.split(b"\r\n"))) <= LONGEST_LINE
        read = message_from_bytes(sent.content, policy=default)
        assert read["Subject"] == message.subject
        assert [one.get_content_type() for one in read.walk()] == [
            "multipart/alternative", "text/plain", "text/html",
        ]  # fmt: skip
