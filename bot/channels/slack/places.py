"""Where something is said in Slack, as a conversation's name; by it Cairn finds the way back.

A talk with one person goes by that person: which channel it is in has to be asked of Slack, and
what somebody says is kept before Slack is asked anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

DIRECT = "D"
# how ids of people begin; those of Enterprise Grid with a W
PERSON = ("U", "W")
ASIDE = "@"


@dataclass(frozen=True)
class Place:
    """A talk with one person, a channel's thread, or what is said *aside* to one in a channel.

    *team* is the workspace in which it is, or the organisation where Cairn is in all of one;
    *channel* is a person's id where they talk with Cairn.
    """

    team: str
    channel: str
    thread: str = ""
    aside: str = ""

    @property
    def name(self) -> str:
        """Return the conversation's name."""
        within = f":{self.thread}" if self.thread else ""
        return f"{self.team}:{self.channel}{within}" + (f":{ASIDE}{self.aside}" * bool(self.aside))

    @property
    def room(self) -> str:
        """Return what begins the names of all conversations in its channel."""
        return f"{self.team}:{self.channel}"

    @property
    def is_direct(self) -> bool:
        """Say whether it is a talk with one person."""
        return self.channel.startswith((DIRECT, *PERSON))

    @property
    def person(self) -> str:
        """Return with whom it is, where it goes by them; "" elsewhere."""
        return self.channel if self.channel.startswith(PERSON) else ""

    @property
    def is_public(self) -> bool:
        """Say whether others read along."""
        return not (self.is_direct or self.aside)

    @classmethod
    def named(cls, name: str) -> Self:
        """Read a conversation's name."""
        team, channel, *within = name.split(":")
        aside = next((one[1:] for one in within if one.startswith(ASIDE)), "")
        thread = next((one for one in within if not one.startswith(ASIDE)), "")
        return cls(team, channel, thread, aside)


def row_id(place: Place, speaker: str, at: int) -> str:
    """Name a row of buttons by where it stands, and by whom it answers where others read along."""
    return f"{place.name}/{speaker if place.is_public else ''}/{at}"


def of_row(name: str) -> tuple[str, str]:
    """Return of a row of buttons the conversation's name and whom it answers, each "" where none.

    A row that was drawn before rows said whom they answer has a number in that place.
    """
    conversation, _, rest = name.partition("/")
    speaker, _, number = rest.partition("/")
    return (conversation, speaker if number else "") if rest else ("", "")


def where(context: Mapping[str, Any]) -> str:
    """Return the workspace of a request, or the organisation where Cairn is in all of one.

    In a whole organisation Slack does not always say in which workspace something happens.
    """
    grid = str(context.get("enterprise_id") or "")
    return grid if context.get("is_enterprise_install") else str(context.get("team_id") or "")


def of_message(team: str, event: Mapping[str, Any]) -> Place:
    """Return where a message is answered: in a channel in its thread, or in one that it begins."""
    channel, thread = event["channel"], event.get("thread_ts") or ""
    if channel.startswith(DIRECT):
        return Place(team, event["user"], "" if thread == event["ts"] else thread)
    return Place(team, channel, thread or event["ts"])
