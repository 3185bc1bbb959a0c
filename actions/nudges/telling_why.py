"""Why somebody is reminded, how their reminders come, and what comes next."""

from __future__ import annotations

from datetime import timedelta

from actions.ask import Ask, Turn
from actions.nudges.coming import coming
from actions.nudges.own_reminders import own_projects
from actions.nudges.setting import CHANNEL_WORDS
from actions.reply import Button, Fact, Reply
from actions.wording import counted, day, listed
from knowledge.models import OWES_NOTHING, Person
from knowledge.nudges import Manners
from knowledge.nudges.gathering import gather
from knowledge.store import Store

LATELY = timedelta(days=28)
BUTTONS = (
    Button(label="Remind me tomorrow", says="remind me tomorrow"),
    Button(label="Turn reminders off", says="turn off reminders"),
)
BUTTONS_WHEN_OFF = (Button(label="Turn reminders on", says="turn reminders back on"),)
OFF = "Your reminders are off: none come until you turn them on again."
LEADS_NOTHING = (
    "You lead no open project and deputise for none, so I send you no reminders and there is "
    "nothing to change."
)
AS_DEPUTY = (
    "You are the deputy: I ask you while {lead} is away, and beside them when I ask the third time."
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
    if not own:
        return Reply(text=f"{sent} {LEADS_NOTHING}")
    leads = f" You lead or deputise for {counted(len(own), 'open project')}."
    text = f"{sent}{leads} {rules(asker, store)}"
    return Reply(text=text, facts=next_ones(ask.turn, asker, store), buttons=buttons(asker, store))


def settings(ask: Ask, asker: Person, store: Store) -> Reply:
    """Say how somebody's reminders come, and of each project what comes next."""
    own = own_projects(asker, store)
    if not own:
        return Reply(text=LEADS_NOTHING)
    return Reply(
        text=rules(asker, store),
        facts=next_ones(ask.turn, asker, store),
        buttons=buttons(asker, store),
    )


def next_ones(turn: Turn, asker: Person, store: Store) -> tuple[Fact, ...]:
    """Say what holds just now of each project that somebody leads or deputises for."""
    own = own_projects(asker, store)
    facts = gather(store, [one for one in own if one.lead_id == asker.id], turn.now)
    return tuple(
        Fact(
            label=one.name,
            value=coming(asker, one, facts, turn.now)
            if one.lead_id == asker.id
            else AS_DEPUTY.format(lead=one.lead.name),
        )
        for one in own
        if one.phase not in OWES_NOTHING
    )


def buttons(asker: Person, store: Store) -> tuple[Button, ...]:
    """Return what somebody may want to change: who has turned all off turns them on."""
    return BUTTONS_WHEN_OFF if is_all_off(asker, store) else BUTTONS


def is_all_off(asker: Person, store: Store) -> bool:
    """Say whether somebody has turned all of their reminders off."""
    theirs = store.nudges.quiets().get(asker.id, [])
    return any(one.project_id is None and one.until is None for one in theirs)


def rules(asker: Person, store: Store) -> str:
    """Say by which rule somebody is reminded."""
    if is_all_off(asker, store):
        return OFF
    manners = Manners.of(store.nudges.settings())
    manner, channel = manners.to(asker.id, 0), manners.channel(asker.id)
    later = [counted(manner.gap * step, "working day") for step in range(1, manner.most)]
    rest = f"{listed(later)} after that" if later else "no more than once"
    first = f" You want it {CHANNEL_WORDS[channel]} first." if channel else ""
    return RULES.format(rest=rest, hour=f"{manner.hour:02}") + first
