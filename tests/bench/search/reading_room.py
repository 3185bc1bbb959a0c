"""A fresh library with the office's own articles in it, and nothing else."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from knowledge.content import ensure_content
from knowledge.migrations import migrate
from knowledge.search.encoder import Encoder
from knowledge.search.encoder_files import ensure_encoder
from knowledge.search.library import Library
from knowledge.search.meaning import Meaning
from knowledge.store import OpenStore, opener
from knowledge.store.database import make_engine

HOME = Path(__file__).parents[3] / "var"


@dataclass(frozen=True)
class ReadingRoom:
    """A database with the articles, and what looks things up in it."""

    engine: Engine
    open_store: OpenStore
    encoder: Encoder
    library: Library


@contextmanager
def reading_room() -> Iterator[ReadingRoom]:
    """Take the articles into a database of their own, for as long as the block lasts."""
    encoder = Encoder(ensure_encoder(HOME / "encoder"))
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(f"sqlite:///{folder}/articles.db")
        migrate(engine)
        open_store = opener(engine)
        ensure_content(open_store, lambda: encoder, lambda: datetime.now(UTC))
        yield ReadingRoom(engine, open_store, encoder, Library(Meaning(lambda: encoder)))
        engine.dispose()


def file_of(path: str) -> str:
    """Return the file of an article by the path that its document goes by."""
    return path.rpartition("/")[2]
