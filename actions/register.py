"""What an answer says of the register: where a fact comes from, and how a project is described."""

from collections.abc import Sequence

from actions.reply import Fact, Source
from actions.wording import day, rating
from knowledge.models import FINISHED, Person, Project, Update


def source(project: Project, update: Update | None = None) -> Source:
    """Return the register's record of a project as a source, with who keeps it."""
    label = " (illustrative)" if project.illustrative else ""
    return Source(
        title=f"Project register: {project.name}{label}",
        path=f"register/{project.code}",
        url=project.url,
        owner=project.lead.name,
        reviewed=update.date if update else None,
    )


def sources(projects: Sequence[Project]) -> tuple[Source, ...]:
    """Return one source for an answer over several projects."""
    if len(projects) == 1:
        return (source(projects[0]),)
    label = " (illustrative)" if any(one.illustrative for one in projects) else ""
    return (Source(title=f"Project register{label}", path="register", owner="Digital Office"),)


def who(person: Person | None, otherwise: str = "nobody is named") -> str:
    """Write a person with where they work."""
    return f"{person.name}, {person.organisation.name}" if person else otherwise


def can_tell(project: Project) -> str:
    """Say who could tell what the register leaves blank."""
    leads = "led" if project.phase == FINISHED else "leads"
    return f"{project.lead.name}, who {leads} it, can tell you ({project.lead.email})."


def rated(update: Update | None) -> Fact:
    """Return a project's rating as a fact."""
    return Fact(label="Rating", value=rating(update.rag if update else None))


def reported(update: Update | None) -> str:
    """Write who said it and when."""
    if update is None:
        return "no update yet"
    by = f" by {update.author.name}" if update.author else ""
    return f"{day(update.date)}{by}"
