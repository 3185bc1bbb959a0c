"""Why somebody is reminded, how their reminders come, and what comes next."""

from __future__ import annotations

from datetime import timedelta

from actions.ask import Ask, Turn
from actions.nudges.own_reminders import own_projects
from actions.nudges.reminder_words import hour_told
from actions.reply import Button, Fact, Reply, unanswered
from actions.wording import capital, counted, day, listed
from knowledge.models import Person
from knowledge.nudges import Manners, due
from knowledge.nudges.gathering import gather
from knowledge.store import Store

LATELY = timedelta(days=28)
HOURS = range(9, 17)
BUTTONS = (
    Button(label="Remind me tomorrow", says="remind me tomorrow"),
    Button(label="Turn reminders off", says="turn off reminders"),
)
RULES = (
    "I remind whoever leads a project of its update, while that is missing: on their last working "
    "day in the sprint, and {rest}. It comes at {hour}:00 on working days alone, and never on "
    "holidays or leave: say “off 8-19 December” and the deputy is asked instead."
)


def why(ask: Ask, asker: Person, store: Store) -> Reply:
    """Say what somebody was reminded of lately, and by which rule."""
    lately = store.nudges.lately(asker.id, ask.today - LATELY)
    about = listed(dict.fromkeys(f"{one.project.name} on {day(one.day)}" for one in lately[:5]))
    own = own_projects(asker, store)
    sent = f"Lately I reminded you of {about}." if lately else "I sent you no reminder of late."
    leads = f" You are named on {counted(len(own), 'open project')}." if own else ""
    text = f"{sent}{leads} {rules(asker, store)}"
    return Reply(text=text, facts=next_ones(ask.turn, asker, store), buttons=BUTTONS)


def settings(ask: Ask, asker: Person, store: Store) -> Reply:
    """Say how somebody's reminders come, and of each project what comes next."""
    own = own_projects(asker, store)
    if not own:
        return Reply(text="You lead no open project, so no reminders come to you.")
    return Reply(text=rules(asker, store), facts=next_ones(ask.turn, asker, store), buttons=BUTTONS)


def at_hour(ask: Ask, asker: Person, store: Store) -> Reply:
    """Let somebody's reminders come at another hour."""
    hour = hour_told(ask.text)
    if hour is None or hour not in HOURS:
        return unanswered(
            "Reminders come between 09:00 and 17:00: at which full hour do you want them?"
        )
    store.nudges.setting_of(asker).hour = hour
    return Reply(text=f"Noted: your reminders come at {hour:02}:00 from now on.")


def fewer(ask: Ask, asker: Person, store: Store) -> Reply:
    """Let fewer reminders come of a sprint."""
    most = 2 if ask.says("two|2") else 1
    store.nudges.setting_of(asker).most = most
    return Reply(text=f"Noted: you get {counted(most, 'reminder')} for a sprint at most.")


def next_ones(turn: Turn, asker: Person, store: Store) -> tuple[Fact, ...]:
    """Say of each project that somebody leads what holds just now."""
    led = [one for one in own_projects(asker, store) if one.lead_id == asker.id]
    outcome = due(led, gather(store, led, turn.now), turn.now)
    now = {one.step.project.id: one.why for one in outcome.nudges if one.step.person.id == asker.id}
    now |= {one.project.id: one.why for one in outcome.passed_over if one.person.id == asker.id}
    return tuple(Fact(label=one.name, value=capital(now.get(one.id, ""))) for one in led)


def rules(asker: Person, store: Store) -> str:
    """Say by which rule somebody is reminded."""
    manner = Manners.of(store.nudges.settings()).to(asker.id, 0)
    later = [counted(manner.gap * step, "working day") for step in range(1, manner.most)]
    rest = f"{listed(later)} after that" if later else "no more than once"
    return RULES.format(rest=rest, hour=f"{manner.hour:02}")
