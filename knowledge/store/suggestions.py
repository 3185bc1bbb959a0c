"""What people suggest to the leads of projects."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import ACCEPTED, OPEN, Person, Suggestion


class Suggestions:
    """The suggestions for the projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def make(self, suggestion: Suggestion, project_id: int) -> Suggestion:
        """Keep a suggestion for a project, and give it its number."""
        suggestion.project_id = project_id
        self._session.add(suggestion)
        self._session.flush()
        return suggestion

    def with_id(self, number: int) -> Suggestion | None:
        """Return a suggestion, or None where it does not exist for the asker."""
        return self._session.scalar(select(Suggestion).where(Suggestion.id == number))

    def to_decide(self, number: int) -> Suggestion | None:
        """Return a suggestion that nobody else can decide until this transaction ends."""
        query = select(Suggestion).where(Suggestion.id == number).with_for_update(of=Suggestion)
        return self._session.scalar(query.execution_options(populate_existing=True))

    def waiting(self, project_ids: Sequence[int]) -> Sequence[Suggestion]:
        """Return what waits for a yes or a no for some projects, the oldest first."""
        query = select(Suggestion).where(
            Suggestion.status == OPEN, Suggestion.project_id.in_(project_ids)
        )
        return self._session.scalars(query.order_by(Suggestion.id)).all()

    def made_by(self, email: str, since: datetime) -> Sequence[Suggestion]:
        """Return what somebody has suggested since some time, the newest first."""
        query = select(Suggestion).where(Suggestion.by_email == email, Suggestion.made >= since)
        return self._session.scalars(query.order_by(Suggestion.id.desc())).all()

    def accepted_from(self, person_id: int, project_id: int) -> Suggestion | None:
        """Return the suggestion of somebody that a project's lead has accepted last."""
        query = select(Suggestion).join(Person, Person.email == Suggestion.by_email)
        mine = query.where(
            Person.id == person_id,
            Suggestion.project_id == project_id,
            Suggestion.status == ACCEPTED,
        )
        return self._session.scalars(mine.order_by(Suggestion.decided.desc())).first()

    def decide(self, suggestion: Suggestion, status: str, by: Person, now: datetime) -> None:
        """Accept or decline a suggestion."""
        suggestion.status, suggestion.decided_by_id, suggestion.decided = status, by.id, now
        self._session.flush()
