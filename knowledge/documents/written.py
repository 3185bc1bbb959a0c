"""What reading a document gives."""

from dataclasses import dataclass
from datetime import date


class UnreadableError(Exception):
    """A document cannot be read: one plain sentence that says what is wrong and what to do."""


@dataclass(frozen=True)
class Written:
    """A document as it was written, before it is kept.

    *markdown* holds headings, paragraphs, lists and tables: no front matter and no raw HTML.
    *notes* are for the person who ingests it.
    """

    title: str
    markdown: str
    kind: str = "guidance"
    owner: str = ""
    source: str = ""
    reviewed: date | None = None
    review_by: date | None = None
    valid_as_of: date | None = None
    supersedes: str = ""
    superseded_by: str = ""
    aliases: tuple[str, ...] = ()
    visibility: str = "partnership"
    project: str = ""
    format: str = "markdown"
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """What a reader of one format found; *about* is told as in front matter."""

    markdown: str
    title: str = ""
    about: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
