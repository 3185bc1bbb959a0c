"""When somebody is reminded, of what, and what the register knows of their days."""

from __future__ import annotations

from actions.ask import Turn
from actions.home.page import Line, Section
from actions.nudges.own_reminders import own_projects
from actions.nudges.telling_why import buttons, next_ones, rules
from actions.reply import Fact
from actions.wording import day, listed
from knowledge.models import Leave, Person

HEADING = "Reminders"
NONE = "Reminders go to who leads a project; none come to you."
MOST_SPELLS = 3


def reminders(person: Person, turn: Turn) -> Section:
    """Return how somebody's reminders come, their working days, and when they are away."""
    store = turn.store
    leads = bool(own_projects(person, store))
    away = store.people.away(person.id, turn.today)[:MOST_SPELLS]
    days = f"{person.working_days}, {person.timezone} time"
    facts = [Fact(label="Working days", value=days)]
    if away:
        facts.append(Fact(label="Away", value=listed(map(_spell, away))))
    facts += next_ones(turn, person, store) if leads else ()
    text = rules(person, store) if leads else NONE
    return Section(HEADING, text, tuple(map(Line, facts)), buttons(person, store) if leads else ())


def _spell(leave: Leave) -> str:
    if leave.first == leave.last:
        return day(leave.first)
    return f"{day(leave.first)} to {day(leave.last)}"
