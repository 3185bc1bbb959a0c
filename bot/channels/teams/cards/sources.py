"""Where an answer comes from, with its owner and its date, in small print."""

from collections.abc import Iterator

from actions.reply import Source
from actions.wording import day
from bot.channels.teams.cards.piece import Piece
from bot.channels.teams.cards.words import SMALL, lines, marked_up
from bot.channels.teams.limits import SHORT_FACT
from bot.channels.teams.outgoing import is_address, is_inert, link


def source(shown: Source) -> Iterator[Piece]:
    """Draw a source, its title leading to it where it has an address."""
    said = ", ".join([f"Source: {shown.title.strip()}", *about(shown)])
    whole = f"{said}, {shown.url}" if shown.url else said
    title = " ".join(shown.title.split())
    after = "".join(f", {one}" for one in about(shown))
    if title and is_address(shown.url) and is_inert(title + after) and len(said) <= 2 * SHORT_FACT:
        yield Piece(marked_up(f"Source: {link(title, shown.url)}{after}", **SMALL), whole)
    else:
        yield from lines(whole, **SMALL)


def about(shown: Source) -> Iterator[str]:
    """Say who owns a source, and of when it is."""
    if shown.owner.strip():
        yield f"owner {shown.owner.strip()}"
    if shown.reviewed:
        # a page of ours shows a document, which is reviewed; the register is as it stands
        yield f"{'reviewed' if shown.page else 'as of'} {day(shown.reviewed)}"
