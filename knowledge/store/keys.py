"""What makes a row one thing: no project has two milestones of one name (CONTRACT.md, "Import")."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_

from knowledge.models import Base, Benefit, Milestone, Risk, Update
from knowledge.store.states import Row, told

KEYS: dict[type[Base], tuple[str, ...]] = {
    Update: ("project_id", "date", "author_id"),
    Milestone: ("project_id", "name"),
    Risk: ("project_id", "title"),
    Benefit: ("project_id", "name"),
}
RELATED = ("project", "author", "owner")


def fields_of(row: Row) -> dict[str, Any]:
    """Return a row's fields, its project among them; one that is in no database yet has no ids."""
    names = ("project_id", *(one.name for one in told(type(row))))
    held = {name: getattr(row, name) for name in names}
    return held | by_id({name: getattr(row, name) for name in RELATED if hasattr(row, name)})


def by_id(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return *changes* with ids in place of a project and of people."""
    return {
        (f"{name}_id" if name in RELATED else name): (
            getattr(value, "id", None) if name in RELATED else value
        )
        for name, value in changes.items()
    }


def at_key(model: type[Base], fields: Mapping[str, Any]) -> ColumnElement[bool]:
    """Narrow to the row that *fields* are about, whatever the case of its name."""
    return and_(*(_is(getattr(model, name), fields[name]) for name in KEYS[model]))


def _is(column: Any, value: Any) -> ColumnElement[bool]:
    if isinstance(value, str):
        return or_(column == value, func.lower(column) == value.strip().lower())
    same: ColumnElement[bool] = column == value
    return same
