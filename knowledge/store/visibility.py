"""Who sees what: applied to every query of a session, so that no answer can forget it."""

from dataclasses import dataclass

from sqlalchemy import Select, event, or_, select, true
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from knowledge.models import OfProject, Participant, Person, Project


@dataclass(frozen=True)
class Viewer:
    """Whoever is asking, as far as it decides what exists for them."""

    person_id: int | None = None
    organisation_id: int | None = None
    sees_everything: bool = False


VISITOR = Viewer()
THE_OFFICE = Viewer(sees_everything=True)


def viewer(person: Person | None) -> Viewer:
    """Return what *person* may see; a stranger sees what the whole partnership sees."""
    if person is None:
        return VISITOR
    return Viewer(person.id, person.organisation_id, person.sees_everything)


def visible_projects(viewer: Viewer) -> Select[int]:
    """Return the ids of the projects that exist for *viewer*.

    Written on the tables rather than the classes: the criteria below would be applied to it again.
    """
    project, participant = Project.__table__.c, Participant.__table__.c
    if viewer.sees_everything:
        return select(project.id).where(true())
    if viewer.person_id is None:  # compared with None, a project without a deputy would be theirs
        return select(project.id).where(project.visibility == "partnership")
    invited = select(participant.project_id).where(
        participant.organisation_id == viewer.organisation_id
    )
    seen = [project.visibility == "partnership"]
    if viewer.person_id is not None:  # "= NULL" would show strangers what has no deputy
        named = (project.lead_id, project.deputy_id, project.sro_id)
        seen += [column == viewer.person_id for column in named]
    if viewer.organisation_id is not None:
        seen.append(project.id.in_(invited))
    return select(project.id).where(or_(*seen))


def limit(session: Session, viewer: Viewer) -> None:
    """Let every later query of *session* find only what exists for *viewer*."""
    if viewer.sees_everything:
        return
    visible = visible_projects(viewer)
    criteria = (
        with_loader_criteria(Project, Project.id.in_(visible), include_aliases=True),
        with_loader_criteria(
            OfProject, lambda row: row.project_id.in_(visible), include_aliases=True
        ),
    )

    @event.listens_for(session, "do_orm_execute")
    def hide(state: ORMExecuteState) -> None:
        if state.is_select and not state.is_column_load and not state.is_relationship_load:
            state.statement = state.statement.options(*criteria)
