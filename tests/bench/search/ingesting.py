"""How fast documents are taken in, by their format."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2

from knowledge.ingest import Encoder, Ingest
from knowledge.migrations import migrate
from knowledge.search.encoder import Vectors
from knowledge.store import opener
from knowledge.store.database import make_engine
from tests.bench.search.reading_room import ReadingRoom
from tests.bench.search.tables import table
from tests.knowledge.documents.made import Made
from tests.knowledge.documents.messy import documents, write


class StopWatch:
    """Passes sentences on to an encoder and counts how long it takes over them."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.seconds = 0.0

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one vector for each of *sentences*."""
        began = time.perf_counter()
        vectors = self._encoder.encode(sentences)
        self.seconds += time.perf_counter() - began
        return vectors


def ingesting(room: ReadingRoom) -> Iterator[str]:
    """Yield the part of the report; documents of projects need a register, and are left out."""
    made = [one for one in documents() if "project" not in one.fields]
    rows = [
        _row(kind, [one for one in made if one.format == kind], room.encoder)
        for kind in dict.fromkeys(one.format for one in made)
    ]
    yield "### Taking in documents as messy as real ones\n"
    columns = [
        *("format", "documents", "size", "passages", "documents a second", "kB or pages a second"),
        *("passages a second", "of it giving meaning"),
    ]
    yield from table(columns, rows)


def _row(kind: str, made: Sequence[Made], encoder: Encoder) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        files = [write(Path(folder) / "documents", one) for one in made]
        watch = StopWatch(encoder)
        took, passages = _timed(files, watch, Path(folder) / "documents.db")
        size, unit = _size(kind, files)
    return [
        kind,
        str(len(files)),
        f"{size:,.0f} {unit}",
        f"{passages:,}",
        f"{len(files) / took:.1f}",
        f"{size / took:.1f} {unit}",
        f"{passages / took:.0f}",
        f"{watch.seconds / took:.0%}",
    ]


def _timed(files: Sequence[Path], encoder: Encoder, database: Path) -> tuple[float, int]:
    """Return in how many seconds files are taken in, and in how many passages."""
    engine = make_engine(f"sqlite:///{database}")
    migrate(engine)
    open_store = opener(engine)
    began = time.perf_counter()
    outcome = Ingest(open_store, encoder, lambda: datetime.now(UTC)).take(files)
    took = time.perf_counter() - began
    assert not outcome.rejected, outcome.rejected
    with open_store(to_read=True) as store:
        passages = len(store.documents.searched())
    engine.dispose()
    return took, passages


def _size(kind: str, files: Sequence[Path]) -> tuple[float, str]:
    if kind != "pdf":
        return sum(file.stat().st_size for file in files) / 1000, "kB"
    pages = 0
    for file in files:
        document = pypdfium2.PdfDocument(file)
        pages += len(document)
        document.close()
    return pages, "pages"
