"""Writing down what an import made or changed, as the logbook does for what is said in chat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, func, insert, literal_column, select

from knowledge.models import CHANGED, MADE, RESTORED, WITHDRAWN, Version
from knowledge.register.columns import Sheet
from knowledge.store.states import KINDS, record_values
from knowledge.store.versions import IMPORT

Record = Mapping[str, Any]


class State(NamedTuple):
    """What a row says, and which of its versions that is."""

    row: Record
    row_id: int
    number: int = 1
    what: str = MADE


class Recorder:
    """Keeps the versions of one sheet's rows, many at a time; other sheets have none."""

    def __init__(self, connection: Connection, sheet: Sheet) -> None:
        self._connection = connection
        self._kind = sheet.thing
        self._table = sheet.table
        self._model = KINDS.get(sheet.thing)
        self.records = self._model is not None

    def made(self, ids: Iterable[int], rows: Sequence[Record]) -> None:
        """Write down the first version of new rows."""
        self._insert([State(row, row_id) for row_id, row in zip(ids, rows, strict=True)])

    def changed(self, before: Mapping[int, Record]) -> None:
        """Write down what rows say now that they were changed; *before* is what they said, by id.

        They are read again: somebody may have changed them in chat until they were locked.
        """
        last, states = self._last(before), []
        query = select(self._table).where(self._table.c.id.in_(before))
        for found in self._connection.execute(query.order_by(self._table.c.id)).mappings():
            row = dict(found)
            number, what = last.get(row["id"], (0, ""))
            if not number:
                number = 1
                states.append(State(before[row["id"]], row["id"]))
            what = RESTORED if what == WITHDRAWN else CHANGED
            states.append(State(row, row["id"], number + 1, what))
        self._insert(states)

    def _last(self, ids: Mapping[int, Record]) -> dict[int, tuple[int, str]]:
        version = Version.__table__.c
        mine = and_(version.kind == self._kind, version.row_id.in_(ids))
        query = select(version.row_id, version.number, version.what).where(mine)
        rows = self._connection.execute(query.order_by(version.number))
        return {row_id: (number, what) for row_id, number, what in rows}

    def _insert(self, states: Sequence[State]) -> None:
        """Write versions; what they have in common is part of the statement, which is quicker."""
        if self._model is None or not states:
            return
        said = {"kind": self._kind, "by_name": IMPORT, "channel": IMPORT}
        said |= {"on_behalf_of": "", "conversation_id": ""}
        same: dict[str, Any] = {name: literal_column(f"'{word}'") for name, word in said.items()}
        query = insert(Version).values(same | {"at": func.current_timestamp()})
        values = record_values(self._model)
        self._connection.execute(
            query,
            [
                {
                    "row_id": row_id,
                    "number": number,
                    "what": what,
                    "project_id": row["project_id"],
                    "values": values(row),
                }
                for row, row_id, number, what in states
            ],
        )
