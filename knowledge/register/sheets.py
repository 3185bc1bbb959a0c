"""The sheets of the register's workbook, their columns, and what identifies a row (CONTRACT.md)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import FromClause

from knowledge.models import (
    Benefit,
    Holiday,
    Leave,
    Milestone,
    Organisation,
    Participant,
    Person,
    Project,
    Risk,
    Update,
)
from knowledge.register.amounts import counted, pounds
from knowledge.register.cells import Reader, address, choice, email, listed, words, yes_or_no
from knowledge.register.days import day, time_zone, working_days

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

    @property
    def field(self) -> str:
        """Return the name of the table's column that keeps it."""
        return self.keep_in or self.name


@dataclass(frozen=True)
class Sheet:
    """A sheet: *key* says which columns identify a row, the last of them by its own right."""

    name: str
    table: FromClause
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    wrong: Callable[[Record], Problem | None] = lambda record: None

    @property
    def key_fields(self) -> tuple[str, ...]:
        """Return the table's columns that identify a row."""
        return tuple(column.field for column in self.columns if column.name in self.key)

    def column(self, name: str) -> Column:
        """Return the column called *name*."""
        return next(column for column in self.columns if column.name == name)


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


def _ends_before_it_starts(first: str, last: str, column: str) -> Callable[[Record], Problem | None]:
    def wrong(record: Record) -> Problem | None:
        begins, ends = record[first], record[last]
        if begins and ends and ends < begins:
            return column, f"Before the first day, {begins}; expected that day or a later one."
        return None

    return wrong


OF_PROJECT = needed("project", keep_in="project_id", refers="projects")
OF_ORGANISATION = needed("organisation", keep_in="organisation_id", refers="organisations")

SHEETS = (
    Sheet(
        "organisations",
        Organisation.__table__,
        ("code",),
        (
            needed("code"),
            needed("name", unique=True),
            Column("kind", choice("council", "partner"), default="partner"),
            Column("aliases", listed, default=[]),
        ),
    ),
    Sheet(
        "holidays",
        Holiday.__table__,
        ("organisation", "date"),
        (OF_ORGANISATION, needed("date", day), Column("name")),
    ),
    Sheet(
        "people",
        Person.__table__,
        ("email",),
        (
            needed("email", email),
            needed("name"),
            OF_ORGANISATION,
            Column("role", choice("staff", "lead", "manager", "admin"), default="staff"),
            Column("slack_id", unique=True),
            Column("teams_id", unique=True),
            Column("working_days", working_days, default="Mon-Fri"),
            Column("timezone", time_zone, default="Europe/London"),
        ),
    ),
    Sheet(
        "projects",
        Project.__table__,
        ("code",),
        (
            needed("code"),
            needed("name"),
            Column("aliases", listed, default=[]),
            needed("portfolio", keep_in="portfolio_id", refers="portfolios"),
            needed("phase", choice("discovery", "alpha", "beta", "live", "paused", "closed")),
            Column("summary"),
            Column("out_of_scope"),
            needed("lead_email", email, keep_in="lead_id", refers="people"),
            who("deputy_email"),
            who("sro_email"),
            when("sprint_start"),
            Column("sprint_days", counted(366), default=14),
            Column("channel"),
            Column("visibility", choice("partnership", "restricted"), default="partnership"),
            when("start"),
            when("end"),
            Column("url", address),
            Column("illustrative", yes_or_no, default=False),
        ),
        _ends_before_it_starts("start", "end", "end"),
    ),
    Sheet(
        "participants",
        Participant.__table__,
        ("project", "organisation"),
        (
            OF_PROJECT,
            OF_ORGANISATION,
            Column("role", choice("lead", "partner", "observer"), default="partner"),
            Column("responsibility"),
            who("contact_email"),
        ),
    ),
    Sheet(
        "milestones",
        Milestone.__table__,
        ("project", "name"),
        (
            OF_PROJECT,
            needed("name"),
            needed("due", day),
            when("forecast"),
            Column("status", choice("planned", "done", "missed", "dropped"), default="planned"),
            when("done_on"),
        ),
    ),
    Sheet(
        "risks",
        Risk.__table__,
        ("project", "title"),
        (
            OF_PROJECT,
            needed("title"),
            needed("level", choice("low", "medium", "high", "critical")),
            who("owner_email"),
            when("raised"),
            Column("status", choice("open", "closed"), default="open"),
            Column("mitigation"),
        ),
    ),
    Sheet(
        "benefits",
        Benefit.__table__,
        ("project", "name"),
        (
            OF_PROJECT,
            needed("name"),
            Column("kind", choice("cash", "time", "quality")),
            Column("forecast_gbp", pounds, default=None),
            Column("claimed_gbp", pounds, default=None),
            Column("verified_gbp", pounds, default=None),
            when("due"),
        ),
    ),
    Sheet(
        "leave",
        Leave.__table__,
        ("person", "from", "to"),
        (
            needed("person", email, keep_in="person_id", refers="people"),
            needed("from", day, keep_in="first"),
            needed("to", day, keep_in="last"),
            Column("note"),
        ),
        _ends_before_it_starts("first", "last", "to"),
    ),
    Sheet(
        "updates",
        Update.__table__,
        ("project", "date", "author_email"),
        (
            OF_PROJECT,
            needed("date", day),
            needed("rag", choice("red", "amber", "green")),
            needed("done"),
            Column("next"),
            Column("blockers"),
            who("author_email"),
            Column("sprint", counted(10_000), default=None),
        ),
    ),
)
BY_NAME = {sheet.name: sheet for sheet in SHEETS}
