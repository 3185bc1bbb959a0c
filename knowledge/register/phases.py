"""Writing down when an import brought a project into the register or into another phase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select

from knowledge.models import PhaseChange, Project

AT_ONCE = 500

Record = Mapping[str, Any]
PROJECT = Project.__table__.c


def note_new(connection: Connection, records: Sequence[Record]) -> None:
    """Write down that projects came into the register."""
    codes = [record["code"] for record in records]
    found = _found(connection, (PROJECT.code.in_(some) for some in _parts(codes)))
    _insert(connection, [(project, "", phase) for project, phase in found])


def note_changed(connection: Connection, before: Mapping[int, Record]) -> None:
    """Write down which projects are in another phase now; *before* is what they said, by id."""
    found = _found(connection, (PROJECT.id.in_(some) for some in _parts(list(before))))
    went = [(project, before[project]["phase"], phase) for project, phase in found]
    _insert(connection, [one for one in went if one[1] != one[2]])


def _found(
    connection: Connection, conditions: Iterator[ColumnElement[bool]]
) -> Iterator[tuple[int, str]]:
    for condition in conditions:
        query = select(PROJECT.id, PROJECT.phase).where(condition)
        rows = connection.execute(query.order_by(PROJECT.id))
        yield from ((project, phase) for project, phase in rows)


def _insert(connection: Connection, went: Sequence[tuple[int, str, str]]) -> None:
    if went:
        rows = [{"project_id": one, "before": old, "after": new} for one, old, new in went]
        now = {"at": func.current_timestamp()}
        connection.execute(insert(PhaseChange).values(now), rows)


def _parts(every: Sequence[Any]) -> Iterator[Sequence[Any]]:
    yield from (every[at : at + AT_ONCE] for at in range(0, len(every), AT_ONCE))
