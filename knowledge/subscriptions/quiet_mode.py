"""Before an election: what a digest holds back, and from whom (see the README, Decisions)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.digests import Digest
from knowledge.models import PreElection, Subscription

NOTE = (
    "In the pre-election period, until {last}, this digest leaves out what announces something: "
    "new projects, milestones reached and benefits verified. Ask for them where you need them."
)
# words of a digest for a project that begins
ANNOUNCES = ("started", "new")


def is_held_back(subscription: Subscription, period: PreElection | None, day: date) -> bool:
    """Say whether a digest is for more than its reader's own work, and an election is near."""
    if period is None or not period.first <= day <= period.last:
        return False
    return subscription.person_id is None or subscription.kind == "council"


def held_back(digest: Digest, note: str) -> Digest:
    """Return a digest without what announces something, and with a line that says so."""
    projects = tuple(one for one in digest.projects if one.what not in ANNOUNCES)
    return replace(digest, reached=(), benefits=(), projects=projects, note=note)
