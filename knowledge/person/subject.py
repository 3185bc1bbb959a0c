"""Whom a request is about, and which rows are theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select

from knowledge.models import Base

TABLES = Base.metadata.tables
# where a row belongs to whoever has the e-mail in this column
THEIRS = {
    # before events: what is thought of an answer goes with it, and would not be counted
    "feedback": "email",
    "events": "email",
    "askings": "email",
    "deliveries": "email",
    "suggestions": "by_email",
}
AT_ONCE = 500


class UnknownPersonError(Exception):
    """Nothing is held about the e-mail."""


@dataclass(frozen=True)
class Subject:
    """A person of the register, or somebody who is known by an e-mail alone."""

    email: str
    name: str = ""
    id: int | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Return what they are named by, where they are named."""
        return tuple(one for one in (self.email, self.name) if one)


def find(connection: Connection, email: str) -> Subject:
    """Return whom an e-mail belongs to; who is in no table is unknown."""
    wanted = email.strip().lower()
    people = TABLES["people"].c
    query = select(people.email, people.name, people.id).where(people.email == wanted)
    row = connection.execute(query.with_for_update()).first()
    if row is not None:
        return Subject(*row)
    subject = Subject(wanted)
    if not wanted or not _is_known(connection, subject):
        raise UnknownPersonError(email)
    return subject


def _is_known(connection: Connection, subject: Subject) -> bool:
    where = {"accounts": accounts(subject), **{name: theirs(name, subject) for name in THEIRS}}
    queries = (select(TABLES[name].c.id).where(rows).limit(1) for name, rows in where.items())
    return any(connection.scalar(query) is not None for query in queries)


def theirs(name: str, subject: Subject) -> ColumnElement[bool]:
    """Narrow a table to the rows that belong to somebody by their e-mail."""
    return func.lower(func.trim(TABLES[name].c[THEIRS[name]])) == subject.email


def by_id(subject: Subject, *columns: ColumnElement[Any]) -> ColumnElement[bool]:
    """Narrow to the rows where one of *columns* is the person; a stranger is in none."""
    if subject.id is None:
        return false()
    return or_(*(column == subject.id for column in columns))


def accounts(subject: Subject) -> ColumnElement[bool]:
    """Narrow to the accounts of chat services that are the person's."""
    return func.lower(func.trim(TABLES["accounts"].c.email)) == subject.email


def references(subject: Subject) -> ColumnElement[bool]:
    """Narrow to the chats of their own in which the person's accounts talk with Cairn."""
    table, held = TABLES["conversation_references"].c, TABLES["accounts"].c
    theirs = select(held.id).where(
        accounts(subject), held.channel == table.channel, held.user == table.user
    )
    return and_(table.user != "", theirs.exists())


def owned(subject: Subject) -> ColumnElement[bool]:
    """Narrow to the documents that name the person as their owner."""
    owner = func.lower(func.trim(TABLES["documents"].c.owner))
    return owner.in_([one.lower() for one in subject.words])


def conversations(connection: Connection, subject: Subject) -> set[str]:
    """Return the conversations in which nobody but this person goes by an e-mail."""
    own: set[str] = set()
    for name in THEIRS:
        column = TABLES[name].c.conversation_id
        own |= set(connection.scalars(select(column).where(theirs(name, subject))))
    for name, email in THEIRS.items():
        table = TABLES[name].c
        others = and_(table[email] != "", ~theirs(name, subject))
        for some in in_parts(table.conversation_id, own):
            own -= set(connection.scalars(select(table.conversation_id).where(others, some)))
    return own - {""}


def in_parts(column: ColumnElement[Any], values: Iterable[Any]) -> Iterator[ColumnElement[bool]]:
    """Give conditions that narrow to *values*, so many at a time as a database takes."""
    ordered = sorted(values)
    for start in range(0, len(ordered), AT_ONCE):
        yield column.in_(ordered[start : start + AT_ONCE])
