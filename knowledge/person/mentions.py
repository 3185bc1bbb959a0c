"""Where somebody is named in text: in whose words, and how the name is taken out of them."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import JSON, ColumnElement, Connection, String, Table, cast, func, or_, select

from knowledge.models import Base
from knowledge.person.subject import Subject

FORMER = "a former colleague"
# the office's record and what it published: who is named in its words is told, not rewritten
RECORD = frozenset({
    "benefits", "documents", "holidays", "leave", "milestones", "organisations", "participants",
    "passages", "people", "portfolios", "projects", "risks", "updates",
})  # fmt: skip
RECORDED_WORDS = frozenset({("versions", "values")})
DERIVED = frozenset({("people", "name"), ("people", "email"), ("passages", "terms")})


class Mention(NamedTuple):
    """A cell that names somebody; *row* is what its row is found by."""

    table: str
    column: str
    row: Mapping[str, Any]
    held: Any

    @property
    def is_record(self) -> bool:
        """Say whether the words are the office's record, which stays as it was written."""
        return self.table in RECORD or (self.table, self.column) in RECORDED_WORDS


def mentions(connection: Connection, subject: Subject) -> Iterator[Mention]:
    """Give every cell of every table whose text names *subject*."""
    return _holding(connection, subject.words, naming(subject))


def may_name(connection: Connection, subject: Subject) -> Iterator[Mention]:
    """Give every cell that has their first name, or the last: it may be that of somebody else."""
    if not subject.name:
        return
    first, *others = subject.name.split()
    parts = [rf"(?i:{re.escape(first)})", *map(re.escape, others[-1:])]  # "grant" is a word
    found = re.compile(rf"(?<![\w@.-])(?:{'|'.join(parts)})(?![\w@])")
    yield from _holding(connection, [first, *others[-1:]], found)


def _holding(
    connection: Connection, words: Collection[str], named: re.Pattern[str]
) -> Iterator[Mention]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if not isinstance(column.type, String | JSON) or (table.name, column.name) in DERIVED:
                continue
            keys = list(table.primary_key.columns)
            query = select(*keys, column.label("held")).where(_may_hold(column, words))
            for *row, held in connection.execute(query).all():
                if named.search(
                    held if isinstance(held, str) else json.dumps(held, ensure_ascii=False)
                ):
                    found = dict(zip((one.name for one in keys), row, strict=True))
                    yield Mention(table.name, column.name, found, held)


def take_out(connection: Connection, subject: Subject, mention: Mention) -> None:
    """Put "a former colleague" in the place of a name."""
    table = Base.metadata.tables[mention.table]
    said = {mention.column: without(mention.held, naming(subject))}
    connection.execute(table.update().where(*_is(table, mention.row)).values(said))


def without(held: Any, named: re.Pattern[str]) -> Any:
    """Return text, or all text within JSON, without the name."""
    match held:
        case str():
            return named.sub(FORMER, held)
        case list():
            return [without(one, named) for one in held]
        case dict():
            return {without(key, named): without(one, named) for key, one in held.items()}
    return held


def naming(subject: Subject) -> re.Pattern[str]:
    """Return what finds the name and the e-mail of *subject* as words of their own."""
    words = "|".join(re.escape(one) for one in subject.words)
    return re.compile(rf"(?<![\w@.-])(?:{words})(?![\w@])", re.IGNORECASE)


def _may_hold(column: ColumnElement[Any], words: Collection[str]) -> ColumnElement[bool]:
    """Let the database look first: few rows name one person. JSON is kept in plain letters."""
    text = cast(column, String)
    words = {*words, *(json.dumps(one)[1:-1] for one in words)}
    return or_(
        *(text.contains(one, autoescape=True) for one in words),
        *(func.lower(text).contains(one.lower(), autoescape=True) for one in words),
    )


def _is(table: Table, row: Mapping[str, Any]) -> Iterator[ColumnElement[bool]]:
    for name, value in row.items():
        yield table.c[name] == value
