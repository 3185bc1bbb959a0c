"""Whose turn it is to write to SQLite, which lets one connection write at a time."""

from __future__ import annotations

import threading
from typing import Any

from sqlalchemy import Connection

HOLDS = "holds_the_turn"


def begin_to_write(connection: Connection) -> None:
    """Begin a transaction with SQLite's write lock; it waits for that itself."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


class Writers:
    """Wakes whoever of this process waits to write as soon as the one before is done.

    SQLite itself has waiters look again, ever more seldom and in no order: while a crowd was
    answered, some messages waited three seconds to be kept. Other processes it still sees to.
    """

    def __init__(self, longest: float) -> None:
        self._longest = longest
        self._turn = threading.Lock()

    def begin(self, connection: Connection) -> None:
        """Begin a transaction that writes; raises SQLite's own error if others go on too long."""
        if not connection.info.get(HOLDS):
            connection.info[HOLDS] = self._turn.acquire(timeout=self._longest)
        try:
            begin_to_write(connection)
        except BaseException:
            self._end(connection.info)
            raise

    def came_back(self, _connection: object, record: Any) -> None:
        """Give the turn to the next when a connection has nothing more to write."""
        self._end(record.info)

    def _end(self, info: dict[Any, Any]) -> None:
        if info.pop(HOLDS, False):
            self._turn.release()
