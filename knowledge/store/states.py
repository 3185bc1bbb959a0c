"""What a version holds of a row: its fields as JSON can hold them, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import Date
from sqlalchemy.sql.elements import KeyedColumnElement

from knowledge.models import Base, Benefit, Milestone, Risk, Update
from knowledge.models.base import Pounds

Row: TypeAlias = Update | Milestone | Risk | Benefit
KINDS: dict[str, type[Row]] = {
    "update": Update,
    "milestone": Milestone,
    "risk": Risk,
    "benefit": Benefit,
}
# the project is a column of the version; the rest is about the row, not about what it says
NOT_TOLD = frozenset({"id", "project_id", "withdrawn", "event_row"})


def kind_of(row: Row) -> str:
    """Return what a row's versions call it."""
    return type(row).__name__.lower()


@cache
def told(model: type[Base]) -> tuple[KeyedColumnElement[Any], ...]:
    """Return the columns whose values make up a state."""
    return tuple(one for one in model.__table__.c if one.name not in NOT_TOLD)


def values_of(row: Row) -> dict[str, Any]:
    """Return what a row says now."""
    return {one.name: written(getattr(row, one.name)) for one in told(type(row))}


def record_values(model: type[Base]) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """Return a function that tells what a record says; for many at once, it is a quick one."""
    names = [one.name for one in told(model)]
    take = itemgetter(*names)
    odd = [one.name for one in told(model) if isinstance(one.type, Date | Pounds)]

    def values(record: Mapping[str, Any]) -> dict[str, Any]:
        held = dict(zip(names, take(record), strict=True))
        for name in odd:
            held[name] = written(held[name])
        return held

    return values


def written(value: Any) -> Any:
    """Write a value as JSON can hold it: a date as ISO, money as text."""
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:.2f}"
    return value


def read(model: type[Base], values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn a version's values back into fields; one that it does not have yet stays as it is."""
    known = {one.name: one for one in told(model)}
    return {name: _read(known[name], value) for name, value in values.items() if name in known}


def _read(column: KeyedColumnElement[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    return Decimal(value) if isinstance(column.type, Pounds) else value
