"""Time and memory as the library grows, each size in a process of its own."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import psutil

from knowledge.search.encoder import Encoder
from knowledge.search.library import Library
from knowledge.search.meaning import Meaning
from knowledge.store import Store, opener
from knowledge.store.database import make_engine
from tests.bench.search.fts5 import PlainSearch
from tests.bench.search.growing import fill
from tests.bench.search.questions import TUNING, questions
from tests.bench.search.reading_room import HOME, ReadingRoom
from tests.bench.search.tables import table
from tests.bench.turns import Times

SIZES = (1_000, 5_000, 20_000)
WARM_UP = 5


@dataclass(frozen=True)
class Figures:
    """What a library of one size takes."""

    built: float
    megabytes: float
    ours: Times
    plain: Times


def sizes(room: ReadingRoom) -> Iterator[str]:
    """Yield the part of the report."""
    rows = [_row(size, _measured(room, size)) for size in SIZES]
    yield "### Size: the articles many times over, varied; a look-up with the encoder warm\n"
    columns = [
        *("passages", "look-up p50", "p95", "FTS5 p50", "p95", "ratio p50", "ratio p95"),
        *("index built in", "memory of the index"),
    ]
    yield from table(columns, rows)


def _row(size: int, one: Figures) -> list[str]:
    return [
        f"{size:,}",
        *(f"{ms:.1f} ms" for ms in (one.ours.p50, one.ours.p95, one.plain.p50, one.plain.p95)),
        f"{one.ours.p50 / one.plain.p50:.1f}",
        f"{one.ours.p95 / one.plain.p95:.1f}",
        f"{one.built:.1f} s",
        f"{one.megabytes:.0f} MB",
    ]


def _measured(room: ReadingRoom, size: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/{size}.db"
        fill(url, room, size)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            return process.submit(_alone, url).result()


def _alone(url: str) -> Figures:
    """Measure in a process that has done nothing else than load the encoder."""
    engine = make_engine(url)
    asked = [one.text for one in questions(TUNING).answerable]
    library = Library(Meaning(lambda: Encoder(HOME / "encoder")))
    library.meaning.of("warm")
    with opener(engine)(to_read=True) as store:
        before = psutil.Process().memory_info().rss
        began = time.perf_counter()
        library.shelf(store)
        built = time.perf_counter() - began
        for text in asked[:WARM_UP]:
            library.look_up(text, store)
        megabytes = (psutil.Process().memory_info().rss - before) / 1e6
        ways = (lambda text: library.look_up(text, store), _plain(store).search)
        ours, plain = _timed(ways, asked[WARM_UP:])
    engine.dispose()
    return Figures(built, megabytes, ours, plain)


def _plain(store: Store) -> PlainSearch:
    ids = [one.id for one in store.documents.searched()]
    passages = store.documents.passages(ids).values()
    return PlainSearch((one.id, ". ".join(one.headings), one.text) for one in passages)


def _timed(ways: Sequence[Callable[[str], object]], asked: Sequence[str]) -> list[Times]:
    """Look every question up in each way in turn: what else runs here then slows all alike."""
    times: list[list[float]] = [[] for _ in ways]
    for text in asked:
        for look_up, taken in zip(ways, times, strict=True):
            began = time.perf_counter()
            look_up(text)
            taken.append((time.perf_counter() - began) * 1000)
    return [Times(sorted(taken)) for taken in times]
