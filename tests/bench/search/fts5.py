"""Plain SQLite FTS5 over the same passages, as anybody would begin: the measure of the rest."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

# where a passage is given by its id, title and headings, and text
Row = tuple[int, str, str]


class PlainSearch:
    """A full-text index with the default tokenizer, ranked by bm25()."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE passages USING fts5(headings, text)")
        self._database.executemany(
            "INSERT INTO passages (rowid, headings, text) VALUES (?, ?, ?)", rows
        )

    def search(self, question: str, limit: int = 10) -> list[int]:
        """Return the passages that hold any word of a question, best first."""
        words = re.findall(r"\w+", question)
        if not words:
            return []
        wanted = " OR ".join(f'"{word}"' for word in words)
        query = "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?"
        return [row for (row,) in self._database.execute(query, (wanted, limit))]
