"""What is in the register after a message that was not there before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from knowledge.models import Person, Project, Version
from tests.bench.updates.happened import Logged


def newest_version(session: Session) -> int:
    """Return the number of the newest entry in the logbook."""
    return session.scalar(select(func.max(Version.id))) or 0


def versions_after(session: Session, newest: int) -> Sequence[Version]:
    """Return what was written into the logbook since."""
    query = select(Version).where(Version.id > newest).order_by(Version.id)
    return session.scalars(query).all()


def logged(session: Session, versions: Iterable[Version]) -> tuple[Logged, ...]:
    """Return the updates that were written, each with what its project changed in besides."""
    # what has no history yet gets one first, as it was: the last entry of each counts
    written = list({(one.kind, one.row_id): one for one in versions}.values())
    updates = [one for one in written if one.kind == "update"]
    return tuple(
        _logged(session, one, [other for other in written if other.project_id == one.project_id])
        for one in updates
    )


def _logged(session: Session, update: Version, written: list[Version]) -> Logged:
    project = session.get_one(Project, update.project_id)
    behalf = session.get(Person, update.on_behalf_of_id) if update.on_behalf_of_id else None
    values = update.values
    benefit = _values(written, "benefit")
    return Logged(
        project=project.code,
        rag=values["rag"],
        day=date.fromisoformat(values["date"]),
        done=values["done"],
        next=values["next"],
        blockers=values["blockers"],
        on_behalf_of=behalf.email if behalf else None,
        milestone_done=_milestone(_values(written, "milestone")),
        risk=(_values(written, "risk") or {}).get("title"),
        benefit=(benefit["name"], Decimal(benefit["claimed_gbp"])) if benefit else None,
    )


def _values(written: list[Version], kind: str) -> dict[str, Any] | None:
    return next((one.values for one in written if one.kind == kind), None)


def _milestone(values: dict[str, Any] | None) -> str | None:
    """Return the milestone's name if it is done now."""
    return values["name"] if values and values["status"] == "done" else None
