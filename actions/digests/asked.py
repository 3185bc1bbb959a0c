"""Which days and which part of the register a digest is asked for in chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.digests.going_on import SLOT, days_meant, earlier_scope, goes_on
from actions.digests.words import (
    AGAIN_AND_AGAIN,
    ALL_RATINGS,
    AWAY,
    MISSED,
    NARROWED,
    OWN,
    OWN_COUNCIL,
    SHOW,
    WHOLE,
)
from actions.question import Question
from actions.reply import unanswered
from actions.wording import day
from knowledge.digests import EVERYTHING, RATINGS, Kind, Period, Scope, mine, usual
from knowledge.naming import Kind as EntryKind
from knowledge.store import Store

LONGEST = timedelta(days=365)
USUAL_DAYS = timedelta(days=14)
TO_COME = "{first} is still to come. I can tell what changed up to today, {today}."
NO_LEAVE = "I do not know which days you were off, so this is since {first}."


def is_for_now(ask: Ask) -> bool:
    """Say whether a digest is to be told at once: "show me last week's digest"."""
    if ask.says(AGAIN_AND_AGAIN) or not ask.says(SHOW):
        return False
    return ask.period("back") is not None or ask.says("now|right away|at once|show|what.{0,4} in")


def continues(ask: Ask) -> bool:
    """Say whether it goes on from a digest that was shown before."""
    is_named = bool(ask.mentions)
    if ask.slots.get("focus") == "subscription":
        return False  # "only Fife" changes what comes
    return SLOT in ask.slots and goes_on(ask.text, ask.words, ask.today, is_named=is_named)


def scope(question: Question, ask: Ask, store: Store) -> Scope:
    """Return what is named, else what is usual for whoever asks; ask back about what is unclear.

    What goes on from another digest keeps what is not said anew.
    """
    earlier = earlier_scope(ask, store) if continues(ask) else None
    is_rated = ask.says(NARROWED) or earlier is not None
    ratings = tuple(one for one in RATINGS if is_rated and ask.says(f"{one}s?"))
    if earlier is not None and not ratings and not ask.says(ALL_RATINGS):
        ratings = earlier.ratings
    part = _named_part(question, ask) or earlier or _usual_part(ask, store)
    return replace(part, ratings=ratings)


def _named_part(question: Question, ask: Ask) -> Scope | None:
    kinds: tuple[tuple[Kind, EntryKind], ...] = (
        ("portfolio", "portfolio"), ("council", "organisation"), ("projects", "project"),
    )  # fmt: skip
    for kind, of in kinds:
        if named := question.entries(ask, of):
            return Scope(kind, tuple(one.id for one in named), tuple(one.name for one in named))
    if any(not _is_day(one, ask) for one in ask.unknown):
        raise AskBackError(unknown(ask, "project"))
    asker = ask.turn.asker
    if ask.says(WHOLE):
        return EVERYTHING
    if asker and ask.says(OWN_COUNCIL):
        return Scope("council", (asker.organisation_id,), (asker.organisation.name,))
    return mine(asker) if asker and ask.says(OWN) else None


def _usual_part(ask: Ask, store: Store) -> Scope:
    return usual(store, ask.turn.asker, ask.today)


def _is_day(name: str, ask: Ask) -> bool:
    """Say whether what looks like a name is part of the days: "for 1 to 5 December 2026"."""
    days = ask.period("back")
    return days is not None and name in ask.text[days.start : days.end]


def period(ask: Ask, store: Store) -> tuple[Period, str]:
    """Return the days that are meant, and what has to be said of how they were found.

    Without any it is the last whole week or month and, for who was away, the time of that.
    """
    named = ask.period("back")
    if named is not None:
        return _checked(named.first, named.last, ask.today), ""
    if continues(ask):
        meant = days_meant(ask)
        return _checked(meant.first, meant.last, ask.today), ""
    if ask.says(AWAY):
        return _away(ask, store)
    if ask.says(MISSED):
        first = ask.today - USUAL_DAYS
        return Period(first, ask.today), f"You named no days, so this is since {day(first)}."
    if ask.says("month(?:ly|'s)?"):
        return Period.last_month(ask.today), ""
    return Period.last_week(ask.today), ""


def _away(ask: Ask, store: Store) -> tuple[Period, str]:
    """Return the last leave that is known, as far as it has come."""
    asker = ask.turn.asker
    leave = store.people.last_away(asker.id, ask.today) if asker else None
    if leave is None:
        first = ask.today - USUAL_DAYS
        return Period(first, ask.today), NO_LEAVE.format(first=day(first))
    return _checked(leave.first, leave.last, ask.today), ""


def _checked(first: date, last: date, today: date) -> Period:
    """Return days of at most a year that have begun; an open side ends today, or a year before."""
    if first > today:
        raise AskBackError(unanswered(TO_COME.format(first=day(first), today=day(today))))
    last = today if last > today + LONGEST else last
    return Period(max(first, last - LONGEST), last)
