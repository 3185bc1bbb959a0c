"""The reminder itself: what is owed, what was planned, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from actions.asking_back import MOST_BUTTONS
from actions.reply import Button, Fact, Reply
from actions.wording import day, listed
from knowledge.models import Person, Project, Update
from knowledge.nudges.facts import bounds


@dataclass(frozen=True)
class Owed:
    """An update that somebody is reminded of; *last* is the one before it.

    *is_copy* says that the lead was asked, and this goes to the deputy too.
    """

    project: Project
    sprint: int
    last: Update | None = None
    is_copy: bool = False


def reminder(person: Person, owed: Sequence[Owed], today: date) -> Reply:
    """Remind somebody of the updates that are missing, all of a day in one message."""
    first = person.name.split()[0]
    if len(owed) == 1:
        text = f"Hello {first}. {_said(owed[0], person, today)}"
        return Reply(text=text, facts=_planned(owed[0]), buttons=_buttons(owed[0]))
    told = listed(f"{one.project.name} (sprint {one.sprint})" for one in owed)
    return Reply(
        text=f"Hello {first}. The updates of {told} are missing. One line each is enough.",
        facts=tuple(fact for one in owed for fact in _facts(one, today)),
        buttons=(
            *(
                Button(label=f"Post update: {one.project.name}", says=_post(one))
                for one in owed[: MOST_BUTTONS - 2]
            ),
            Button(label="Snooze until tomorrow", says="remind me tomorrow"),
            Button(label="Pick a day", says="remind me on another day"),
        ),
    )


def _said(one: Owed, person: Person, today: date) -> str:
    last = bounds(one.project, one.sprint)[1]
    when = (
        "is due today" if last == today else f"{'was' if last < today else 'is'} due on {day(last)}"
    )
    text = f"The update of {one.project.name} for sprint {one.sprint} {when} and is missing."
    if one.is_copy:
        return f"{text} {one.project.lead.name} has been asked; as deputy you can post it too."
    if person.id != one.project.lead_id:
        return f"{text} {one.project.lead.name} is away, so I ask you as deputy."
    return f"{text} One line is enough."


def _planned(one: Owed) -> tuple[Fact, ...]:
    if one.last is None:
        return ()
    planned = (("Planned last time", one.last.next), ("Blockers last time", one.last.blockers))
    return tuple(Fact(label=label, value=value) for label, value in planned if value)


def _facts(one: Owed, today: date) -> tuple[Fact, ...]:
    last = bounds(one.project, one.sprint)[1]
    due = "today" if last == today else day(last)
    planned = f"; planned last time: {one.last.next}" if one.last and one.last.next else ""
    return (Fact(label=one.project.name, value=f"sprint {one.sprint}, due {due}{planned}"),)


def _buttons(one: Owed) -> tuple[Button, ...]:
    name = one.project.name
    return (
        Button(label="Post update", says=_post(one)),
        Button(label="No change", says=f"no change for {name}"),
        Button(label="Snooze until tomorrow", says=f"remind me tomorrow about {name}"),
        Button(label="Snooze until Monday", says=f"remind me on Monday about {name}"),
        Button(label="Pick a day", says=f"remind me about {name} on another day"),
        Button(label="Skip this sprint", says=f"skip sprint {one.sprint} of {name}"),
        Button(label="Not mine any more", says=f"{name} is not mine any more"),
    )


def _post(one: Owed) -> str:
    return f"update for {one.project.name}"
