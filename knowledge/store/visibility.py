"""Who sees what: applied to every query of a session, so that no answer can forget it."""

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import ColumnElement, Select, event, false, func, or_, select, true
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria
from sqlalchemy.orm.util import LoaderCriteriaOption

from knowledge.models import (
    Asking,
    Document,
    Feedback,
    OfDocument,
    OfProject,
    Participant,
    Person,
    Project,
    Question,
    Withdrawable,
)
from knowledge.questions import PRIVATE


@dataclass(frozen=True)
class Viewer:
    """Whoever is asking, as far as it decides what exists for them."""

    person_id: int | None = None
    organisation_id: int | None = None
    sees_everything: bool = False


WITHDRAWN_TOO = "withdrawn_too"
"""The execution option of a query that finds what was withdrawn as well."""
VISITOR = Viewer()
MOST_KEPT = 1024  # viewers whose criteria are kept
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
    project = Project.__table__.c
    if viewer.sees_everything:
        return select(project.id).where(true())
    shared = project.visibility == "partnership"
    return select(project.id).where(or_(shared, project.id.in_(own_projects(viewer))))


def own_projects(viewer: Viewer) -> Select[int]:
    """Return the ids of the projects that *viewer* or their organisation has a part in.

    A stranger is named in none: compared with None, a project without a deputy would be theirs.
    """
    project, participant = Project.__table__.c, Participant.__table__.c
    own: list[ColumnElement[bool]] = [false()]
    if viewer.person_id is not None:
        named = (project.lead_id, project.deputy_id, project.sro_id)
        own += [column == viewer.person_id for column in named]
    if viewer.organisation_id is not None:
        of_theirs = participant.organisation_id == viewer.organisation_id
        own.append(project.id.in_(select(participant.project_id).where(of_theirs)))
    return select(project.id).where(or_(*own))


def visible_documents(viewer: Viewer) -> Select[int]:
    """Return the ids of the documents that exist for *viewer*.

    A restricted one exists for managers, for its owner, and for those in its project.
    """
    document = Document.__table__.c
    if viewer.sees_everything:
        return select(document.id).where(true())
    seen = [
        document.visibility == "partnership",
        document.project_id.in_(own_projects(viewer)),
        document.id.in_(owned_documents(viewer)),
    ]
    return select(document.id).where(or_(*seen))


def owned_documents(viewer: Viewer) -> Select[int]:
    """Return the ids of the documents whose owner is *viewer*, by e-mail; a stranger has none."""
    document, person = Document.__table__.c, Person.__table__.c
    email = select(person.email).where(person.id == viewer.person_id).scalar_subquery()
    known = viewer.person_id is not None
    return select(document.id).where(func.lower(document.owner) == email if known else false())


def visible_questions(viewer: Viewer) -> Select[int]:
    """Return the ids of the questions of the queue that exist for *viewer*, who is no manager.

    Those are the ones about their documents, but for what names a restricted project.
    """
    question = Question.__table__.c
    own = question.document_id.in_(owned_documents(viewer))
    return select(question.id).where(own, question.key.not_like(f"{PRIVATE}%"))


def limit(session: Session, viewer: Viewer) -> None:
    """Let every later query of *session* find only what exists for *viewer*.

    What was withdrawn exists for nobody, the office included; the logbook alone asks for it.
    """
    standing, criteria = _standing(), () if viewer.sees_everything else _criteria(viewer)

    @event.listens_for(session, "do_orm_execute")
    def hide(state: ORMExecuteState) -> None:
        if not state.is_select or state.is_column_load or state.is_relationship_load:
            return
        asked = () if state.execution_options.get(WITHDRAWN_TOO) else (standing,)
        state.statement = state.statement.options(*asked, *criteria)


@lru_cache(maxsize=1)
def _standing() -> LoaderCriteriaOption:
    return with_loader_criteria(
        Withdrawable, lambda row: row.withdrawn.is_(false()), include_aliases=True
    )


@lru_cache(maxsize=MOST_KEPT)
def _criteria(viewer: Viewer) -> tuple[LoaderCriteriaOption, ...]:
    """Return what every query is narrowed by for somebody who does not see everything.

    Kept for the same eyes: making them anew for each session took longer than most queries.
    """
    visible, documents = visible_projects(viewer), visible_documents(viewer)
    questions, owned = visible_questions(viewer), owned_documents(viewer)
    return (
        with_loader_criteria(Document, Document.id.in_(documents), include_aliases=True),
        with_loader_criteria(
            OfDocument, lambda row: row.document_id.in_(documents), include_aliases=True
        ),
        with_loader_criteria(Project, Project.id.in_(visible), include_aliases=True),
        with_loader_criteria(
            OfProject, lambda row: row.project_id.in_(visible), include_aliases=True
        ),
        with_loader_criteria(Question, Question.id.in_(questions), include_aliases=True),
        with_loader_criteria(Asking, Asking.question_id.in_(questions), include_aliases=True),
        with_loader_criteria(Feedback, Feedback.document_id.in_(owned), include_aliases=True),
    )
