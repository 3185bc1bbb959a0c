"""Elements put into cards, none larger than Teams takes or than anybody reads at once."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from bot.channels.teams.cards.piece import Piece, card
from bot.channels.teams.limits import MESSAGE_SIZE, SHOWN_PIECES, SHOWN_TEXT, SUMMARY_TEXT
from bot.channels.teams.outgoing import size

# what a message holds beside its elements: its summary, each sign of it escaped, and where it goes
FRAME = size(card([])) + 4 * SUMMARY_TEXT + 1_000
BODY_SIZE = MESSAGE_SIZE - FRAME


def packed(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Put pieces into as few messages as hold them, in their order."""
    messages, left = [], list(pieces)
    while left:
        at = _begins(left, _most(left))
        messages.append(left[:at])
        left = left[at:]
    return messages


def is_short(pieces: Sequence[Piece]) -> bool:
    """Say whether nothing of this needs to be left for "Show more"."""
    return len(pieces) <= SHOWN_PIECES and sum(len(one.text) for one in pieces) <= SHOWN_TEXT


def shown_first(pieces: Sequence[Piece]) -> int:
    """Return how many of the pieces are shown before "Show more"."""
    for at in range(1, len(pieces)):
        if not is_short(pieces[: at + 1]):
            return _begins(pieces, at)
    return len(pieces)


def _most(pieces: Sequence[Piece]) -> int:
    """Return how many of the pieces a message holds: one at least, which is made to fit."""
    sizes = accumulate(piece.size for piece in pieces)
    return max(1, sum(1 for size in sizes if size <= BODY_SIZE))


def _begins(pieces: Sequence[Piece], most: int) -> int:
    """Return where to cut so that a row, a fact or a paragraph stays whole, at *most* there.

    One that is longer than half of what is before the cut is cut all the same.
    """
    if most == len(pieces):
        return most
    whole = (at for at in range(most, most // 2, -1) if not pieces[at].follows)
    return next(whole, most)
