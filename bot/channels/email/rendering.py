"""An answer as a mail: a subject, words, and the same words as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actions.marks import pieces
from actions.reply import Button, Quote, Reply, Source, Table
from actions.wording import day, shortened
from bot.channels.console.rendering import render as as_words
from bot.channels.email.limits import SUBJECT
from bot.channels.email.looks import document
from bot.cleaning import clean
from bot.web.html import Html, element, joined, link

GREETING = re.compile(r"(?:hello|hi)\b[^.!,]{0,60}[.!,]\s+", re.IGNORECASE)
SENTENCE = re.compile(r".+?[.!?…](?=\s|$)", re.DOTALL)
NO_SUBJECT = "A message from Cairn"
SAY = "You can say to Cairn:"


@dataclass(frozen=True)
class Mail:
    """What somebody reads; *unsubscribe* is an address where one press ends it, "" for none.

    *pictures* are PNGs by the name by which the HTML calls them.
    """

    subject: str
    text: str
    html: str
    unsubscribe: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def draw(answer: Mapping[str, Any], footer: str) -> Mail:
    """Draw an answer; one that was written as a mail is taken as it is.

    *footer* says where Cairn can be answered, for nobody reads a reply to its mail.
    """
    if written := answer.get("mail"):
        return Mail(**written)
    replies = [Reply.model_validate(one) for one in answer["messages"]]
    words = [part for one in replies for part in (as_words(one), _said(one.buttons)) if part]
    drawn = [part for one in replies for part in _drawn(one)]
    return Mail(
        subject=_subject(replies[0].text),
        text="\n\n".join([*words, "-- ", clean(footer)]) + "\n",
        html=document(_subject(replies[0].text), joined(*drawn), footer),
    )


def _subject(text: str) -> str:
    """Return the first sentence behind a greeting."""
    rest = GREETING.sub("", text, count=1)
    first = SENTENCE.match(rest)
    line = " ".join((first.group() if first else rest).split())
    return shortened(clean(line), SUBJECT) or NO_SUBJECT


def _said(buttons: Sequence[Button]) -> str:
    lines = [f"- {_pressed(one)}: “{one.says}”" for one in buttons]
    return clean("\n".join([SAY, *lines])) if lines else ""


def _pressed(button: Button) -> str:
    return f"{button.label} ({button.warning})" if button.warning else button.label


def _drawn(reply: Reply) -> Iterator[Html]:
    yield from _paragraphs(reply.text)
    yield from map(_quote, reply.quotes)
    if reply.facts:
        rows = (joined(element("dt", one.label), element("dd", one.value)) for one in reply.facts)
        yield element("dl", *rows)
    if reply.table:
        yield _table(reply.table)
    if reply.sources:
        yield element("ul", *map(_source, reply.sources), class_="sources")
    if reply.buttons:
        yield element("p", SAY)
        yield element("ul", *map(_button, reply.buttons))


def _paragraphs(text: str) -> Iterator[Html]:
    for part in re.split(r"\n\s*\n", text):
        lines = part.split("\n")
        breaks = [joined(line, Html("<br>")) for line in lines[:-1]]
        yield element("p", *breaks, lines[-1])


def _quote(quote: Quote) -> Html:
    marked = (
        element("strong", piece) if is_marked else piece
        for piece, is_marked in pieces(quote.text, quote.marks)
    )
    heading = element("p", element("strong", quote.heading)) if quote.heading else None
    return element("blockquote", heading, element("p", *marked))


def _table(table: Table) -> Html:
    head = element("tr", *(element("th", one, scope="col") for one in table.columns))
    rows = (element("tr", *(element("td", cell) for cell in row)) for row in table.rows)
    return element("table", element("thead", head), element("tbody", *rows))


def _source(source: Source) -> Html:
    title = link(source.title, source.url) if source.url else source.title
    owner = f", owner {source.owner}" if source.owner else ""
    when = f", as of {day(source.reviewed)}" if source.reviewed else ""
    # the address is read out where a link cannot be followed, as on paper
    address = f", {source.url}" if source.url else ""
    return element("li", "Source: ", title, f"{owner}{when}{address}")


def _button(button: Button) -> Html:
    return element("li", f"{_pressed(button)}: ", element("strong", f"“{button.says}”"))
