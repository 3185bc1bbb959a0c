"""What each council or partner does within a project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects.council_commitments import CouncilCommitments
from actions.projects.one_project import OneProject
from actions.projects.taking_part import ONE
from actions.register import can_tell, source
from actions.reply import Button, Reply
from actions.subject import Subject, subject
from actions.wording import counted, listed, sentence
from knowledge.models import Participant, Project
from knowledge.naming import Entry
from knowledge.store import Store

TELLS_NOTHING = (
    "role roles responsibility responsibilities responsible resposibilities does part plays "
    "play playing bring contribute contributes contributing expect supposed deliver expected "
    "split divided shared out division labour breakdown bit bits agreed down meant actually "
    "pays paying pay write within partner council charge owns splits"
)
WHO = r"who|whos|who's|wha|which|whose|whase"
ALL = (
    r"who does what|who's doing what|wha does whit|who does whit|who provides what|roles|"
    r"responsibilities|split|divided|shared out|division|each|breakdown"
)
COLUMNS = ("Council or partner", "Role", "Responsibility", "Contact")


class Responsibilities(OneProject):
    """Say what somebody does in a project, or who does something."""

    intent = "responsibilities"

    def instead(self, other: Entry, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer over all of a council's projects where none is named."""
        if other.kind != "organisation":
            return super().instead(other, ask, store)
        return self.hand_over(CouncilCommitments, ask, store)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return each named council's part, else who does what is asked about, else all parts."""
        parts = store.parts.of_project(project.id)
        named = self.entries(ask, "organisation")
        thing = subject(ask.text, ask.mentions, also=TELLS_NOTHING)
        reply = Reply(text="", buttons=_buttons(project), sources=(source(project),))
        if not parts:
            nobody = f"The register names no council or partner in {project.name}."
            return reply.but(text=f"{nobody} {can_tell(project)}")
        asks_who = ask.says(WHO) or is_yes_no(ask) or not named
        if thing and asks_who and not ask.says(ALL):
            doing = [one for one in parts if thing.fits(one.responsibility)]
            if doing:
                return reply.but(text=_who_does(project, doing, named, ask))
            reply = reply.but(text=_not_told(thing, project), answered=False)
        elif named:
            return reply.but(text=_parts_of(project, parts, named))
        else:
            reply = reply.but(text=_how_many(project, parts))
        return paged(reply, ask, COLUMNS, [_row(one) for one in parts])


def _how_many(project: Project, parts: Sequence[Participant]) -> str:
    number = counted(len(parts), "council or partner", "councils and partners")
    return f"{number} {'has' if len(parts) == 1 else 'have'} a part in {project.name}."


def _parts_of(project: Project, parts: Sequence[Participant], named: Sequence[Entry]) -> str:
    of = {one.organisation_id: one for one in parts}
    return " ".join(_part_of(one, of.get(one.id), project) for one in named)


def _part_of(council: Entry, part: Participant | None, project: Project) -> str:
    if part is None:
        return f"{council.name} does not take part in {project.name}."
    said = f"{council.name} {ONE[part.role]} {project.name}"
    if part.responsibility:
        return f"{said}. Its responsibility: {sentence(part.responsibility)}"
    return f"{said}; the register gives no responsibility for it."


def _who_does(
    project: Project, doing: Sequence[Participant], named: Sequence[Entry], ask: Ask
) -> str:
    told = " ".join(f"{one.organisation.name}: {sentence(one.responsibility)}" for one in doing)
    ids = {one.id for one in named}
    if ids and is_yes_no(ask) and not ask.says("or"):
        is_so = bool(ids & {one.organisation_id for one in doing})
        return f"{'Yes' if is_so else 'No'}. In {project.name}, {told}"
    names = listed(one.organisation.name for one in doing)
    return f"{names} {'does' if len(doing) == 1 else 'do'} that in {project.name}. {told}"


def _not_told(thing: Subject, project: Project) -> str:
    said = f"The register says nothing of “{thing.shown}” among the parts in {project.name}."
    return f"{said} {can_tell(project)} Here is what it does say."


def _buttons(project: Project) -> tuple[Button, ...]:
    return (
        Button(label="All parts", says=f"Who does what in {project.name}?"),
        Button(label="Contacts", says=f"How do I contact {project.name}?"),
    )


def _row(part: Participant) -> tuple[str, ...]:
    contact = part.contact.name if part.contact else ""
    return (part.organisation.name, part.role, part.responsibility or "none given", contact)
