"""What in the register speaks against a rating: green with a missed milestone, stale, and so on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import Literal, NamedTuple

from rapidfuzz import fuzz

from knowledge.blockers import content, named, standing
from knowledge.models import FINISHED, OWES_NOTHING, Milestone, Project
from knowledge.reported import Reported
from knowledge.reporting import owed, sprint_of

LONG_CARRIED = 3
STALE_SPRINTS = 2
STALE_DAYS = 28
EXPLAINS_ITSELF = 8
NEWS = 2
MENTIONED = 85
COPIED = 95
_REASON = re.compile(
    r"\b(?:because|cos|coz|cuz|since|as|due to|owing to|thanks to|after|following|so|now that)\b",
    re.IGNORECASE,
)

Kind = Literal["missed", "slipped", "late", "blocked", "jump", "stale"]
FOR_THE_LEAD = {
    "missed": "readers may ask how the two go together",
    "slipped": "readers may ask how the two go together",
    "late": "if it is done, say so and I note it",
}


class Doubt(NamedTuple):
    """One reason not to take a rating as it stands."""

    kind: Kind
    sentence: str


def contradictions(
    project: Project,
    latest: Reported | None,
    milestones: Iterable[Milestone],
    updates: Sequence[Reported],
    today: date,
) -> list[str]:
    """Return in plain sentences why a rating does not add up; none when it does."""
    return [doubt.sentence for doubt in doubts(project, latest, milestones, updates, today)]


def doubts(
    project: Project,
    latest: Reported | None,
    milestones: Iterable[Milestone],
    updates: Sequence[Reported],
    today: date,
) -> list[Doubt]:
    """Return what speaks against the rating; *updates* are the newest first, *latest* among them.

    Without an update there is no rating to doubt, and a closed project's is history.
    """
    if latest is None or project.phase == FINISHED:
        return []
    found: list[Doubt] = []
    if latest.rag == "green":
        found += (_planned(one, today) for one in milestones if _speaks_against(one, today))
        found += _carried(project, updates)
        found += _jumped(updates)
    return [*found, *_stale(project, latest, updates, today)]


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
    is_latest = len(earlier) == len(others)
    found: list[str] = []
    if posted.rag == "green" and is_latest:
        against = [one for one in milestones if _speaks_against(one, today)]
        found += (_planned_for_the_lead(one, today) for one in against)
        found += (
            _ask(doubt, "is it still in the way?")
            for doubt in _carried(project, [posted, *earlier])
        )
    if earlier:
        found += _since(posted, earlier[0])
    return found


def _planned_for_the_lead(milestone: Milestone, today: date) -> str:
    doubt = _planned(milestone, today)
    return _ask(doubt, f"{FOR_THE_LEAD[doubt.kind]}.")


def _ask(doubt: Doubt, end: str) -> str:
    return f"{doubt.sentence.rstrip('.')}: {end}"


def _since(posted: Reported, before: Reported) -> Iterator[str]:
    """Doubt what was said in the light of what was said the time before."""
    if {posted.rag, before.rag} == {"red", "green"} and not _gives_reason(posted, before):
        jump = f"It goes from {before.rag} to {posted.rag} in one step"
        yield f"{jump}: a word on what changed would help whoever reads it."
    one, other = content(posted.done), content(before.done)
    if one and fuzz.ratio(one, other) >= COPIED:
        same = f"What was done reads as in the update of {_day(before.date)}"
        yield f"{same}: if something moved since, add it and I note it."


def _gives_reason(posted: Reported, before: Reported) -> bool:
    """Say whether an update says why its rating jumped, up or down."""
    if _REASON.search(posted.done) or (posted.rag == "red" and named(posted.blockers)):
        return True
    return _explains(posted, before)


def _speaks_against(milestone: Milestone, today: date) -> bool:
    """Say whether a milestone is no sign of a green project; what came late came in the end."""
    if milestone.status == "missed":
        return True
    return milestone.status == "planned" and (milestone.slipped or milestone.expected < today)


def _planned(milestone: Milestone, today: date) -> Doubt:
    name, due = f"“{milestone.name}”", _day(milestone.due)
    if milestone.status == "missed":
        return Doubt("missed", f"It is rated green, but missed {name}, due on {due}.")
    if milestone.expected < today:
        late = f"but {name} was expected by {_day(milestone.expected)} and is not marked as done."
        return Doubt("late", f"It is rated green, {late}")
    slip = f"from {due} to {_day(milestone.expected)}"
    return Doubt("slipped", f"It is rated green, but {name} has slipped {slip}.")


def _carried(project: Project, updates: Sequence[Reported]) -> Iterator[Doubt]:
    for blocker in standing(updates):
        told = updates[: blocker.updates]
        if len({sprint_of(project, one) or one.date for one in told}) >= LONG_CARRIED:
            carried = "but has carried the same blocker over three sprints or more"
            yield Doubt("blocked", f"It is rated green, {carried}: “{blocker.words.rstrip('.')}”.")


def _jumped(updates: Sequence[Reported]) -> Iterator[Doubt]:
    """Doubt a green that came straight from red, while it is news and nothing said explains it."""
    greens = list(takewhile(lambda update: update.rag == "green", updates))
    before = updates[len(greens)] if len(greens) < len(updates) else None
    if before is None or before.rag != "red" or len(greens) > NEWS:
        return
    if not _explains(greens[-1], before):
        jump = f"It went from red to green in one step on {_day(greens[-1].date)}"
        yield Doubt("jump", f"{jump}, and the update of that day does not say why.")


def _explains(green: Reported, red: Reported) -> bool:
    """Say whether an update tells of what stood in the way, or tells enough to be an account."""
    said, told = content(green.done).split(), content(red.blockers or red.done).split()
    if len(said) >= EXPLAINS_ITSELF:
        return True
    return any(fuzz.ratio(one, other) >= MENTIONED for one in said for other in told)


def _stale(
    project: Project, latest: Reported, updates: Sequence[Reported], today: date
) -> Iterator[Doubt]:
    if project.phase in OWES_NOTHING:
        return
    said = f"Its rating is stale: the last update is from {_day(latest.date)}"
    if project.sprint_start is None:
        if today - latest.date >= timedelta(days=STALE_DAYS):
            yield Doubt("stale", f"{said}, {(today - latest.date).days // 7} weeks ago.")
    elif (missing := owed(project, updates, today)) >= STALE_SPRINTS:
        yield Doubt("stale", f"{said}, and the last {missing} sprints that ended have none.")


def _day(when: date) -> str:
    return f"{when.day} {when:%B %Y}"
