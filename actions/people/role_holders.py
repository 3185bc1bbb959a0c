"""The people who hold a role in open projects, each once with all of theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from actions.people.parts import NAMES
from knowledge.models import Person, Project
from knowledge.store import Store, Wanted

CONTACT = "contact"


@dataclass
class Listed:
    """One person of the list, with the projects of each role."""

    person: Person
    projects: dict[str, list[Project]] = field(default_factory=lambda: defaultdict(list))

    @property
    def roles(self) -> str:
        """Return the roles, each with its number of projects where that is more than one."""
        names = {**NAMES, CONTACT: "contact"}
        return ", ".join(
            names[role] + (f" of {len(some)}" if len(some) > 1 and role != CONTACT else "")
            for role in names
            if (some := self.projects.get(role))
        )

    @property
    def of(self) -> dict[int, Project]:
        """Return the person's projects, each once."""
        return {one.id: one for some in self.projects.values() for one in some}


def role_holders(
    wanted: Wanted,
    roles: Collection[str],
    councils: Collection[int],
    store: Store,
    today: date,
) -> list[Listed]:
    """Return who holds one of *roles* in the projects wanted; of *councils* where given."""
    projects = store.projects.wanted(wanted, today)
    people: dict[int, Listed] = {}
    for project in projects:
        for role, person in _holders(project):
            if person and role in roles and (not councils or person.organisation_id in councils):
                people.setdefault(person.id, Listed(person)).projects[role].append(project)
    if CONTACT in roles:
        _add_contacts(people, projects, councils, store)
    return sorted(people.values(), key=lambda one: one.person.name.casefold())


def _holders(project: Project) -> tuple[tuple[str, Person | None], ...]:
    return (("lead", project.lead), ("deputy", project.deputy), ("sro", project.sro))


def _add_contacts(
    people: dict[int, Listed],
    projects: Sequence[Project],
    councils: Collection[int],
    store: Store,
) -> None:
    """Add who is named as a contact: of a council where they work, or for which they speak."""
    for part in store.parts.contacts([one.id for one in projects]):
        person = part.contact
        if person is None:
            continue
        if not councils or {part.organisation_id, person.organisation_id} & set(councils):
            people.setdefault(person.id, Listed(person)).projects[CONTACT].append(part.project)
