"""What a digest is about for somebody who has not said."""

from __future__ import annotations

from datetime import date

from knowledge.digests.scope import EVERYTHING, Scope
from knowledge.models import Person
from knowledge.store import Store, Wanted


def mine(person: Person) -> Scope:
    """Return the scope of what somebody leads, deputises for, answers for or is a contact of."""
    return Scope("mine", (person.id,), (person.name,))


def usual(store: Store, person: Person | None, today: date) -> Scope:
    """Return somebody's own projects, else their council's, else the whole partnership.

    Who looks after the office, and who is not known, gets the whole partnership.
    """
    if person is None or person.sees_everything:
        return EVERYTHING
    if store.projects.of_person(person) or store.parts.of_contact(person.id):
        return mine(person)
    organisation = person.organisation
    if store.projects.count(Wanted(organisations=(organisation.id,)), today):
        return Scope("council", (organisation.id,), (organisation.name,))
    return EVERYTHING
