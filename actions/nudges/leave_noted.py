"""Leave that is noted: shown, changed and taken back; and the week on which somebody works."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from actions.nudges.leave_told import LONGEST, NONE, WHEN, spell_words
from actions.nudges.leave_words import ONE_DAY
from actions.nudges.week_words import read_week_told
from actions.people_to_ask import people_to_ask
from actions.reply import Button, Reply, unanswered
from actions.wording import day, listed
from knowledge.calendars.week import FULL, read_week, write_week
from knowledge.models import Leave, Person
from knowledge.periods import find_period
from knowledge.store import Store

_BY = re.compile(r"\bby (?P<count>\d{1,3}|a|one|two|three|four|five) (?P<unit>day|week)s?\b")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def taken_back(asker: Person, text: str, store: Store, today: date) -> Reply:
    """Forget the leave that a message names, or where it names no day the one that is next."""
    spells = store.calendars.leave_of(asker.id, today)
    period = find_period(text, today, "ahead")
    meant = [one for one in spells if not period or _overlaps(one, period.first, period.last)]
    if not meant:
        return unanswered(NONE if not spells else f"{NONE} for those days. {_list(spells)}")
    if period is None and len(meant) > 1:
        return unanswered(f"Which leave? {_list(spells)}", *map(_taking_back, spells))
    gone = listed(spell_words(one.first, one.last) for one in meant)
    store.calendars.forget_leave(meant)
    return Reply(text=f"Taken back: you are no longer noted as away {gone}.")


def changed(asker: Person, text: str, store: Store, today: date) -> Reply:
    """Let the leave that is next end on another day."""
    spells = store.calendars.leave_of(asker.id, today)
    if not spells:
        return unanswered(f"{NONE} {WHEN}")
    by, period = _BY.search(text.lower()), find_period(text, today, "ahead")
    last: date | None = period.last if period else None
    if by:
        count = _COUNTS.get(by["count"]) or int(by["count"])
        last = spells[0].last + timedelta(days=count * (7 if by["unit"] == "week" else 1))
    if last is None or not spells[0].first <= last <= spells[0].first + LONGEST:
        return unanswered(f"Until which day is it? {_list(spells)}")
    first = spells[0].first
    store.calendars.let_leave_be(spells[:1], first, last)
    return Reply(text=f"Changed: you are away {spell_words(first, last)}.")


def worked(asker: Person, text: str, store: Store) -> Reply:
    """Note on which days of the week somebody works."""
    before = read_week(asker.working_days)
    week = read_week_told(text, before)
    if not week:
        return unanswered("That would leave no working day, so I have changed nothing.")
    asker.working_days = write_week(week)
    days = listed(FULL[one] for one in sorted(week))
    was = listed(FULL[one] for one in sorted(before))
    return Reply(
        text=f"Noted: you work on {days}. Reminders come on those days alone. It was {was}.",
        buttons=(Button(label="As it was", says=f"my days are {was}"),),
    )


def shown(asker: Person, store: Store, today: date) -> Reply:
    """Tell what is noted of somebody."""
    spells = store.calendars.leave_of(asker.id, today)
    week = listed(FULL[one] for one in sorted(read_week(asker.working_days)))
    told = _list(spells) if spells else NONE
    return Reply(text=f"{told} You work on {week}.", buttons=tuple(map(_taking_back, spells)))


def calendar_words(asker: Person, store: Store, today: date) -> Reply:
    """Say whose holidays count, and who can change them."""
    coming = (today + ONE_DAY * ahead for ahead in range(120))
    calendar = store.calendars.of([asker])[asker.id]
    next_one = next((one for one in coming if calendar.holiday(one)), None)
    when = (
        f" The next that I have is {day(next_one)} ({calendar.holiday(next_one)})."
        if next_one
        else ""
    )
    return unanswered(
        f"Holidays of {asker.organisation.name} are in the register, and count for everybody "
        f"there.{when} To change them please ask {people_to_ask(store)}. If you alone are off, say "
        "for example “off on Monday”."
    )


def _overlaps(one: Leave, first: date, last: date) -> bool:
    return one.first <= last and first <= one.last


def _taking_back(one: Leave) -> Button:
    spell = spell_words(one.first, one.last)
    return Button(label=f"Take back {spell}", says=f"cancel my leave {spell}")


def _list(spells: Sequence[Leave]) -> str:
    return f"Noted: away {listed(spell_words(one.first, one.last) for one in spells)}."
