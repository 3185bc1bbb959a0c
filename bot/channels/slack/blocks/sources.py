"""Where an answer comes from, with its owner and its date, in small print."""

from collections.abc import Iterator

from actions.reply import Source
from actions.wording import day
from bot.channels.slack.blocks.piece import Piece
from bot.channels.slack.limits import CONTEXT_TEXT, LINK_ADDRESS
from bot.channels.slack.outgoing import Drawing, escape, is_inert, marked_up, plain, size, spans

_IN_ADDRESS = frozenset("|<> \n\t")


def source(shown: Source) -> Iterator[Piece]:
    """Draw a source, its title leading to it where it has an address."""
    said = ", ".join([f"Source: {shown.title.strip()}", *_about(shown)])
    whole = f"{said}, {shown.url}" if shown.url else said
    link = _link(shown)
    if link and Piece(link).size <= CONTEXT_TEXT:
        yield _context(link, whole)
        return
    for start, end in spans(whole, CONTEXT_TEXT):
        if part := whole[start:end].strip():
            yield _context(plain(part), part)


def _link(shown: Source) -> Drawing | None:
    title = " ".join(shown.title.split())
    if not title or "|" in title or not _is_address(shown.url):
        return None
    if not is_inert(", ".join([title, *_about(shown)])):
        return None
    linked = f"Source: <{escape(shown.url)}|{escape(title)}>"
    return marked_up(", ".join([linked, *(escape(one) for one in _about(shown))]))


def _about(shown: Source) -> Iterator[str]:
    if shown.owner.strip():
        yield f"owner {shown.owner.strip()}"
    if shown.reviewed:
        # a page of ours shows a document, which is reviewed; the register is as it stands
        yield f"{'reviewed' if shown.page else 'as of'} {day(shown.reviewed)}"


def _is_address(url: str) -> bool:
    is_web = url.startswith(("https://", "http://"))
    return is_web and not _IN_ADDRESS.intersection(url) and size(url) <= LINK_ADDRESS


def _context(drawn: Drawing, text: str) -> Piece:
    return Piece({"type": "context", "elements": [drawn]}, text)
