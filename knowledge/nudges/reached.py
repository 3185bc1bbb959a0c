"""Through which channel somebody is written to."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from knowledge.models import Person

Channel = Literal["slack", "teams", "email"]


def channel_of(person: Person, accounts: Collection[str]) -> Channel:
    """Return the channel: where they have an account, else e-mail.

    *accounts* are the channels in which one of theirs is known.
    """
    if person.slack_id or "slack" in accounts:
        return "slack"
    return "teams" if person.teams_id or "teams" in accounts else "email"
