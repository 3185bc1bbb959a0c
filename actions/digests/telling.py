"""A digest as a chat channel shows it: what it came to, short lists, and where they were read."""

from __future__ import annotations

from actions.digests.lines import sections
from actions.digests.wording import RATED, days, summary, title
from actions.reply import Button, Fact, Reply, Source, Table
from actions.wording import rating
from knowledge.digests import Digest

MOST_ROWS = 20


def told(digest: Digest) -> Reply:
    """Return the digest as one message."""
    rows = [
        (
            section.heading,
            line.about,
            f"{line.text} ({line.found_in})" if line.found_in else line.text,
        )
        for section in sections(digest)
        for line in section.lines
    ]
    table = Table(columns=("What", "Project", "How"), rows=tuple(rows[:MOST_ROWS]))
    return Reply(
        text=f"Digest: {title(digest)}. {summary(digest)}",
        facts=_facts(digest),
        table=table if rows else None,
        buttons=(Button(label="What is due next?", says="What is due in the next 30 days?"),),
        sources=(source(digest),),
    )


def source(digest: Digest) -> Source:
    """Return where a digest was read, who keeps that, and as of when."""
    label = " (illustrative)" if digest.illustrative else ""
    return Source(
        title=f"Project register{label}, {days(digest.period)}",
        path="register",
        owner="Digital Office",
        reviewed=digest.now.date(),
    )


def _facts(digest: Digest) -> tuple[Fact, ...]:
    shown = ((name, getattr(digest.ratings, name)) for name in RATED)
    return tuple(
        Fact(label=rating("" if name == "none" else name).capitalize(), value=str(number))
        for name, number in shown
    )
