"""Answers of every shape for the promises, and all that is said in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from actions.reply import Button, Fact, Field, Form, Quote, Reply, Source, Table
from actions.wording import day

NASTY = (
    "*stars* _x_ ~gone~ `code` <!channel> <@U01> <https://bad.example|good.example> :smile: &amp; "
    "<at>Cairn</at> [here](https://bad.example) {{DATE(2026-11-22T06:00:00Z)}} [bold]loud[/bold]"
)
REGISTER = Source(
    title="Register", owner="Morag Ross", url="https://x.example/r", reviewed=date(2026, 11, 11)
)
POLICY = Source(
    title="Cloud first", path="cloud.pdf", owner="Isla Grant", url="https://x.example/cloud",
    reviewed=date(2026, 3, 2), page="/documents/7#passage",
)  # fmt: skip
UPDATE = Form(
    name="update", title="Update for Digital Telecare", project="TEL", about=3, version=2,
    fields=(
        Field(name="rag", label="Rating", kind="choice", choices=("Green", "Red"), required=True,
            value="Red", hint="It was Green ✔."),
        Field(name="done", label="What was done", kind="long", value=f"{NASTY}\nSecond line."),
        Field(name="next", label="What is next", kind="long", error="Say what comes next."),
        Field(name="blockers", label="What is in the way", kind="long", value="Legal. " * 600),
        Field(name="day", label="Day", kind="date", value="2026-11-18"),
    ),
)  # fmt: skip
FULL = Reply(
    text="Two lines.\nOf words.",
    quotes=(Quote(text="One. Two is it.", heading="Must we?", marks=((5, 15),)),),
    facts=(Fact(label="Lead", value="Eilidh Mackay"), Fact(label="Rating", value="Green ✔")),
    table=Table(columns=("Project", "Lead"), rows=(("Telecare", "Eilidh"), ("ARC", ""))),
    buttons=(Button(label="The deputy?", says="Who is the deputy & who <leads>?"),),
    sources=(REGISTER, POLICY),
)
POINTS = "\n\n".join(f"Point {at} of many: " + f"word{at} " * 60 for at in range(40))
ANSWERS = {
    "every part": (FULL,),
    "two replies": (FULL, FULL.but(text="And this.", buttons=(Button(label="No", says="no"),))),
    "long words": (FULL.but(text=POINTS),),
    "long quotes": (FULL.but(quotes=(Quote(text=POINTS, heading="All of it"),)),),
    "long facts": (
        FULL.but(facts=tuple(Fact(label=f"Part {at}", value="fact " * 90) for at in range(30))),
    ),
    "many rows": (
        FULL.but(
            table=Table(
                columns=("Project", "Rating", "What is next"),
                rows=tuple((f"P{at}", "Green ✔", f"Step {at} " * 9) for at in range(150)),
            )
        ),
    ),
    "many columns": (
        FULL.but(
            table=Table(
                columns=tuple(f"Column {at}" for at in range(25)),
                rows=tuple(tuple(f"cell{row}.{at}" for at in range(25)) for row in range(3)),
            )
        ),
    ),
    "many sources": (
        FULL.but(sources=tuple(REGISTER.but(title=f"Sheet {at}") for at in range(30))),
    ),
    "many buttons": (
        FULL.but(buttons=tuple(Button(label=f"No. {at}", says=f"say {at}") for at in range(40))),
    ),
    "a long press": (
        FULL.but(buttons=(Button(label="Log it", says=("telecare: " * 300).strip()),)),
    ),
    "signs everywhere": (
        Reply(
            text=NASTY,
            quotes=(Quote(text=NASTY, heading=NASTY, marks=((0, 7),)),),
            facts=(Fact(label=NASTY, value=NASTY),),
            table=Table(columns=("Done", NASTY), rows=((NASTY, NASTY),)),
            buttons=(Button(label="*Press* <me>", says=NASTY),),
            sources=(Source(title=NASTY, owner=NASTY, reviewed=date(2026, 11, 11)),),
        ),
    ),
}


def lines(*replies: Reply) -> Iterator[str]:
    """Give each line of all that is said, without what can be pressed."""
    for reply in replies:
        for part in _parts(reply):
            yield from (line for line in part.split("\n") if line.strip())


def squashed(text: str) -> str:
    """Leave out space, and the signs that mark and part what is quoted."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "«»“”")


def _parts(reply: Reply) -> Iterator[str]:
    yield reply.text
    yield from (part for one in reply.quotes for part in (one.heading, one.text))
    yield from (part for one in reply.facts for part in (one.label, one.value))
    if reply.table:
        yield from (cell for row in reply.table.rows for cell in row)
        # the first heading says no more than what stands below it
        yield from reply.table.columns[1:]
    for one in reply.sources:
        yield from (one.title, one.owner, one.url, day(one.reviewed) if one.reviewed else "")
