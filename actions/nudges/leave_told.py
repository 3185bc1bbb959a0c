"""What is done with what somebody tells of their absence, and how it is read back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from actions.nudges.leave_words import ONE_DAY, Told, read_absence, read_week_told
from actions.people_to_ask import people_to_ask
from actions.reply import Button, Reply, unanswered
from actions.wording import day, listed
from knowledge.calendars.week import FULL, read_week, write_week
from knowledge.models import Leave, Person
from knowledge.periods import find_period
from knowledge.store import Store

LONGEST = timedelta(days=366)
_NOW = re.compile(
    r"\b(?:sick|ill|poorly|no weel|loupin|not in|no in|won't be in|off|aff|unwell|baby|bairn)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?P<count>\d+|a|one|two|three|four|five) (?P<unit>day|week)s?\b")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
WHEN = "When are you away? Say for example “off 8-19 December”, “off today” or “back on the 5th”."
NO_END = (
    "I have noted that you are away {today}. Until when? Say “back on Monday” once you know: until "
    "then I take you to be back tomorrow."
)
TO_COME = "From {day}, until when? Say for example “off {short} to 19 December”."
NONE = "I have no leave of yours noted."
PAST = "{day} is past, so I have noted nothing."
TOO_LONG = "That is more than a year, so I have noted nothing: please say it in shorter spells."


def noted(asker: Person, text: str, store: Store, today: date) -> Reply:
    """Note the days that a message tells, and read them back."""
    told = read_absence(text, today)
    if told.since is not None:
        return _without_end(asker, told.since, store, today)
    current = [one for one in store.calendars.leave_of(asker.id, today) if one.first <= today]
    if told.back and (told.back <= today or (current and not _names_start(told, today))):
        return _back(asker, told.back, current, store, today)
    spells = told.spells
    if not spells:
        if not _NOW.search(text):
            return unanswered(WHEN)
        spells = ((today, today),)
    return _note(asker, spells, told.back, store, today)


def _note(
    asker: Person,
    spells: Sequence[tuple[date, date]],
    back: date | None,
    store: Store,
    today: date,
) -> Reply:
    if all(last < today for _, last in spells):
        return unanswered(PAST.format(day=day(spells[-1][1])))
    if any(last - first > LONGEST for first, last in spells):
        return unanswered(TOO_LONG)
    for first, last in spells:
        store.calendars.note_leave(asker, first, last, "told in chat")
    away = listed(_spell(first, last) for first, last in spells)
    end = f", back on {day(back)}" if back else ""
    return Reply(
        text=f"Noted: you are away {away}{end}. I send you no reminders meanwhile; where a project "
        "has a deputy, they are asked instead.",
        buttons=(Button(label="Take it back", says=f"cancel my leave {_spell(*spells[0])}"),),
    )


def _names_start(told: Told, today: date) -> bool:
    return bool(told.spells) and told.spells[0][0] > today


def _without_end(asker: Person, since: date, store: Store, today: date) -> Reply:
    """Note today alone of an absence without an end: nobody is away for ever unasked."""
    if since > today:
        return unanswered(TO_COME.format(day=day(since), short=f"{since.day} {since:%B}"))
    store.calendars.note_leave(asker, since, today, "told in chat")
    return Reply(text=NO_END.format(today=_spell(since, today)))


def _back(asker: Person, back: date, current: Sequence[Leave], store: Store, today: date) -> Reply:
    """End the leave that somebody is on the day before they are back."""
    if not current and back <= today:
        return Reply(text=f"Welcome back. {NONE}")
    for one in current:
        one.last = back - ONE_DAY
    store.calendars.forget_leave([one for one in current if one.last < one.first])
    if back <= today:
        return Reply(text="Welcome back. Your leave is ended, and reminders come to you again.")
    return Reply(text=f"Noted: you are away until {day(back - ONE_DAY)}, back on {day(back)}.")


def taken_back(asker: Person, text: str, store: Store, today: date) -> Reply:
    """Forget the leave that a message names, or where it names no day the one that is next."""
    spells = store.calendars.leave_of(asker.id, today)
    period = find_period(text, today, "ahead")
    meant = [one for one in spells if not period or _overlaps(one, period.first, period.last)]
    if not meant:
        return unanswered(NONE if not spells else f"{NONE} for those days. {_list(spells)}")
    if period is None and len(meant) > 1:
        return unanswered(f"Which leave? {_list(spells)}", *map(_taking_back, spells))
    gone = listed(_spell(one.first, one.last) for one in meant)
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
    spells[0].last = last
    return Reply(text=f"Changed: you are away {_spell(spells[0].first, last)}.")


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
    spell = _spell(one.first, one.last)
    return Button(label=f"Take back {spell}", says=f"cancel my leave {spell}")


def _list(spells: Sequence[Leave]) -> str:
    return f"Noted: away {listed(_spell(one.first, one.last) for one in spells)}."


def _spell(first: date, last: date) -> str:
    return f"on {day(first)}" if first == last else f"from {day(first)} to {day(last)}"
