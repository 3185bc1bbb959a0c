"""Changing a document's passages without touching those that stay."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import delete
from sqlalchemy.orm import Session

from knowledge.models import Passage

Content = tuple[tuple[str, ...], str]


def keep_passages(session: Session, there: Sequence[Passage], passages: Sequence[Passage]) -> None:
    """Keep *passages* in place of those that are *there*; one of the same words keeps its row."""
    spare: dict[Content, list[Passage]] = defaultdict(list)
    for row in there:
        spare[_content(row)].append(row)
    new: list[Passage] = []
    kept: list[tuple[Passage, Passage]] = []
    for passage in passages:
        same = spare[_content(passage)]
        if same:
            kept.append((same.pop(0), passage))
        else:
            new.append(passage)
    gone = [row.id for rows in spare.values() for row in rows]
    session.execute(delete(Passage).where(Passage.id.in_(gone)))
    _move(session, kept)
    session.add_all(new)
    session.flush()


def _move(session: Session, kept: Sequence[tuple[Passage, Passage]]) -> None:
    """Put rows where they stand now, first out of each other's way: no two share a position."""
    for row, passage in kept:
        if row.position != passage.position:
            row.position = -1 - passage.position
    session.flush()
    for row, passage in kept:
        row.position = passage.position
        row.first_line, row.last_line = passage.first_line, passage.last_line
        row.terms, row.vector = passage.terms, passage.vector
    session.flush()


def _content(passage: Passage) -> Content:
    return tuple(passage.headings), passage.text
