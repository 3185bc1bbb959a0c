"""What the register knows of when somebody may be reminded, and what they are sent."""

from __future__ import annotations

from datetime import date

from actions.home.page import Line, Section
from actions.reply import Fact
from actions.wording import day, listed
from knowledge.models import Leave, Person
from knowledge.store import Store

HEADING = "Reminders and digests"
# the same that is said to whoever asks for either
NOT_YET = "I don’t send reminders or digests yet. What the register has of your days:"
MOST_SPELLS = 3


def reminders(person: Person, store: Store, today: date) -> Section:
    """Return somebody's working days and when they are away."""
    away = store.people.away(person.id, today)[:MOST_SPELLS]
    days = f"{person.working_days}, {person.timezone} time"
    facts = [Fact(label="Working days", value=days)]
    if away:
        facts.append(Fact(label="Away", value=listed(map(_spell, away))))
    return Section(HEADING, NOT_YET, tuple(map(Line, facts)))


def _spell(leave: Leave) -> str:
    if leave.first == leave.last:
        return day(leave.first)
    return f"{day(leave.first)} to {day(leave.last)}"
