"""What Cairn asks before it can answer: which of several, and what for an unknown name."""

from __future__ import annotations

from collections.abc import Sequence

from actions.ask import Ask
from actions.reply import Button, Reply, unanswered
from actions.wording import listed
from knowledge.models import Project
from knowledge.naming import Entry, Kind, Mention

MOST_BUTTONS = 8
KINDS: dict[Kind, str] = {
    "project": "project",
    "organisation": "council or partner",
    "portfolio": "portfolio",
    "person": "person",
}


class AskBackError(Exception):
    """Cairn has to ask something before it can answer; *kind* says what it is waiting for."""

    def __init__(self, reply: Reply, kind: Kind | None = None) -> None:
        super().__init__(reply.text)
        self.reply = reply
        self.kind = kind


def which(ask: Ask, mention: Mention) -> Reply:
    """Ask which of several is meant, with a button for each."""
    names = [one.name for one in mention.candidates]
    more = len(names) - MOST_BUTTONS
    rest = f", or one of {more} more: please type more of its name" if more > 0 else ""
    shown = mention.candidates[:MOST_BUTTONS]
    choice = listed((one.name for one in shown), "or")
    return unanswered(
        f"“{mention.text}” could be several. Do you mean {choice}{rest}?",
        *(Button(label=one.name, says=_instead(ask.text, mention, one)) for one in shown),
    )


def unknown(ask: Ask, kind: Kind) -> Reply:
    """Say that something does not exist, and offer the nearest names."""
    name = ask.unknown[0]
    near = ask.turn.names.nearest(name, kind)
    hint = f" Did you mean {listed((one.name for one in near), 'or')}?" if near else ""
    return unanswered(
        f"I don’t know a {KINDS[kind]} called “{name}”.{hint}",
        *(Button(label=one.name, says=_replaced(ask.text, name, one)) for one in near),
    )


def which_project(own: Sequence[Project]) -> Reply:
    """Ask for a project's name, with a button for each of somebody's *own*."""
    return unanswered(
        "Which project do you mean? Please give its name.",
        *(Button(label=one.name, says=one.name) for one in own[:MOST_BUTTONS]),
        *(() if own else (Button(label="List the projects", says="list all projects"),)),
    )


def _instead(text: str, mention: Mention, entry: Entry) -> str:
    return text[: mention.start] + entry.name + text[mention.end :]


def _replaced(text: str, name: str, entry: Entry) -> str:
    return text.replace(name, entry.name) if name in text else entry.name
