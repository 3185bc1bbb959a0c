"""Rows as they are held, in values that JSON can hold, with projects by their codes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, LargeBinary, Select, Table, select

from knowledge.person.subject import TABLES
from knowledge.store.states import written

Rows = list[dict[str, Any]]


class Held:
    """Reads rows out of the tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        projects = TABLES["projects"].c
        self._codes: dict[int, str] = dict(
            connection.execute(select(projects.id, projects.code)).all()
        )

    def rows(self, name: str, condition: ColumnElement[bool]) -> Rows:
        """Return rows of a table with all that can be read of them."""
        table: Table = TABLES[name]
        said = [one for one in table.c if not isinstance(one.type, LargeBinary)]
        return self.read(select(*said).where(condition).order_by(*table.primary_key.columns))

    def read(self, query: Select[Any]) -> Rows:
        """Return what a query finds."""
        return [self._named(dict(row)) for row in self._connection.execute(query).mappings()]

    def _named(self, row: dict[str, Any]) -> dict[str, Any]:
        held = {name: written(value) for name, value in row.items()}
        if "project_id" in held:
            held["project"] = self._codes.get(held.pop("project_id"))
        return held
