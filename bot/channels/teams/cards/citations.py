"""What is quoted, cited as Teams does: a number in the words, and a card that it opens."""

from collections.abc import Mapping, Sequence
from typing import Any

from actions.reply import Quote, Reply, Source
from bot.channels.teams.cards.quotes import in_quotes
from bot.channels.teams.cards.sources import about
from bot.channels.teams.limits import (
    CITATION_ABSTRACT,
    CITATION_ADDRESS,
    CITATION_KEYWORD,
    CITATION_KEYWORDS,
    CITATION_NAME,
    CITATIONS,
    PLAIN_TEXT,
)
from bot.channels.teams.outgoing import Drawing, is_address, is_inert
from bot.cutting import shortened

QUOTED = "I quote"
KINDS = {"pdf": "PDF", "docx": "Microsoft Word", "xlsx": "Microsoft Excel"}


def cited(replies: Sequence[Reply]) -> list[tuple[Source, Quote]]:
    """Return what is quoted from where; what has no source cannot be cited."""
    found: dict[Source, Quote] = {}
    for reply in replies:
        quotes = [one for one in reply.quotes if one.text.strip()]
        for source in reply.sources if quotes else ():
            if source.title.strip():
                found.setdefault(source, _quoted(source, quotes))
    return list(found.items())[:CITATIONS]


def leads(text: str) -> bool:
    """Say whether words can stand in front of the numbers, where Teams obeys Markdown."""
    return bool(text.strip()) and "\n" not in text and is_inert(text) and len(text) <= PLAIN_TEXT


def citing(text: str, known: Sequence[tuple[Source, Quote]]) -> str:
    """Write words with the numbers of what they cite."""
    numbers = " ".join(f"[{number}]" for number in range(1, len(known) + 1))
    return f"{text.strip() or QUOTED} {numbers}"


def entity(known: Sequence[tuple[Source, Quote]]) -> Mapping[str, Any]:
    """Write what Teams shows behind the numbers."""
    return {
        "type": "https://schema.org/Message",
        "@type": "Message",
        "@context": "https://schema.org",
        "citation": [_claim(number, *one) for number, one in enumerate(known, 1)],
    }


def _claim(number: int, source: Source, quote: Quote) -> Drawing:
    words = [one[:1].upper() + one[1:] for one in about(source) if len(one) <= CITATION_KEYWORD]
    kind = KINDS.get(source.path.rpartition(".")[2].lower(), "Text")
    appearance = {
        "@type": "DigitalDocument",
        "name": _cut(source.title, CITATION_NAME),
        "abstract": _cut(in_quotes(quote.text, list(quote.marks)), CITATION_ABSTRACT),
        "keywords": words[:CITATION_KEYWORDS],
        "image": {"@type": "ImageObject", "name": kind},
        **({"url": source.url} if _can_lead(source.url) else {}),
    }
    return {"@type": "Claim", "position": number, "appearance": appearance}


def _can_lead(url: str) -> bool:
    return is_address(url) and len(url) <= CITATION_ADDRESS


def _quoted(source: Source, quotes: Sequence[Quote]) -> Quote:
    """Return what is quoted from a source: what stands on its page, else the first."""
    page = source.page.partition("#")[0]
    there = (one for one in quotes if page and one.page.partition("#")[0] == page)
    return next(there, quotes[0])


def _cut(text: str, limit: int) -> str:
    """Cut to a limit that Teams may count in UTF-16."""
    words = " ".join(text.split())
    while len(words.encode("utf-16-le")) > 2 * limit:
        words = shortened(words, min(limit, len(words)) - 1)
    return words
