"""Blocks put into messages, none longer than Slack takes or than anybody reads at once."""

from collections.abc import Iterable, Sequence

from bot.channels.slack.blocks.piece import Piece
from bot.channels.slack.limits import (
    FALLBACK_TEXT,
    MESSAGE_BLOCKS,
    MESSAGE_TEXT,
    SHOWN_BLOCKS,
    SHOWN_TEXT,
)


def packed(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Put pieces into as few messages as hold them and their words, in their order."""
    messages: list[list[Piece]] = []
    drawn = said = 0
    for piece in pieces:
        drawn, said = drawn + piece.size, said + piece.said
        if not messages or not _takes(messages[-1], piece, drawn, said):
            messages.append([])
            drawn, said = piece.size, piece.said
        messages[-1].append(piece)
    return messages


def is_short(pieces: Sequence[Piece]) -> bool:
    """Say whether nothing of this needs to be left for "Show more"."""
    return len(pieces) <= SHOWN_BLOCKS and sum(piece.size for piece in pieces) <= SHOWN_TEXT


def shown_first(pieces: Sequence[Piece]) -> int:
    """Return how many of the pieces are shown before "Show more"."""
    for at in range(1, len(pieces)):
        if not is_short(pieces[: at + 1]):
            return at
    return len(pieces)


def _takes(message: Sequence[Piece], piece: Piece, drawn: int, said: int) -> bool:
    """Say whether there is room: a screen reader reads the words alone, so they are whole, too."""
    if piece.is_table and any(one.is_table for one in message):
        return False
    return len(message) < MESSAGE_BLOCKS and drawn <= MESSAGE_TEXT and said <= FALLBACK_TEXT
