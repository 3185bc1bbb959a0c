"""What the register says before a message: the rating that a project had last."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from knowledge.models import Project, Update
from knowledge.store.updates import latest_ids

A_SPRINT = timedelta(days=14)


def rate_before(session: Session, rag: str | None, today: date) -> None:
    """Let every project's last update have a rating, if an example gives one."""
    if rag is None:
        return
    session.execute(update(Update).where(Update.id.in_(latest_ids(today))).values(rag=rag))
    told = select(Update.project_id).where(Update.date <= today)
    for project in session.scalars(select(Project).where(Project.id.not_in(told))):
        session.add(
            Update(
                date=today - A_SPRINT, rag=rag, done="Begun.", project=project, author=project.lead
            )
        )
