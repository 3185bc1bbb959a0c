"""What whoever posts an update is told kindly, so that readers need not wonder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from knowledge.honesty.doubt import Doubt, on_day
from knowledge.honesty.plan import planned, speaks_against
from knowledge.honesty.story import carried, jump, original
from knowledge.models import Milestone, Project
from knowledge.reported import Reported

FOR_THE_LEAD = {
    "missed": "readers may ask how the two go together.",
    "slipped": "readers may ask how the two go together.",
    "late": "if it is done, say so and I note it.",
    "blocked": "is it still in the way?",
}


def doubts_at_posting(
    project: Project,
    posted: Reported,
    milestones: Iterable[Milestone],
    updates: Iterable[Reported],
    today: date,
) -> list[str]:
    """Return what readers may doubt in an update, each as a kind sentence for who posts it.

    *updates* are the project's, the newest first; *posted* may be among them. What was reported
    since an update that is dated back speaks for itself: then only what was said before counts.
    """
    others = [one for one in updates if one is not posted]
    earlier = [one for one in others if one.date <= posted.date]
    told = [posted, *earlier]
    is_latest = len(earlier) == len(others)
    found: list[str] = []
    if posted.rag == "green" and is_latest:
        against = [planned(one, today) for one in milestones if speaks_against(one, today)]
        found += _asked([*against, *carried(project, told)])
    return [*found, *_since(project, told)]


def _asked(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Ask the same about several things once, naming the first."""
    for question in dict.fromkeys(FOR_THE_LEAD[one.kind] for one in doubts):
        first, *rest = (one for one in doubts if FOR_THE_LEAD[one.kind] == question)
        more = f", and {len(rest)} more like it" if rest else ""
        yield f"{first.sentence.rstrip('.')}{more}: {question}"


def _since(project: Project, told: Sequence[Reported]) -> Iterator[str]:
    """Doubt what was said in the light of what was said the time before."""
    posted, found = told[0], jump(told)
    if found and found.after is posted:
        step = f"It goes from {found.before.rag} to {posted.rag} in one step"
        yield f"{step}: a word on what changed would help whoever reads it."
    if before := original(project, told):
        same = f"What was done reads as in the update of {on_day(before.date)}"
        yield f"{same}: if something moved since, add it and I note it."
