"""The parent of questions after one of a project's people: the lead, the deputy, the SRO."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from actions.ask import Ask
from actions.manner import is_about_asker, is_yes_no
from actions.paging import paged
from actions.people.list_people import ListPeople
from actions.people.parts import NAMES
from actions.projects.one_project import OneProject
from actions.question import Question
from actions.register import can_tell, source, sources, who
from actions.reply import Button, Fact, Reply
from actions.wording import counted, sentence
from knowledge.models import FINISHED, Person, Project
from knowledge.naming import Entry, Kind
from knowledge.store import Store, Wanted

ROLES = {
    "lead": "the lead",
    "deputy": "the deputy lead",
    "sro": "the senior responsible owner (SRO)",
}
HOLDERS = (
    r"(?:list|all|every|show(?: me)?|names? of|who are) (?:of )?(?:the |our )?"
    r"(?:project )?(?:leads|deput(?:y leads|ies)|sros|sponsors)"
)
MOST_TOLD = 5
EARLIER = r"new|changed?|took over|previous(?:ly)?|before|formerly|used to|earlier|since when"


class RoleQuestion(OneProject):
    """Names who holds a role, or says whether somebody does."""

    role: ClassVar[str] = ""
    label: ClassVar[str] = ""
    siblings: ClassVar[Mapping[Kind, type[Question]]] = {
        "portfolio": ListPeople,
        "organisation": ListPeople,
    }

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return who holds the role on a project, with their organisation and address."""
        holder = held_by(project, self.role)
        asked = self._asked_about(ask, store)
        if holder:
            self._remembered["person"] = holder.id
        if asked:
            return self._whether(asked, project)
        if ask.unknown and is_yes_no(ask) and holder:
            stranger = f"I don’t know anybody called “{ask.unknown[0]}”."
            text = f"No, {held(holder, self.role, project)} {stranger}"
            return Reply(text=text, sources=(source(project),))
        return self._named(project, ask) if holder else self._nobody(project)

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each project; "list the SROs" is about all of them."""
        if ask.says(HOLDERS) and not ask.unknown and not ask.of_kind("project"):
            return self.hand_over(ListPeople, ask, store)
        return super().replies(ask, store)

    def instead(self, other: Entry, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer "who is Rab's deputy?" over what the person leads."""
        if other.kind != "person":
            return super().instead(other, ask, store)
        self.remember("person", other.id)
        wanted = Wanted(people=(other.id,), person_roles=("lead",))
        projects = store.projects.wanted(wanted, ask.today)
        if len(projects) == 1:
            self.remember("project", projects[0].id)
            return [self.about(projects[0], ask, store)]
        return [self._over(other, projects, ask)]

    def buttons(self, project: Project) -> tuple[Button, ...]:
        """Return what one may ask next."""
        return (Button(label="How do I reach them?", says=f"How do I contact {project.name}?"),)

    def _named(self, project: Project, ask: Ask) -> Reply:
        holder = held_by(project, self.role)
        assert holder is not None  # noqa: S101
        more = f" {holder.name} works for {holder.organisation.name}." * ask.says(
            r"councils?|works?"
        )
        more += " The register keeps nobody who came before." * ask.says(EARLIER)
        return Reply(
            text=f"{held(holder, self.role, project)}{more}",
            facts=(
                Fact(label=self.label, value=who(holder)),
                Fact(label="E-mail", value=holder.email),
            ),
            buttons=self.buttons(project),
            sources=(source(project),),
        )

    def _nobody(self, project: Project) -> Reply:
        text = f"{project.name} has no {NAMES[self.role]} in the register. {can_tell(project)}"
        return Reply(text=text, buttons=self.buttons(project), sources=(source(project),))

    def _asked_about(self, ask: Ask, store: Store) -> Person | None:
        if not is_yes_no(ask):
            return None
        named = self.entry(ask, "person")
        if named:
            return store.people.with_id(named.id)
        return ask.turn.asker if is_about_asker(ask) else None

    def _whether(self, person: Person, project: Project) -> Reply:
        holder = held_by(project, self.role)
        said = (
            held(holder, self.role, project)
            if holder
            else f"{project.name} has no {NAMES[self.role]}."
        )
        is_it = holder is not None and holder.id == person.id
        text = f"Yes, {said}" if is_it else f"No, {said}{_other_part(person, project)}"
        return Reply(text=text, buttons=self.buttons(project), sources=(source(project),))

    def _over(self, person: Entry, projects: list[Project], ask: Ask) -> Reply:
        told = [_of_one(one, self.role) for one in projects[:MOST_TOLD]]
        leads = f"{person.name} leads {counted(len(projects), 'open project')}"
        reply = Reply(
            text=f"{leads}{': ' * bool(told)}{'; '.join(told)}.", sources=sources(projects)
        )
        if len(projects) <= MOST_TOLD:
            return reply
        rows = [(one.name, who(held_by(one, self.role), "nobody")) for one in projects]
        return paged(reply.but(text=f"{leads}."), ask, ("Project", self.label), rows)


def _of_one(project: Project, role: str) -> str:
    holder = held_by(project, role)
    if holder is None:
        return f"{project.name} has no {NAMES[role]}"
    return held(holder, role, project).removesuffix(".")


def held_by(project: Project, role: str) -> Person | None:
    """Return who holds a role on a project."""
    return {"lead": project.lead, "deputy": project.deputy, "sro": project.sro}[role]


def held(person: Person, role: str, project: Project) -> str:
    """Say in a sentence that somebody holds a role: "Ada leads Billing."."""
    over = project.phase == FINISHED
    if role == "lead":
        return sentence(f"{person.name} {'led' if over else 'leads'} {project.name}{_over(over)}")
    is_of = f"{'was' if over else 'is'} {ROLES[role]} of {project.name}"
    return sentence(f"{person.name} {is_of}{_over(over)}")


def roles_of(person_id: int, project: Project) -> list[str]:
    """Return the roles that somebody holds on a project: lead, deputy, sro."""
    holders = {role: held_by(project, role) for role in ROLES}
    return [role for role, holder in holders.items() if holder and holder.id == person_id]


def _over(closed: bool) -> str:
    return ", which is closed" if closed else ""


def _other_part(person: Person, project: Project) -> str:
    roles = roles_of(person.id, project)
    return f" {person.name} is {ROLES[roles[0]]}." if roles else ""
