"""What a benefit is worth: claimed by its project, verified by the office."""

from __future__ import annotations

import re
from decimal import Decimal

from actions.reply import unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Begun
from actions.updates.progress.rows import AskError
from actions.updates.progress.words import Progress, amount
from actions.wording import listed, pounds
from knowledge.models import Benefit, Project

# "another 9k" comes on top of what is claimed
_MORE = re.compile(
    r"\b(?:another|an? (?:extra|additional|further)|extra|additional|further)\s+£?\d", re.IGNORECASE
)


def claimed(desk: Desk, said: Progress, benefit: Benefit, project: Project) -> dict[str, object]:
    """Return a new claim."""
    told = _amount(desk, said, project, "claimed")
    if _MORE.search(said.words) and benefit.claimed_gbp:
        told += benefit.claimed_gbp
    if benefit.verified_gbp and told < benefit.verified_gbp:
        raise AskError(
            unanswered(
                f"{pounds(benefit.verified_gbp)} of “{benefit.name}” is verified already, so the "
                f"claim can’t be less. I have changed nothing."
            )
        )
    return {"claimed_gbp": told}


def verified(desk: Desk, said: Progress, benefit: Benefit, project: Project) -> dict[str, object]:
    """Return what is verified: by who manages the office, and no more than is claimed."""
    if desk.asker is None or not desk.asker.sees_everything:
        who = listed([f"{one.name} ({one.email})" for one in desk.store.people.managers()], "or")
        raise AskError(
            unanswered(
                "A benefit is verified by the Digital Office, not by the project that claims it, "
                f"so I have changed nothing. {who} can verify it."
            )
        )
    told = _amount(desk, said, project, "verified")
    if told > (benefit.claimed_gbp or 0):
        standing = pounds(benefit.claimed_gbp) if benefit.claimed_gbp else "nothing yet"
        raise AskError(
            unanswered(
                f"That is more than is claimed of “{benefit.name}” ({standing}), so I have changed "
                "nothing."
            )
        )
    return {"verified_gbp": told}


def _amount(desk: Desk, said: Progress, project: Project, what: str) -> Decimal:
    found = amount(said.words)
    if found is None:
        begun = Begun(text=said.words, asks="amount", asked_on=desk.today, project=project.name)
        raise AskError(
            unanswered(f"How many pounds are {what}? Please write it like £42,000."), begun
        )
    return found
