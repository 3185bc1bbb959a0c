"""Wishes of reminders that are met in another way than they are put, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.ask import Ask
from actions.manner import straight
from actions.nudges.own_reminders import one_project
from actions.nudges.reminder_patterns import Wish
from actions.nudges.reminder_words import wish
from actions.nudges.skipping import sprint_asked_about
from actions.reply import Button, Reply, unanswered
from actions.wording import day
from knowledge import sprints
from knowledge.models import Person, Project
from knowledge.nudges.facts import bounds
from knowledge.store import Store

WEEKDAY = (
    "Reminders come on every day of the week on which you work, so I have changed nothing. If you "
    "do not work on one, say so: “part time, not Mondays”."
)
SOMEBODY_ELSE = (
    "Only the lead of a project is reminded and, while they are away or at the third time, its "
    "deputy, so I have changed nothing. If you are away, say “off 8-19 December”; if a project is "
    "no longer yours, say “not mine any more”, and I ask who leads it."
)
TWO = "I do one thing at a time, and have done nothing yet. Which comes first?"
_JOINS = re.compile(r"\s*(?:[;.]|,?\s+(?:and|an|but|then)\b(?: then\b)?|,)\s+", re.IGNORECASE)
_BEGINS = re.compile(
    r"\W*(?:please |also |can you |just |then )*(?:skip|mute|unmute|snooze|remind|turn|switch|stop|"
    r"don'?t remind|dinnae remind|change|set|gie|give)\b",
    re.IGNORECASE,
)


def two_wishes(text: str) -> Reply | None:
    """Ask which of two wishes comes first: "mute ARC and remind me about Place on Monday"."""
    parts = [one for one in _JOINS.split(straight(text)) if _BEGINS.match(one)]
    wanted: dict[Wish | None, str] = {wish(one, has_day=False): one for one in parts}
    if len(wanted) < 2 or None in wanted:
        return None
    return unanswered(TWO, *(Button(label=one[:70], says=one) for one in wanted.values()))


def nothing_new(ask: Ask, asker: Person, store: Store, named: list[int]) -> Reply:
    """Ask whether "nothing to report" is an update without change, or a sprint without one."""
    project = one_project(ask, asker, store, named, "nothing to report for {}")
    sprint = sprint_asked_about(ask, project, store)
    if sprint is None:
        return unanswered(f"{project.name} owes no update just now, so all is well.")
    called = f"sprint {sprint} of {project.name}"
    return unanswered(
        f"Shall I log that nothing has changed in {project.name}, or skip {called}?",
        Button(label="Log no change", says=f"no change for {project.name}"),
        Button(label="Skip the sprint", says=f"skip {called}: nothing to report"),
    )


def by_sprint(ask: Ask, projects: Sequence[Project]) -> Reply | None:
    """Offer the days on which sprints end where no other day is told; None where none is meant."""
    if not ask.says(r"next sprint|(?:end|last day) (?:of|o') (?:the|this|my|each|every) sprint"):
        return None
    buttons = []
    for one in projects[:3]:
        running = one.sprint_start and sprints.number(one.sprint_start, one.sprint_days, ask.today)
        for sprint in (running, running + 1) if running else ():
            last = bounds(one, sprint)[1]
            if last > ask.today:
                says = f"remind me about {one.name} on {day(last)}"
                buttons.append(Button(label=f"{one.name}: {day(last)}", says=says))
    return unanswered(
        "As is usual I remind you on your last working day in a sprint. On another day? These are "
        "the last days of the sprints.",
        *buttons,
    )
