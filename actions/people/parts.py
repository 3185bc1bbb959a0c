"""The parts that a person has in projects: lead, deputy, SRO, a council's contact."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from actions.wording import counted, listed
from knowledge.models import FINISHED, Person, Project
from knowledge.store import Store, Wanted

NAMES = {"lead": "lead", "deputy": "deputy lead", "sro": "SRO"}
VERBS = {
    "lead": "leads",
    "deputy": "is deputy lead of",
    "sro": "is SRO of",
    "contact": "is a contact on",
}
MOST_NAMED = 3


@dataclass(frozen=True)
class Part:
    """What a person is to one project; *council* is for whom they are the contact."""

    project: Project
    roles: tuple[str, ...]
    councils: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Return the roles as a table shows them."""
        contact = [f"contact for {listed(self.councils)}"] if self.councils else []
        return ", ".join([*(NAMES[role] for role in self.roles if role in NAMES), *contact])

    @property
    def is_over(self) -> bool:
        """Say whether the project is closed."""
        return self.project.phase == FINISHED


def parts_of(person: Person, store: Store, today: date) -> list[Part]:
    """Return every part of a person in projects, closed ones too, by the project's name."""
    held = store.projects.wanted(Wanted(people=(person.id,), with_closed=True), today)
    councils: dict[int, list[str]] = defaultdict(list)
    contact_parts = store.parts.of_contact(person.id)
    for part in contact_parts:
        councils[part.project_id].append(part.organisation.name)
    projects = {one.id: one for one in [*(part.project for part in contact_parts), *held]}
    found = [_part(one, person, tuple(councils[one.id])) for one in projects.values()]
    return sorted(found, key=lambda part: part.project.name.casefold())


def in_words(parts: Sequence[Part]) -> str:
    """Write open parts as the end of a sentence: "leads A and B, and is SRO of C"."""
    said = []
    for role, verb in VERBS.items():
        names = [part.project.name for part in parts if role in part.roles and not part.is_over]
        if names:
            shown = listed(names) if len(names) <= MOST_NAMED else counted(len(names), "project")
            said.append(f"{verb} {shown}")
    return ", and ".join(said)


def _part(project: Project, person: Person, councils: tuple[str, ...]) -> Part:
    holders = {"lead": project.lead_id, "deputy": project.deputy_id, "sro": project.sro_id}
    roles = [role for role, holder in holders.items() if holder == person.id]
    return Part(project, (*roles, *(("contact",) if councils else ())), councils)
