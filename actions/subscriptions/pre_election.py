"""The period before an election, told by who looks after the office."""

from __future__ import annotations

import re
from datetime import date

from actions.ask import Ask
from actions.reply import Button, Reply, unanswered
from actions.wording import day
from knowledge.models import PreElection
from knowledge.store import Store

PRE_ELECTION = re.compile(r"\b(?:pre-?election|purdah|election quiet)\b", re.IGNORECASE)
OFF = re.compile(r"\b(?:off|over|end(?:ed)?|cancel|stop|no|forget|remove)\b", re.IGNORECASE)
SETS = re.compile(r"\b(?:mode|set|turn|switch|from|start|begins?|note)\b", re.IGNORECASE)
# longer than any council has kept one, so that a slip of the year is noticed
LONGEST = 120
WHEN = (
    "From which day to which? Say for example “pre-election mode from 25 March 2027 to 6 May "
    "2027”. Each council sets its own, normally from the notice of election to polling day: ask "
    "its returning officer."
)
NOT_YOURS = "Whoever looks after the office sets that."
WHAT = (
    "Digests to channels, to addresses outside the register and about a council leave out new "
    "projects, milestones reached and benefits verified, and say so. People’s own digests, "
    "reminders and answers go on as they are."
)


def sets_pre_election(text: str) -> bool:
    """Say whether the mode is spoken of, rather than what the period means."""
    return PRE_ELECTION.search(text) is not None and SETS.search(text) is not None


def pre_election(ask: Ask, store: Store, text: str) -> Reply:
    """Set the period, end it, or tell it."""
    asker = ask.turn.asker
    period = ask.period("ahead")
    standing = store.subscriptions.pre_election(ask.today)
    if not OFF.search(text) and period is None:
        return _told(standing)
    if asker is None or not asker.sees_everything:
        return unanswered(NOT_YOURS)
    if OFF.search(text):
        store.subscriptions.note_pre_election(None)
        return Reply(text="Pre-election mode is off: digests hold nothing back.")
    if period is None or not is_sensible(period.first, period.last, ask.today):
        return unanswered(WHEN)
    kept = PreElection(first=period.first, last=period.last, told=ask.turn.now, by_id=asker.id)
    store.subscriptions.note_pre_election(kept)
    return Reply(
        text=f"Pre-election mode from {day(period.first)} to {day(period.last)}. {WHAT}",
        buttons=(Button(label="Turn it off", says="turn pre-election mode off"),),
    )


def is_sensible(first: date, last: date, today: date) -> bool:
    """Say whether days can be such a period: some of it to come, and of no more than months."""
    return first <= last and last >= today and 1 < (last - first).days <= LONGEST


def _told(period: PreElection | None) -> Reply:
    if period is None:
        return Reply(text=f"No pre-election period is set. {WHEN}", answered=True)
    return Reply(text=f"Pre-election mode: {day(period.first)} to {day(period.last)}. {WHAT}")
