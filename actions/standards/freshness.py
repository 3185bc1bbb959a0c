"""Whether a document can still be relied on, in words."""

from collections.abc import Iterator
from datetime import date

from actions.reply import Fact
from actions.wording import day
from knowledge.models import Document


def warnings(document: Document, newer: str, today: date) -> Iterator[str]:
    """Say what speaks against relying on a document; *newer* is what has taken its place."""
    if newer:
        yield f"Please note: a newer version, “{newer}”, takes the place of this document."
    if document.review_by and document.review_by < today:
        yield (
            f"Please note: this document is past review since {day(document.review_by)}, "
            "so check it before you rely on it."
        )


def is_current(document: Document, newer: str, today: date) -> str:
    """Say in one sentence whether a document is current."""
    if newer:
        return f"No: “{document.title}” has been superseded by “{newer}”."
    if document.review_by is None:
        return f"I can’t say: “{document.title}” has no review date."
    if document.review_by < today:
        return (
            f"Not for certain: “{document.title}” is past review since {day(document.review_by)}."
        )
    return f"Yes: “{document.title}” is within its review date, {day(document.review_by)}."


def last_reviewed(document: Document, newer: str, today: date) -> str:
    """Say in one sentence when a document was last looked after, with what speaks against it."""
    if document.reviewed is None:
        said = f"“{document.title}” does not say when it was last reviewed."
    else:
        said = f"“{document.title}” was last reviewed on {day(document.reviewed)}."
    return " ".join([said, *warnings(document, newer, today)])


def owned(document: Document) -> str:
    """Say in one sentence who owns a document."""
    if not document.owner:
        return f"“{document.title}” names no owner."
    return f"{document.owner} owns “{document.title}”."


def dates(document: Document, newer: str) -> Iterator[Fact]:
    """Return the dates of a document, and who owns it."""
    if document.owner:
        yield Fact(label="Owner", value=document.owner)
    for label, value in (
        ("Last reviewed", document.reviewed),
        ("Review due by", document.review_by),
        ("Facts valid as of", document.valid_as_of),
    ):
        if value:
            yield Fact(label=label, value=day(value))
    if newer:
        yield Fact(label="Superseded by", value=newer)
    if document.supersedes:
        yield Fact(label="Supersedes", value=document.supersedes)
