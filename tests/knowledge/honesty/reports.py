"""Projects, updates and milestones that exist in no database."""

from datetime import date, timedelta

from knowledge.models import Milestone, Project
from knowledge.store.updates import Footprint

TODAY = date(2026, 11, 18)
LAST = date(2026, 11, 11)


def project(**more: object) -> Project:
    """Make a project whose sprint is two weeks."""
    kept: dict[str, object] = {"phase": "beta", "sprint_start": date(2026, 7, 1), **more}
    return Project(code="TEL", name="Telecare", portfolio=None, lead=None, **kept)  # type: ignore[arg-type]


def update(rag: str, at: int = 0, done: str = "", blockers: str = "") -> Footprint:
    """Make the update of *at* sprints ago, with words of its own."""
    day = LAST - timedelta(days=14 * at)
    return Footprint(1, day, rag, done or f"Part {at} is done.", blockers, None)


def milestone(name: str = "Go live", due: date = date(2026, 11, 30), **more: object) -> Milestone:
    """Make a milestone that is planned."""
    return Milestone(name=name, due=due, project=None, **more)  # type: ignore[arg-type]
