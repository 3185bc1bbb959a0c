"""What readers are told beside a rating that does not add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from knowledge.honesty.doubt import Doubt, on_day
from knowledge.honesty.plan import planned, speaks_against
from knowledge.honesty.story import carried, copied, jumped
from knowledge.models import FINISHED, OWES_NOTHING, Milestone, Project
from knowledge.reported import Reported
from knowledge.reporting import owed

STALE_SPRINTS = 2
STALE_DAYS = 28


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
        found += (planned(one, today) for one in milestones if speaks_against(one, today))
        found += carried(project, updates)
    found += jumped(updates)
    if project.phase not in OWES_NOTHING:
        found += copied(project, updates)
        found += _stale(project, latest, updates, today)
    return found


def _stale(
    project: Project, latest: Reported, updates: Sequence[Reported], today: date
) -> Iterator[Doubt]:
    if latest.date >= today:
        return
    said = f"Its rating is stale: the last update is from {on_day(latest.date)}"
    if project.sprint_start is None:
        if today - latest.date >= timedelta(days=STALE_DAYS):
            yield Doubt("stale", f"{said}, {(today - latest.date).days // 7} weeks ago.")
    elif (missing := owed(project, updates, today)) >= STALE_SPRINTS:
        yield Doubt("stale", f"{said}, and the last {missing} sprints that ended have none.")
