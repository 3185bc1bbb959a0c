"""Long tables, a page at a time."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from actions.ask import Ask
from actions.reply import Button, Reply, Table

PAGE = 25

Thing = TypeVar("Thing")
Row = Sequence[str]
SHOW_MORE = "show more"


class Made(Generic[Thing]):
    """Rows that are made for the page that is shown alone: what they need is not read for all."""

    def __init__(
        self, things: Sequence[Thing], make: Callable[[Sequence[Thing]], Sequence[Row]]
    ) -> None:
        self._things = things
        self._make = make

    def __len__(self) -> int:
        return len(self._things)

    def __getitem__(self, part: slice) -> Sequence[Row]:
        return self._make(self._things[part])


def paged(
    reply: Reply, ask: Ask, columns: Sequence[str], rows: Sequence[Row] | Made[Thing]
) -> Reply:
    """Put the page that is asked for under *reply*, with a way to the next."""
    page = rows[ask.offset : ask.offset + PAGE]
    if ask.offset and not page:
        return Reply(text="That was all of it.")
    left = len(rows) - ask.offset - len(page)
    here = f" Here are {ask.offset + 1} to {ask.offset + len(page)}."
    text = f"{reply.text}{here}" if ask.offset or left > 0 else reply.text
    # no "Show more": where a channel folds a long page, its own button is called that
    more = (Button(label=f"Next page ({left} left)", says=SHOW_MORE),) if left > 0 else ()
    table = Table(columns=tuple(columns), rows=tuple(tuple(row) for row in page))
    return reply.but(text=text, table=table if page else None, buttons=(*more, *reply.buttons))
