"""One block of a message, with the words that stand for it where blocks are not shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.channels.slack.limits import SECTION_TEXT
from bot.channels.slack.outgoing import Drawing, plain, size, spans, words


@dataclass(frozen=True)
class Piece:
    """A block, and how it reads in a notification or to a screen reader."""

    block: Drawing
    text: str = ""

    @cached_property
    def size(self) -> int:
        """Return how much it counts towards a message's limit."""
        return _size(self.block)

    @cached_property
    def said(self) -> int:
        """Return how much its words count, with the end of their line."""
        return size(self.text) + 1 if self.text else 0

    @property
    def is_table(self) -> bool:
        """Say whether it is a table, of which a message may hold one."""
        return bool(self.block["type"] == "table")


def sections(text: str) -> Iterator[Piece]:
    """Draw *text* in as many sections as it needs."""
    for start, end in spans(text, SECTION_TEXT):
        if part := text[start:end].strip():
            whole = _is_between_words(text, start) and _is_between_words(text, end)
            # half an address would lead elsewhere
            yield section(words(part, SECTION_TEXT) if whole else plain(part), part)


def section(drawn: Drawing, text: str) -> Piece:
    """Draw a section; Slack shall not fold it, for what is too long has our own "Show more"."""
    return Piece({"type": "section", "text": drawn, "expand": True}, text)


def _is_between_words(text: str, at: int) -> bool:
    return at in (0, len(text)) or text[at - 1].isspace() or text[at].isspace()


def _size(drawn: Any) -> int:
    if isinstance(drawn, list):
        return sum(_size(one) for one in drawn)
    if not isinstance(drawn, dict):
        return 0
    text = drawn.get("text")
    if isinstance(text, str):
        # mrkdwn is escaped already
        return size(text) if drawn["type"] != "mrkdwn" else len(text.encode("utf-16-le")) // 2
    return sum(_size(one) for one in drawn.values())
