"""What each council or partner does within a project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects.council_commitments import CouncilCommitments
from actions.projects.one_project import OneProject
from actions.register import can_tell, source
from actions.reply import Button, Reply
from actions.subject import Subject, subject
from actions.wording import counted, listed, sentence
from knowledge.models import Participant, Project
from knowledge.naming import Entry
from knowledge.store import Store

VERBS = {"lead": "leads", "partner": "is a partner in", "observer": "observes"}
TELLS_NOTHING = (
    "role roles responsibility responsibilities responsible resposibilities does part plays play playing bring contribute "
    "contributes contributing expect supposed deliver expected split divided shared out division labour breakdown "
    "bit bits agreed down meant actually pays paying pay write within partner council charge owns splits"
)
WHO = r"who|whos|who's|wha|which|whose|whase"
ALL = r"who does what|who's doing what|wha does whit|who does whit|who provides what|roles|responsibilities|split|divided|shared out|division|each|breakdown"


class Responsibilities(OneProject):
    """Say what somebody does in a project, or who does something."""

    intent = "responsibilities"

    def instead(self, other: Entry, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer over all of a council's projects where none is named."""
        if other.kind != "organisation":
            return super().instead(other, ask, store)
        return self.hand_over(CouncilCommitments, ask, store)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the part of each council named, else who does what is asked about, else all parts."""
        parts = store.projects.participants(project.id)
        named = self.entries(ask, "organisation")
        thing = subject(ask.text, ask.mentions, also=TELLS_NOTHING)
        reply = Reply(
            text="",
            buttons=(
                Button(label="All parts", says=f"Who does what in {project.name}?"),
                Button(label="Contacts", says=f"How do I contact {project.name}?"),
            ),
            sources=(source(project),),
        )
        if not parts:
            text = (
                f"The register names no council or partner in {project.name}. {can_tell(project)}"
            )
            return reply.but(text=text)
        if thing and not ask.says(ALL) and (ask.says(WHO) or is_yes_no(ask)):
            return _who_does(thing, project, parts, named, reply, ask)
        if named:
            return reply.but(text=_parts_of(project, parts, named))
        number = counted(len(parts), "council or partner", "councils and partners")
        text = f"{number.capitalize()} {'has' if len(parts) == 1 else 'have'} a part in {project.name}."
        columns = ("Council or partner", "Role", "Responsibility", "Contact")
        return paged(reply.but(text=text), ask, columns, [_row(one) for one in parts])


def _parts_of(project: Project, parts: Sequence[Participant], named: Sequence[Entry]) -> str:
    of = {one.organisation_id: one for one in parts}
    return " ".join(_part_of(one, of.get(one.id), project) for one in named)


def _part_of(council: Entry, part: Participant | None, project: Project) -> str:
    if part is None:
        return f"{council.name} does not take part in {project.name}."
    said = f"{council.name} {VERBS[part.role]} {project.name}"
    if part.responsibility:
        return f"{said}. Its responsibility: {sentence(part.responsibility)}"
    return f"{said}; the register gives no responsibility for it."


def _who_does(
    thing: Subject,
    project: Project,
    parts: Sequence[Participant],
    named: Sequence[Entry],
    reply: Reply,
    ask: Ask,
) -> Reply:
    doing = [one for one in parts if thing.fits(one.responsibility)]
    told = " ".join(f"{one.organisation.name}: {sentence(one.responsibility)}" for one in doing)
    ids = {one.id for one in named}
    if doing and ids and is_yes_no(ask) and not ask.says("or"):
        answer = "Yes" if ids & {one.organisation_id for one in doing} else "No"
        return reply.but(text=f"{answer}. In {project.name}, {told}")
    if doing:
        names = listed(one.organisation.name for one in doing)
        verb = "does" if len(doing) == 1 else "do"
        return reply.but(text=f"{names} {verb} that in {project.name}. {told}")
    text = (
        f"The register does not say who does “{thing.shown}” in {project.name}. Here is what it does "
        f"say; {project.lead.name}, who leads it, can tell you more ({project.lead.email})."
    )
    columns = ("Council or partner", "Role", "Responsibility", "Contact")
    return paged(reply.but(text=text, answered=False), ask, columns, [_row(one) for one in parts])


def _row(part: Participant) -> tuple[str, ...]:
    contact = part.contact.name if part.contact else ""
    return (part.organisation.name, part.role, part.responsibility or "none given", contact)
