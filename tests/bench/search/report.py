"""The part of the report that is about search."""

from collections.abc import Iterator

from tests.bench.search.answering import answered
from tests.bench.search.balance import balance
from tests.bench.search.ingesting import ingesting
from tests.bench.search.ranking import ranking
from tests.bench.search.reading_room import reading_room
from tests.bench.search.sizes import sizes

PARTS = (ranking, answered, balance, sizes, ingesting)


def search() -> Iterator[str]:
    """Yield every measurement of search, over one library of the office's articles."""
    yield "## Search and “I don’t know”\n"
    with reading_room() as room:
        for part in PARTS:
            yield from part(room)
