"""What is done with what somebody tells of their absence, and how it is read back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from actions.nudges.leave_limits import backwards
from actions.nudges.leave_meanwhile import meanwhile
from actions.nudges.leave_overlaps import Placed, is_instead, place
from actions.nudges.leave_words import ONE_DAY, Told, read_absence
from actions.reply import Button, Reply, unanswered
from actions.wording import day, listed
from knowledge.models import Leave, Person
from knowledge.store import Store

LONGEST = timedelta(days=366)
_NOW = re.compile(
    r"\b(?:sick|ill|poorly|no weel|loupin|not in|no in|won't be in|off|aff|unwell|baby|bairn)\b",
    re.IGNORECASE,
)
WHEN = "When are you away? Say for example “off 8-19 December”, “off today” or “back on the 5th”."
NO_END = (
    "I have noted that you are away {today}. Until when? Say “back on Monday” once you know: until "
    "then I take you to be back tomorrow."
)
TO_COME = "From {day}, until when? Say for example “off {short} to 19 December”."
NONE = "I have no leave of yours noted."
PAST = "{day} is past, so I have noted nothing."
TOO_LONG = "That is more than a year, so I have noted nothing: please say it in shorter spells."


def noted(asker: Person, text: str, store: Store, today: date, said: str = "") -> Reply:
    """Note the days that a message tells, and read them back.

    *said* is the whole message, where the text is only what was made of it.
    """
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
    if asked_back := backwards(text, spells[0], today):
        return asked_back
    return _note(asker, spells, told.back, store, today, instead=is_instead(said or text))


def _note(
    asker: Person,
    spells: Sequence[tuple[date, date]],
    back: date | None,
    store: Store,
    today: date,
    *,
    instead: bool,
) -> Reply:
    if all(last < today for _, last in spells):
        return unanswered(PAST.format(day=day(spells[-1][1])))
    if any(last - first > LONGEST for first, last in spells):
        return unanswered(TOO_LONG)
    placed = [place(asker, one, store, instead=instead, is_back=bool(back)) for one in spells]
    away = listed(spell_words(*one.spell) for one in placed)
    back_button = Button(
        label="Take it back", says=f"cancel my leave {spell_words(*placed[0].spell)}"
    )
    if all(one.stays for one in placed):
        only = spell_words(*spells[0])
        button = Button(label=f"Only {only}", says=f"I'm off {only} instead")
        narrower = (button,) if spells[0] != placed[0].spell else ()
        text = f"You are noted as away {away} already, and that stays."
        return Reply(text=text, buttons=(*narrower, back_button))
    end = f", back on {day(back)}" if back else ""
    return Reply(
        text=f"Noted: you are away {away}{end}{_before(placed, instead=instead)}. "
        f"{meanwhile(asker, store)}",
        buttons=(back_button,),
    )


def _before(placed: Sequence[Placed], *, instead: bool) -> str:
    """Say which spells that were noted before have become part of this, or given way to it."""
    before = [spell_words(*was) for one in placed for was in one.before if not one.stays]
    if not before:
        return ""
    how = "in place of" if instead else "in one with"
    return f", {how} what I had noted ({listed(before)})"


def _names_start(told: Told, today: date) -> bool:
    return bool(told.spells) and told.spells[0][0] > today


def _without_end(asker: Person, since: date, store: Store, today: date) -> Reply:
    """Note today alone of an absence without an end: nobody is away for ever unasked."""
    if since > today:
        return unanswered(TO_COME.format(day=day(since), short=f"{since.day} {since:%B}"))
    store.calendars.note_leave(asker, since, today, "told in chat")
    return Reply(text=NO_END.format(today=spell_words(since, today)))


def _back(asker: Person, back: date, current: Sequence[Leave], store: Store, today: date) -> Reply:
    """End the leave that somebody is on the day before they are back."""
    if not current and back <= today:
        return Reply(text="Welcome back. You were not noted as away.")
    if current:
        first = min(one.first for one in current)
        store.calendars.let_leave_be(current, first, back - ONE_DAY)
    if back <= today:
        return Reply(text="Welcome back. Your leave is ended, and reminders come to you again.")
    return Reply(text=f"Noted: you are away until {day(back - ONE_DAY)}, back on {day(back)}.")


def spell_words(first: date, last: date) -> str:
    """Write the days of a spell: on one day, or from the first to the last."""
    return f"on {day(first)}" if first == last else f"from {day(first)} to {day(last)}"
