"""Which digests somebody gets."""

from __future__ import annotations

from actions.ask import Turn
from actions.home.page import Line, Section
from actions.reply import Button, Fact
from actions.subscriptions.changing import SUBSCRIBE
from actions.subscriptions.wording import about, coming, how
from knowledge.models import Person
from knowledge.subscriptions.gathering import calendar_of

HEADING = "Digests"
NONE = "You get no digest. I can send you what changed every Monday morning."
PREVIEW = Button(label="Preview", says="preview my digest")
CHANGE = Button(label="Change or stop", says="what am I subscribed to?")


def digests(person: Person, turn: Turn) -> Section:
    """Return what comes and when, with what can be asked of it."""
    have = turn.store.subscriptions.of(person)
    if not have:
        return Section(HEADING, NONE, (), (SUBSCRIBE,))
    calendar = calendar_of(person, turn.store)
    lines = tuple(
        Line(
            Fact(
                label=about(one, turn.store), value=f"{how(one)}; {coming(one, calendar, turn.now)}"
            )
        )
        for one in have
    )
    return Section(HEADING, "", lines, (PREVIEW, CHANGE))
