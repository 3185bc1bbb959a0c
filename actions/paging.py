"""Long tables, a page at a time."""

from collections.abc import Sequence

from actions.ask import Ask
from actions.reply import Button, Reply, Table

PAGE = 10
SHOW_MORE = "show more"


def paged(reply: Reply, ask: Ask, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Reply:
    """Put the page that is asked for under *reply*, with a way to the next."""
    page = rows[ask.offset : ask.offset + PAGE]
    if ask.offset and not page:
        return Reply(text="That was all of it.")
    left = len(rows) - ask.offset - len(page)
    text = f"{reply.text} Here are {ask.offset + 1} to {ask.offset + len(page)}." if ask.offset or left > 0 else reply.text
    more = (Button(label=f"Show more ({left} left)", says=SHOW_MORE),) if left > 0 else ()
    table = Table(columns=tuple(columns), rows=tuple(tuple(row) for row in page))
    return reply.but(text=text, table=table if page else None, buttons=(*more, *reply.buttons))
