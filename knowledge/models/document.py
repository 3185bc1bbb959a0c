"""Documents that Cairn quotes, and the passages that they are quoted by."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, MappedAsDataclass, declared_attr, mapped_column

from knowledge.models.base import Base, Moment


class OfDocument(MappedAsDataclass, kw_only=True):
    """A row that belongs to a document, and is seen by whoever sees the document."""

    @declared_attr
    def document_id(self) -> Mapped[int]:
        """Return the column that says which document the row belongs to."""
        return mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), index=True)


class Document(Base):
    """Something written that answers come from; *path* is what it goes by.

    *root* is the folder that it was taken from, *hash* what its file held. *project_id* lets
    those who see a project see a restricted document too. A *retired* one is kept and not quoted.
    *added* is when it first came, *revised* when what it says last changed.
    """

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    path: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    markdown: Mapped[str]
    hash: Mapped[str]
    taken: Mapped[datetime] = mapped_column(Moment)
    root: Mapped[str] = mapped_column(default="", index=True)
    format: Mapped[str] = mapped_column(default="markdown")
    kind: Mapped[str] = mapped_column(default="guidance")
    owner: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    reviewed: Mapped[date | None] = mapped_column(default=None)
    review_by: Mapped[date | None] = mapped_column(default=None)
    valid_as_of: Mapped[date | None] = mapped_column(default=None)
    supersedes: Mapped[str] = mapped_column(default="")
    superseded_by: Mapped[str] = mapped_column(default="")
    aliases: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    visibility: Mapped[str] = mapped_column(default="partnership", index=True)
    project_id: Mapped[int | None] = mapped_column(
        ForeignKey("projects.id", ondelete="SET NULL"), default=None
    )
    retired: Mapped[bool] = mapped_column(default=False)
    added: Mapped[datetime | None] = mapped_column(Moment, default=None)
    revised: Mapped[datetime | None] = mapped_column(Moment, default=None)


class Passage(OfDocument, Base):
    """A piece of a document that is quoted whole.

    *headings* is the path of headings that it stands under, *first_line* and *last_line* where it
    stands in the document's Markdown (from 0, the last one not included), *terms* the stems that
    it is searched by, *vector* its meaning as half-precision numbers.
    """

    __tablename__ = "passages"
    __table_args__ = (UniqueConstraint("document_id", "position"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    position: Mapped[int]
    headings: Mapped[list[str]] = mapped_column(JSON)
    text: Mapped[str]
    first_line: Mapped[int]
    last_line: Mapped[int]
    terms: Mapped[str]
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class KnowledgeVersion(Base):
    """One row; its number grows with every change to the documents, *content* is our articles'."""

    __tablename__ = "knowledge_version"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    number: Mapped[int] = mapped_column(default=0)
    content: Mapped[str] = mapped_column(default="")
