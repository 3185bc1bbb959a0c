"""How to reach a project, its people, a council's contact on it, or a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.filters import PERSON_ROLES, chosen
from actions.paging import paged
from actions.people.list_people import ListPeople
from actions.people.person_meant import people_meant
from actions.projects.one_project import THE_ONE_TALKED_OF, OneProject
from actions.projects.role import ROLES, held_by
from actions.register import can_tell, source, sources, who
from actions.reply import Button, Fact, Reply, unanswered
from actions.wording import counted, listed
from knowledge.models import Participant, Person, Project
from knowledge.naming import Entry, Kind
from knowledge.store import Store, Wanted

CHANNEL = r"channel|slack|teams|chat|folk chat"
LINK = r"links?|url|web ?pages?|web ?site|page|online|sharepoint|site"
PHONE = r"phone|telephone|number|ring|call|mobile"
KINDS: tuple[Kind, ...] = ("person", "project")
PRONOUN = r"their|them|they|his|her|him|he|she"


class Contact(OneProject):
    """Give addresses and channels, as far as the register has them."""

    intent = "contact"

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer about the people named, else about projects or councils."""
        if ask.unknown and not ask.mentions:
            raise AskBackError(_stranger(ask))
        if ask.of_kind("project") or (ask.unknown and not ask.of_kind("person")):
            return super().replies(ask, store)
        goes_on = (
            ask.slots.get("person") and ask.says(PRONOUN) and not ask.says(f"{CHANNEL}|{LINK}")
        )
        if self.entries(ask, "person") or (goes_on and not ask.mentions):
            return [_person(one, ask) for one in people_meant(self, ask, store)]
        if (councils := self.entries(ask, "organisation")) and not _of_project_talked_of(ask):
            return [self._council(one, ask, store) for one in councils]
        return super().replies(ask, store)

    def instead(self, other: Entry, ask: Ask, store: Store) -> Iterable[Reply]:
        """List the leads of a portfolio: it has no address of its own."""
        return self.hand_over(ListPeople, ask, store)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a council's contact, a page, a channel or whoever holds the role asked for."""
        councils = self.entries(ask, "organisation")
        if councils:
            parts = {one.organisation_id: one for one in store.parts.of_project(project.id)}
            text = " ".join(_of_council(one, parts.get(one.id), project) for one in councils)
        else:
            text = _of_project(project, ask)
        return Reply(
            text=f"{text}{_no_phone(ask)}",
            facts=_facts(project),
            buttons=(Button(label="Who leads it?", says=f"Who leads {project.name}?"),),
            sources=(source(project),),
        )

    def _council(self, council: Entry, ask: Ask, store: Store) -> Reply:
        self.remember("organisation", council.id)
        wanted = Wanted(organisations=(council.id,))
        projects = store.projects.wanted(wanted, ask.today)
        parts = store.parts.contacts([one.id for one in projects])
        contacts = [one for one in parts if one.organisation_id == council.id]
        leads = [one for one in projects if one.lead.organisation_id == council.id]
        number = counted(len({one.contact_id for one in contacts}), "contact")
        reply = Reply(
            text=f"The register names {number} for {council.name} on open projects"
            f"{_and_leads(leads)}.{_no_phone(ask)}",
            buttons=(Button(label="Its projects", says=f"Which projects is {council.name} in?"),),
            sources=sources(projects),
        )
        return paged(reply, ask, ("Project", "Name", "Part", "E-mail"), _rows(contacts, leads))


def _stranger(ask: Ask) -> Reply:
    """Say that neither a project nor a person is called so, and offer the nearest of both."""
    name = ask.unknown[0]
    near = [one for kind in KINDS for one in ask.turn.names.nearest(name, kind)]
    hint = " Did you mean one of these?" if near else ""
    return unanswered(
        f"I don’t know a project or person called “{name}”.{hint}",
        *(Button(label=one.name, says=f"How do I contact {one.name}?") for one in near[:5]),
    )


def _of_project_talked_of(ask: Ask) -> bool:
    return bool(ask.slots.get("project")) and (
        ask.says(THE_ONE_TALKED_OF) or ask.slots.get("focus") == "project"
    )


def _person(person: Person, ask: Ask) -> Reply:
    return Reply(
        text=f"{person.name} is at {person.email}.{_no_phone(ask)}",
        facts=(
            Fact(label="E-mail", value=person.email),
            Fact(label="Works for", value=person.organisation.name),
        ),
        buttons=(
            Button(label="Their projects", says=f"Which projects is {person.name} involved in?"),
        ),
        sources=sources(()),
    )


def _of_council(council: Entry, part: Participant | None, project: Project) -> str:
    if part is None:
        return f"{council.name} does not take part in {project.name}. {can_tell(project)}"
    if part.contact is None:
        lead = f"{project.lead.name} ({project.lead.email})"
        if project.lead.organisation_id == council.id:
            return f"{council.name}’s contact on {project.name} is its lead, {lead}."
        nobody = f"The register names no contact at {council.name} for {project.name}."
        return f"{nobody} Its lead is {lead}."
    return (
        f"{council.name}’s contact on {project.name} is {part.contact.name} ({part.contact.email})."
    )


def _of_project(project: Project, ask: Ask) -> str:
    if ask.says(CHANNEL):
        if project.channel:
            return f"The chat channel of {project.name} is {project.channel}."
        return f"The register gives no chat channel for {project.name}. {can_tell(project)}"
    if ask.says(LINK):
        if project.url:
            return f"The web page of {project.name} is {project.url}"
        return f"The register gives no web page for {project.name}. {can_tell(project)}"
    role = next((one for one in chosen(ask, PERSON_ROLES) if one != "lead"), "lead")
    holder = held_by(project, role)
    if holder is None:
        return f"{project.name} names nobody as {ROLES[role]}. {can_tell(project)}"
    return f"{holder.name}, {ROLES[role]} of {project.name}, is at {holder.email}."


def _no_phone(ask: Ask) -> str:
    return " The register holds no phone numbers." if ask.says(PHONE) else ""


def _facts(project: Project) -> tuple[Fact, ...]:
    facts = [Fact(label="Lead", value=f"{who(project.lead)}, {project.lead.email}")]
    if project.deputy:
        facts.append(
            Fact(label="Deputy lead", value=f"{who(project.deputy)}, {project.deputy.email}")
        )
    facts.append(Fact(label="Channel", value=project.channel or "not in the register"))
    facts.append(Fact(label="Web page", value=project.url or "not in the register"))
    return tuple(facts)


def _and_leads(leads: Sequence[Project]) -> str:
    names = list(dict.fromkeys(one.lead.name for one in leads))
    return (
        f", and {listed(names)} there {'leads' if len(names) == 1 else 'lead'} projects"
        if names
        else ""
    )


def _rows(contacts: Sequence[Participant], leads: Sequence[Project]) -> list[tuple[str, ...]]:
    rows = [(one.name, one.lead.name, "lead", one.lead.email) for one in leads]
    rows += [
        (one.project.name, one.contact.name, "contact", one.contact.email)
        for one in contacts
        if one.contact
    ]
    return sorted(rows)
