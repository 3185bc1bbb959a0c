"""Keeping a document with its passages, within a transaction that somebody else opened."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.models import Document, Passage
from knowledge.search.encoder import Vectors
from knowledge.search.passages import Piece
from knowledge.search.terms import terms
from knowledge.store import Store

KEPT = ("id", "added", "revised")
SAYS = ("title", "markdown", "supersedes", "superseded_by")


def meant(title: str, piece: Piece) -> str:
    """Return the words by which a passage is given its meaning: out of its place it has less."""
    return ". ".join([title, *piece.headings, piece.text])


def shelve(store: Store, document: Document, pieces: Sequence[Piece], vectors: Vectors) -> Document:
    """Keep a document with its passages and their *vectors*, in place of what went by its path."""
    store.documents.take_turns()
    known = store.documents.at(document.path)
    row = store.documents.put(_changed(known, document) if known else document)
    halves = vectors.astype(np.float16)
    store.documents.put_passages(row.id, _passages(row.id, pieces, halves))
    store.documents.changed()
    return row


def _changed(known: Document, document: Document) -> Document:
    """Write what is new into the row that is kept: questions and feedback point to it.

    A document that is only read in another way is none the newer for its readers.
    """
    if known.retired or any(getattr(known, one) != getattr(document, one) for one in SAYS):
        known.revised = document.taken
    for column in (one.key for one in Document.__table__.columns):
        if column not in KEPT:
            setattr(known, column, getattr(document, column))
    return known


def _passages(
    document_id: int, pieces: Sequence[Piece], vectors: NDArray[np.float16]
) -> list[Passage]:
    return [
        Passage(  # type: ignore[call-arg]  # mypy does not see the column of the mixin
            document_id=document_id,
            position=position,
            headings=list(piece.headings),
            text=piece.text,
            first_line=piece.first_line,
            last_line=piece.last_line,
            terms=" ".join(terms(" ".join([*piece.headings, piece.text]))),
            vector=vector.tobytes(),
        )
        for position, (piece, vector) in enumerate(zip(pieces, vectors, strict=True))
    ]
