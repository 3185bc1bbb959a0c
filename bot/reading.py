"""What the doors need of the documents: the port between them."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

MOST_PASSAGES = 50
USUAL_PASSAGES = 10


@dataclass(frozen=True)
class Listed:
    """What a document is, as far as a list of documents tells."""

    id: int
    title: str
    kind: str
    owner: str = ""
    reviewed: date | None = None
    review_by: date | None = None

    def past_review(self, today: date) -> bool:
        """Say whether somebody should have looked at it again by now."""
        return self.review_by is not None and self.review_by < today


@dataclass(frozen=True)
class Other:
    """A document that another names; *id* is None where it is not known."""

    title: str
    id: int | None = None


@dataclass(frozen=True)
class Extract:
    """A passage, and from which line of its document's Markdown to before which it stands."""

    text: str
    first_line: int
    last_line: int


@dataclass(frozen=True)
class Opened:
    """A document with everything that its page shows."""

    listed: Listed
    markdown: str
    source: str = ""
    valid_as_of: date | None = None
    supersedes: Other | None = None
    superseded_by: Other | None = None
    retired: bool = False
    passage: Extract | None = None


class ReadingUnavailableError(Exception):
    """A sentence for the person: the documents cannot be read just now."""


class Reading(Protocol):
    """The documents that exist for whoever is named by an e-mail; empty for a visitor."""

    async def document(self, document_id: int, email: str, passage: int | None) -> Opened | None:
        """Open a document, with the passage at a position; None where it does not exist."""

    async def documents(self, email: str) -> list[Listed]:
        """Return the documents that are quoted from, by title."""

    async def search(self, text: str, email: str, limit: int) -> dict[str, Any]:
        """Return the JSON object of a search: the query, its fit, and passages with scores."""
