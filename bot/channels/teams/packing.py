"""Elements put into cards, none larger than Teams takes or than anybody reads at once."""

from collections.abc import Iterable, Sequence

from bot.channels.teams.cards.piece import Piece, card
from bot.channels.teams.limits import MESSAGE_SIZE, SHOWN_PIECES, SHOWN_TEXT, SUMMARY_TEXT
from bot.channels.teams.outgoing import size

# what a message holds beside its elements: its summary, each sign of it escaped, and where it goes
FRAME = size(card([])) + 4 * SUMMARY_TEXT + 1_000
BODY_SIZE = MESSAGE_SIZE - FRAME


def packed(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Put pieces into as few messages as hold them, in their order."""
    messages: list[list[Piece]] = []
    left = 0
    for piece in pieces:
        if piece.size > left:
            messages.append([])
            left = BODY_SIZE
        messages[-1].append(piece)
        left -= piece.size
    return messages


def is_short(pieces: Sequence[Piece]) -> bool:
    """Say whether nothing of this needs to be left for "Show more"."""
    return len(pieces) <= SHOWN_PIECES and sum(len(one.text) for one in pieces) <= SHOWN_TEXT


def shown_first(pieces: Sequence[Piece]) -> int:
    """Return how many of the pieces are shown before "Show more"."""
    for at in range(1, len(pieces)):
        if not is_short(pieces[: at + 1]):
            return at
    return len(pieces)
