"""What a column and a sheet are: how a cell is read, where it is kept, what identifies a row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from sqlalchemy import Table

from knowledge.models import Base
from knowledge.register.cells import Reader, email, words
from knowledge.register.days import day

Record = Mapping[str, Any]
Problem = tuple[str, str]


@dataclass(frozen=True)
class Column:
    """A column: how a cell is read, where it is kept, and what stands in for a blank."""

    name: str
    read: Reader = words
    required: bool = False
    default: Any = ""
    keep_in: str = ""
    refers: str = ""
    unique: bool = False

    @cached_property
    def field(self) -> str:
        """Return the name of the table's column that keeps it."""
        return self.keep_in or self.name


@dataclass(frozen=True)
class Sheet:
    """A sheet, and which of its columns together identify a row."""

    name: str
    thing: str
    model: type[Base]
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    wrong: Callable[[Record], Problem | None] = lambda record: None

    @cached_property
    def table(self) -> Table:
        """Return the table that keeps it."""
        return cast("Table", self.model.__table__)

    @cached_property
    def told_by(self) -> str:
        """Return the column at which a second row for the same thing is rejected."""
        return self.key[:2][-1]

    @cached_property
    def key_fields(self) -> tuple[str, ...]:
        """Return the table's columns that identify a row."""
        return tuple(column.field for column in self.columns if column.name in self.key)

    @cached_property
    def defaults(self) -> dict[str, Any]:
        """Return what a new row holds where nothing is said."""
        return {column.field: column.default for column in self.columns}


def needed(name: str, read: Reader = words, **also: Any) -> Column:
    """Return a column that no row may leave blank."""
    return Column(name, read, required=True, **also)


def when(name: str) -> Column:
    """Return a column for a date that may be blank."""
    return Column(name, day, default=None)


def who(name: str) -> Column:
    """Return a column that names a person, who may be nobody."""
    kept = name.replace("_email", "_id")
    return Column(name, email, default=None, keep_in=kept, refers="people")


def not_before(first: str, last: str, column: str) -> Callable[[Record], Problem | None]:
    """Return a check that the day *last* is not before *first*; *column* is where that is told."""

    def wrong(record: Record) -> Problem | None:
        begins, ends = record[first], record[last]
        if begins and ends and ends < begins:
            return column, f"Before the first day, {begins}; expected that day or a later one."
        return None

    return wrong
