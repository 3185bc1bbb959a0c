"""A digest as a chat channel shows it: what it came to, short lists, and where they were read."""

from __future__ import annotations

from actions.digests.lines import sections
from actions.digests.wording import asking_for, standing, summary, title
from actions.reply import Button, Fact, Reply, Source, Table
from knowledge.digests import Digest

FEW, MANY = 4, 20


def told(digest: Digest, *, is_full: bool = False) -> Reply:
    """Return the digest as one message: of each kind of change a few lines, the gravest first.

    One that is *full* has all that a message can hold.
    """
    every = sections(digest)
    shown = [section.cut(MANY if is_full else FEW) for section in every]
    rows = [
        (section.heading, line.about, line.whole)
        for section in shown
        for line in (*section.lines, *section.said_after)
    ]
    is_cut = any(len(one.lines) > FEW for one in every) and not is_full
    return Reply(
        text=f"{title(digest)}. {summary(digest)}",
        facts=() if digest.is_quiet else _facts(digest),
        table=Table(columns=("What", "Project", "How"), rows=tuple(rows), is_grouped=True)
        if rows
        else None,
        buttons=(*_buttons(digest), *((_in_full(digest),) if is_cut else ())),
        sources=(source(digest),),
    )


def in_short(digest: Digest) -> Reply:
    """Return what a digest came to, in a few sentences."""
    whole = Button(label="Show it", says=asking_for(digest.scope, digest.period))
    return Reply(
        text=f"{title(digest)}. {summary(digest)}", buttons=(whole,), sources=(source(digest),)
    )


def source(digest: Digest) -> Source:
    """Return where a digest was read, who keeps that, and as of when."""
    label = " (illustrative)" if digest.illustrative else ""
    day = digest.period.until(digest.today).last
    return Source(
        title=f"Project register{label}", path="register", owner="Digital Office", reviewed=day
    )


def _facts(digest: Digest) -> tuple[Fact, ...]:
    return tuple(
        Fact(label=label, value=now if now == before else f"{now} (was {before})")
        for label, now, before in standing(digest)
    )


def _buttons(digest: Digest) -> tuple[Button, ...]:
    """Offer to ask on about what is gravest, and what comes next."""
    red = [one.project.name for one in digest.moves if one.after == "red"][:1]
    why = (Button(label=f"Why is {one} red?", says=f"Why is {one} red?") for one in red)
    doubts = Button(label="What does not add up?", says="Which ratings do not add up?")
    ahead = Button(label="What is due next?", says="What is due in the next 30 days?")
    return (*why, *((doubts,) if digest.contradictions else ()), ahead)


def _in_full(digest: Digest) -> Button:
    asked = asking_for(digest.scope, digest.period)
    return Button(label="Show all of it", says=f"{asked} in full")
