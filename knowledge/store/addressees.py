"""Whom news of suggestions is for at the moment when it is said: leads and visibility change."""

from __future__ import annotations

import re

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from knowledge.models import FINISHED, OPEN, Delivery, Person, Project, Suggestion
from knowledge.store.visibility import viewer, visible_projects

_OF_SUGGESTION = re.compile(r"suggestion:(?P<number>\d+):")


def to_lead(session: Session, email: str) -> list[ColumnElement[bool]]:
    """Return what finds the suggestions that wait for a decision of the lead with this e-mail."""
    suggestion, project, lead = (one.__table__.c for one in (Suggestion, Project, Person))
    query = (
        select(suggestion.id)
        .join(Project.__table__, project.id == suggestion.project_id)
        .join(Person.__table__, lead.id == project.lead_id)
        .where(suggestion.status == OPEN, project.phase != FINISHED, lead.email == email)
    )
    made = (f"suggestion:{number}:made:" for number in session.scalars(query))
    return [Delivery.key.startswith(one) for one in made]


def not_to_lead() -> ColumnElement[bool]:
    """Narrow to what is not for the lead of a project, whoever that is."""
    return ~and_(Delivery.key.startswith("suggestion:"), Delivery.key.contains(":made:"))


def exists_for(session: Session, delivery: Delivery, email: str) -> bool:
    """Say whether the project of a suggestion still exists for whoever is told of it."""
    found = _OF_SUGGESTION.match(delivery.key)
    if found is None:
        return True
    person = session.scalar(select(Person).where(Person.email == email))
    suggestion = Suggestion.__table__.c
    query = select(suggestion.id).where(
        suggestion.id == int(found["number"]),
        suggestion.project_id.in_(visible_projects(viewer(person))),
    )
    return session.scalar(query) is not None
