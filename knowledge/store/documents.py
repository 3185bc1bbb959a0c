"""Queries about documents and their passages."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from knowledge.models import Document, KnowledgeVersion, Passage
from knowledge.store.database import take_turns
from knowledge.store.passages import keep_passages

TAKING_IN = 4_212_978  # the number of this lock, beside others that Cairn takes


@dataclass(frozen=True)
class Searched:
    """What of a passage is searched by; *vector* is half-precision numbers."""

    id: int
    document_id: int
    headings: list[str]
    terms: str
    vector: bytes


@dataclass(frozen=True)
class Titled:
    """What of a document is searched by, and whether another has taken its place."""

    id: int
    path: str
    title: str
    kind: str
    aliases: list[str]
    supersedes: str
    superseded_by: str


class Documents:
    """The documents that exist for whoever is asking; the retired ones only by their id."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def with_id(self, document_id: int) -> Document | None:
        """Return the document, or None where it does not exist for the asker."""
        return self._session.scalar(select(Document).where(Document.id == document_id))

    def with_ids(self, ids: Collection[int]) -> dict[int, Document]:
        """Return documents by their id."""
        rows = self._session.scalars(select(Document).where(Document.id.in_(ids)))
        return {row.id: row for row in rows}

    def at(self, path: str) -> Document | None:
        """Return the document that goes by *path*, retired or not."""
        return self._session.scalar(select(Document).where(Document.path == path))

    def under(self, folder: str) -> Sequence[Document]:
        """Return the documents taken from anywhere in a folder that are not retired."""
        above = f"{folder.rstrip('/')}/"
        inside = Document.path.startswith(above, autoescape=True)
        query = select(Document).where(inside, Document.retired.is_(False))
        rows = self._session.scalars(query.order_by(Document.path))
        # SQLite's LIKE takes /srv/Guides for /srv/guides
        return [row for row in rows if row.path.startswith(above)]

    def all(self) -> Sequence[Document]:
        """Return every document that is quoted from, by title."""
        rows = self._session.scalars(select(Document).where(Document.retired.is_(False)))
        return sorted(rows, key=_by_title)

    def past_review(self, today: date) -> Sequence[Document]:
        """Return the documents whose review is overdue, the longest first."""
        query = select(Document).where(Document.retired.is_(False), Document.review_by < today)
        rows = sorted(self._session.scalars(query), key=_by_title)
        return sorted(rows, key=lambda row: row.review_by or date.max)

    def titles(self) -> list[Titled]:
        """Return what every document that is quoted from goes by."""
        columns = (
            *(Document.id, Document.path, Document.title, Document.kind, Document.aliases),
            *(Document.supersedes, Document.superseded_by),
        )
        query = select(*columns).where(Document.retired.is_(False)).order_by(Document.id)
        return [Titled(*row) for row in self._session.execute(query)]

    def searched(self) -> list[Searched]:
        """Return what every passage that is quoted is searched by, in a fixed order."""
        columns = (
            *(Passage.id, Passage.document_id, Passage.headings, Passage.terms),
            Passage.vector,
        )
        query = select(*columns).join(Document, Document.id == Passage.document_id)
        current = query.where(Document.retired.is_(False))
        ordered = current.order_by(Passage.document_id, Passage.position)
        return [Searched(*row) for row in self._session.execute(ordered)]

    def passages(self, ids: Collection[int]) -> dict[int, Passage]:
        """Return passages by their id."""
        rows = self._session.scalars(select(Passage).where(Passage.id.in_(ids)))
        return {row.id: row for row in rows}

    def passages_of(self, document_id: int) -> Sequence[Passage]:
        """Return a document's passages in their order."""
        query = select(Passage).where(Passage.document_id == document_id)
        return self._session.scalars(query.order_by(Passage.position)).all()

    def take_turns(self) -> None:
        """Wait until no other transaction takes documents in: two may come with the same one."""
        take_turns(self._session.connection(), TAKING_IN)

    def put(self, document: Document) -> Document:
        """Keep a new document, or what has changed in one that is kept already."""
        document.added = document.added or document.taken
        document.revised = document.revised or document.taken
        self._session.add(document)
        self._session.flush()
        return document

    def put_passages(self, document_id: int, passages: Sequence[Passage]) -> None:
        """Keep *passages* in place of those that the document had; one that stays is left alone."""
        keep_passages(self._session, self.passages_of(document_id), passages)

    def version(self) -> int:
        """Return the number that grows with every change to the documents."""
        return self._session.scalar(select(func.max(KnowledgeVersion.number))) or 0

    def restricted(self) -> str:
        """Return what changes when other documents than before are not for everybody."""
        table = Document.__table__
        found = select(table.c.id, table.c.visibility).where(table.c.visibility != "partnership")
        rows = self._session.execute(found.order_by(table.c.id))
        return ",".join(f"{number}:{visibility}" for number, visibility in rows)

    def content(self) -> str:
        """Return which of the office's own articles are kept."""
        return self._session.scalar(select(func.max(KnowledgeVersion.content))) or ""

    def changed(self, content: str | None = None) -> None:
        """Let every process know that the documents have changed."""
        self.take_turns()
        row = self._session.get(KnowledgeVersion, 1)
        if row is None:
            row = KnowledgeVersion()
            self._session.add(row)
        row.number += 1
        row.content = row.content if content is None else content
        self._session.flush()


def _by_title(document: Document) -> tuple[str, int]:
    """Sort here rather than in the database: each has an order of its own for letters."""
    return document.title.casefold(), document.id
