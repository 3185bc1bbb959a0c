"""What changed in the register since Monday, as far as it exists for whoever looks."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from actions.home.page import Line, Section
from actions.projects.changes import NOUNS
from actions.projects.events import ORDER, Event, gathered
from actions.reply import Button, Fact
from actions.scoped import Scope
from actions.wording import capital, counted, day, listed
from knowledge.periods import Period
from knowledge.store import Store, Wanted

HEADING = "This week in the register"
MOST = 8
CHANGES = Button(label="This week’s changes", says="what changed this week?")
ALL_CHANGES = CHANGES.but(label="All changes")


def week(store: Store, today: date) -> Section:
    """Return what changed since Monday: ratings first, then milestones, and updates last."""
    monday = today - timedelta(days=today.weekday())
    scope = Scope(store.projects.wanted(Wanted(), today), "across all projects")
    events = gathered(scope, Period(monday, today, "this week", 0, 0), today, store)
    if not events:
        return Section(HEADING, "Nothing has changed since Monday.")
    counts = Counter(one.kind for one in events)
    told = (counted(counts[kind], *nouns) for kind, nouns in NOUNS.items() if counts[kind])
    gravest = sorted(events, key=lambda one: ORDER.index(one.kind))[:MOST]
    more = (ALL_CHANGES,) if len(events) > MOST else ()
    return Section(HEADING, f"{capital(listed(told))}.", tuple(map(_line, gravest)), more)


def _line(event: Event) -> Line:
    return Line(Fact(label=f"{event.project}, {day(event.when)}", value=event.what))
