"""Who may log a project's progress, and whom to ask who may (CONTRACT.md, "Updates by chat")."""

from knowledge.models import FINISHED, Person, Project


def may_log(person: Person | None, project: Project) -> bool:
    """Say whether *person* may log for *project*: its lead, its deputy, or who manages the office.

    A person has no portfolio, so a manager may for all. A closed project is history.
    """
    if person is None or project.phase == FINISHED:
        return False
    return person.sees_everything or person.id in (project.lead_id, project.deputy_id)


def can_log(project: Project) -> list[Person]:
    """Return whom to ask for an update of *project*: the lead, then the deputy."""
    if project.phase == FINISHED:
        return []
    return [one for one in (project.lead, project.deputy) if one is not None]
