"""Through which channel somebody is written to, as far as the register and accounts tell."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from knowledge.models import Person

Channel = Literal["slack", "teams", "email", "none"]
NOWHERE = "nothing is sent: no account of theirs in Slack or Teams is known, and no mail is set up"


def channel_of(
    person: Person, accounts: Collection[str], wanted: str = "", *, by_mail: bool
) -> Channel:
    """Return the channel: the one that is *wanted*, else where they have an account, else e-mail.

    *accounts* are the channels in which one of theirs is known; *by_mail* says whether mail is set
    up.
    """
    known: list[Channel] = []
    if person.slack_id or "slack" in accounts:
        known.append("slack")
    if person.teams_id or "teams" in accounts:
        known.append("teams")
    if by_mail:
        known.append("email")
    return next((one for one in known if one == wanted), next(iter(known), "none"))
