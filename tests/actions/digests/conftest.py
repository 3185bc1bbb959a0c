"""The demo register, read by the office on the Tuesday after its newest updates."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from knowledge.demo import WRITTEN_FOR, register
from knowledge.digests import EVERYTHING, Digest, Period, Scope, summarise
from knowledge.migrations import migrate
from knowledge.register import import_register
from knowledge.store import THE_OFFICE, VISITOR, OpenStore, opener
from knowledge.store.database import make_engine

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
Made = Callable[..., Digest]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    folder = tmp_path_factory.mktemp("demo")
    engine = make_engine(f"sqlite:///{folder / 'cairn.db'}")
    migrate(engine)
    import_register(engine, register(WRITTEN_FOR, folder / "register"))
    yield opener(engine)
    engine.dispose()


@pytest.fixture
def made(demo: OpenStore) -> Made:
    """Make a digest of the demo register: ``made("2026-W47", everybody=True)``."""

    def make(
        week: str = "2026-W47",
        *,
        days: Period | None = None,
        scope: Scope = EVERYTHING,
        everybody: bool = False,
    ) -> Digest:
        with demo(VISITOR if everybody else THE_OFFICE, to_read=True) as store:
            return summarise(store, scope, days or Period.week(week), NOW)

    return make
