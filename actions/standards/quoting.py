"""Quoting a passage whole, with the sentences of it that answer marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.reply import Quote, Source
from actions.standards.pages import page_of
from knowledge.models import Document, Passage
from knowledge.search.library import Library
from knowledge.search.sentences import Mark, answering
from knowledge.store.paths import shown_path

WEB = ("https://", "http://")


@dataclass(frozen=True)
class Quoted:
    """A passage that is quoted, and where in it the answer stands."""

    passage: Passage
    document: Document
    marks: tuple[Mark, ...]

    @property
    def page(self) -> str:
        """Return where the web pages show it."""
        return page_of(self.document.id, self.passage.position, self.marks)

    @property
    def quote(self) -> Quote:
        """Return it as a part of a reply."""
        path = " › ".join([self.document.title, *self.passage.headings])
        return Quote(text=self.passage.text, heading=path, marks=self.marks, page=self.page)

    @property
    def source(self) -> Source:
        """Return its document as a source."""
        return document_source(self.document, self.page)

    @property
    def sentences(self) -> list[str]:
        """Return the sentences that answer; all of a passage in which none is marked."""
        marked = [self.passage.text[start:end] for start, end in self.marks]
        return marked or [self.passage.text]


def document_source(document: Document, page: str = "") -> Source:
    """Return a document as a source, with who owns it and when it was reviewed."""
    return Source(
        title=document.title,
        path=shown_path(document.path, document.root),
        url=document.source if document.source.startswith(WEB) else "",
        owner=document.owner,
        reviewed=document.reviewed,
        page=page or page_of(document.id),
    )


def quoted(question: str, passage: Passage, document: Document, library: Library) -> Quoted:
    """Find the sentences of a passage that answer a question."""
    under = [document.title, *passage.headings]
    marks = answering(question, passage.text, under, library.meaning)
    return Quoted(passage, document, tuple(marks))


def sources(some: Sequence[Quoted]) -> tuple[Source, ...]:
    """Return the documents that are quoted, each once."""
    found = {one.document.id: one.source for one in reversed(some)}
    return tuple(found[one] for one in dict.fromkeys(quoted.document.id for quoted in some))
