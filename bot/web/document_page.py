"""What the page of a document says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from actions.standards.pages import ANCHOR
from actions.wording import capital, day
from bot.reading import Opened, Other
from bot.web.html import Html, element, joined, link
from bot.web.markdown import to_html
from bot.web.place import Place

RETIRED = "This document is retired: Cairn no longer quotes it, and it may be wrong by now."
LATE = "This document is past review since {since}. Check with {whom} before you rely on it."
REPLACED = "This document is superseded. Read instead: "
NOT_STATED = "not stated"
GO_TO_PASSAGE = "Go to the quoted passage"


def body(document: Opened, place: Place, today: date) -> Html:
    """Return what stands under a document's title: warnings, what it is, and its text."""
    written = to_html(document.markdown, document.listed.title, document.passage, place.marks)
    return joined(
        *_warnings(document, today),
        element("dl", *_rows(document, today), class_="facts about"),
        element("p", link(GO_TO_PASSAGE, f"#{ANCHOR}")) if document.passage else None,
        element("article", Html(written), class_="written", aria_label=document.listed.title),
    )


def _warnings(document: Opened, today: date) -> Iterator[Html]:
    listed = document.listed
    if document.retired:
        yield element("p", RETIRED, class_="trouble")
    if document.superseded_by:
        yield element("p", REPLACED, _other(document.superseded_by), ".", class_="trouble")
    if listed.past_review(today):
        whom = f"its owner, {listed.owner}," if listed.owner else "the Digital Office"
        yield element("p", LATE.format(since=day(listed.review_by), whom=whom), class_="trouble")


def _rows(document: Opened, today: date) -> Iterator[Html]:
    listed = document.listed
    yield _row("Kind", capital(listed.kind))
    yield _row("Owner", listed.owner or NOT_STATED)
    yield _row("Reviewed", day(listed.reviewed, NOT_STATED))
    late = "Past review since " if listed.past_review(today) else ""
    yield _row("Review by", late + day(listed.review_by, NOT_STATED))
    if document.valid_as_of:
        yield _row("Valid as of", day(document.valid_as_of))
    if document.supersedes:
        yield _row("Supersedes", _other(document.supersedes))
    if document.superseded_by:
        yield _row("Superseded by", _other(document.superseded_by))
    if document.source:
        yield _row("Source", _source(document.source))


def _row(label: str, value: str) -> Html:
    return element("div", element("dt", label), element("dd", value))


def _other(document: Other) -> str:
    """Name another document, as a link where it is known."""
    if document.id is None:
        return document.title
    return link(document.title, f"/documents/{document.id}")


def _source(source: str) -> str:
    """Show where it was first published; a name of a publication is no link."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return source
    return link(source, source) if parts.scheme in ("http", "https") and parts.netloc else source
