"""Queries about who takes part in projects."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from knowledge.models import Participant


class Parts:
    """The parts that organisations play in the projects that exist for whoever is asking."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_project(self, project_id: int) -> Sequence[Participant]:
        """Return who takes part in a project: who leads first, then by name."""
        rows = self._session.scalars(
            select(Participant)
            .where(Participant.project_id == project_id)
            .options(joinedload(Participant.contact))
        ).all()
        order = ("lead", "partner", "observer")
        return sorted(rows, key=lambda row: (order.index(row.role), row.organisation.name))

    def of_organisation(self, organisation_id: int) -> Sequence[Participant]:
        """Return the parts that an organisation plays, by the project's name."""
        rows = self._session.scalars(
            select(Participant)
            .join(Participant.project)
            .where(Participant.organisation_id == organisation_id)
            .options(joinedload(Participant.project))
        ).all()
        return sorted(rows, key=lambda row: row.project.name.casefold())

    def within(
        self, ids: Collection[int], organisation_id: int | None = None
    ) -> Sequence[Participant]:
        """Return everybody's part in each of the projects of *ids*, or one organisation's."""
        query = select(Participant).where(Participant.project_id.in_(ids))
        if organisation_id is not None:
            query = query.where(Participant.organisation_id == organisation_id)
        return self._session.scalars(query).all()

    def contacts(self, ids: Collection[int]) -> Sequence[Participant]:
        """Return the parts in the projects of *ids* for which a contact is named."""
        return self._session.scalars(
            select(Participant)
            .where(Participant.project_id.in_(ids), Participant.contact_id.is_not(None))
            .options(joinedload(Participant.contact), joinedload(Participant.project))
        ).all()

    def of_contact(self, person_id: int) -> Sequence[Participant]:
        """Return the parts in projects for which a person is the contact."""
        return self._session.scalars(
            select(Participant)
            .where(Participant.contact_id == person_id)
            .options(joinedload(Participant.project))
        ).all()
