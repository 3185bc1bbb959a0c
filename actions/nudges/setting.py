"""How reminders are to come, as somebody sets it for themselves or for a project."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.ask import Ask
from actions.manner import straight
from actions.nudges.reminder_words import channel_told, gap_told, hour_told, most_told
from actions.reply import Button, Reply, unanswered
from actions.wording import capital, counted, listed
from knowledge.models import NudgeSetting, Person, Project
from knowledge.nudges import Manner, Manners
from knowledge.nudges.manner import AS_USUAL, GAPS, HOURS, MOST
from knowledge.store import Store

CHANNEL_WORDS = {"slack": "in Slack", "teams": "in Teams", "email": "by e-mail"}
WHICH_HOUR = "Reminders come between 09:00 and 17:00: at which full hour do you want them?"
TOGETHER = " That holds for all of your projects: what is due on one day comes in one message."
_NO = re.compile(r"\b(?:no|not|don'?t|dinnae|stop|never)\b", re.IGNORECASE)


def at_hour(ask: Ask, asker: Person, store: Store) -> Reply:
    """Let somebody's reminders come at another hour."""
    hour = hour_told(straight(ask.text))
    if hour is None or hour not in HOURS:
        earlier = (one for one in (9, 11, 14, 16) if one in HOURS)
        return unanswered(
            WHICH_HOUR,
            *(Button(label=f"{one:02}:00", says=f"remind me at {one}:00") for one in earlier),
        )
    before = _manner(asker, [], store).hour
    store.nudges.setting_of(asker).hour = hour
    named = TOGETHER if ask.of_kind("project") else ""
    return Reply(
        text=f"Noted: your reminders come at {hour:02}:00 from now on.{named}",
        buttons=(Button(label="As it was", says=f"remind me at {before}:00"),),
    )


def by_channel(ask: Ask, asker: Person, store: Store) -> Reply:
    """Let somebody's reminders come through one channel before others."""
    text = straight(ask.text)
    channel, setting = channel_told(text), store.nudges.setting_of(asker)
    if _NO.search(text):
        setting.channel = ""
        return Reply(text="Noted: your reminders come where you last spoke with me, as is usual.")
    setting.channel = channel
    return Reply(
        text=f"Noted: your reminders come {CHANNEL_WORDS[channel]} from now on. Where I cannot "
        "reach you there, I take another way.",
        buttons=(Button(label="As it was", says=f"don’t remind me {CHANNEL_WORDS[channel]}"),),
    )


def fewer(ask: Ask, asker: Person, store: Store, projects: Sequence[Project]) -> Reply:
    """Let another number of reminders come of a sprint."""
    most = most_told(ask.words) or MOST[0]
    if most not in MOST:
        return unanswered(f"I can send {MOST[0]} to {MOST[-1]} reminders for a sprint: how many?")
    before = _manner(asker, projects, store).most
    for one in _settings(asker, store, projects):
        one.most = most
    whose = _whose(projects)
    return Reply(
        text=f"Noted: {whose} at most {counted(most, 'reminder')} for a sprint.",
        buttons=(
            Button(label="As it was", says=f"at most {counted(before, 'reminder')}{_of(projects)}"),
        ),
    )


def apart(ask: Ask, asker: Person, store: Store, projects: Sequence[Project]) -> Reply:
    """Let reminders of a sprint come further apart, or closer together."""
    gap = gap_told(ask.words)
    if gap is None or gap not in GAPS:
        return unanswered(
            f"There can be {GAPS[0]} to {GAPS[-1]} working days between two reminders: how many?"
        )
    before = _manner(asker, projects, store).gap
    for one in _settings(asker, store, projects):
        one.gap = gap
    return Reply(
        text=f"Noted: {_whose(projects)} reminders {_every(gap)}, while an update is missing.",
        buttons=(
            Button(
                label="As it was",
                says=f"reminders{_of(projects)} {counted(before, 'working day')} apart",
            ),
        ),
    )


def as_usual(asker: Person, store: Store, projects: Sequence[Project]) -> Reply:
    """Forget what was set."""
    for one in _settings(asker, store, projects):
        one.hour = one.gap = one.most = None
        one.channel = ""
    return Reply(
        text=f"Noted: {_whose(projects)} reminders as is usual: at {AS_USUAL.hour:02}:00, "
        f"{counted(AS_USUAL.gap, 'working day')} apart, {AS_USUAL.most} for a sprint at most, "
        "unless the office has set it otherwise."
    )


def _settings(asker: Person, store: Store, projects: Sequence[Project]) -> list[NudgeSetting]:
    whose: Sequence[Person | Project] = projects or [asker]
    return [store.nudges.setting_of(one) for one in whose]


def _manner(asker: Person, projects: Sequence[Project], store: Store) -> Manner:
    """Return how reminders come so far, of the first project that is named or of none."""
    return Manners.of(store.nudges.settings()).to(asker.id, projects[0].id if projects else 0)


def _every(gap: int) -> str:
    return "on every working day" if gap == 1 else f"{counted(gap, 'working day')} apart"


def _of(projects: Sequence[Project]) -> str:
    return f" about {listed(one.name for one in projects)}" if projects else ""


def _whose(projects: Sequence[Project]) -> str:
    if not projects:
        return "you get"
    return f"whoever leads {listed(capital(one.name) for one in projects)} gets"
