"""Which person a question means: the one named, the one talked of, or whoever holds a role."""

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.manner import is_about_asker
from actions.question import Question
from actions.reply import unanswered
from knowledge.models import Person, Project
from knowledge.store import Store

WHO_ARE_YOU = (
    "I don’t know who you are. In Slack and Teams I know people by the address that the register "
    "has for them; whoever looks after me can also link you."
)


def people_meant(question: Question, ask: Ask, store: Store) -> list[Person]:
    """Return the people that *ask* means, and remember them; ask back when there is none."""
    ids = [one.id for one in question.entries(ask, "person")]
    found = [person for one in ids if (person := store.people.with_id(one))]
    if not found:
        found = [_not_named(question, ask, store)]
    for person in found:
        question.remember("person", person.id)
    return found


def _not_named(question: Question, ask: Ask, store: Store) -> Person:
    if is_about_asker(ask):
        if ask.turn.asker is None:
            raise AskBackError(unanswered(WHO_ARE_YOU))
        return ask.turn.asker
    projects = ask.sure("project")
    project = store.projects.with_id(projects[0].id) if projects else None
    if project:
        question.remember("project", project.id)
        return _of_project(project, ask)
    if ask.unknown:
        raise AskBackError(unknown(ask, "person"), "person")
    talked_of = ask.slots.get("person")
    person = store.people.with_id(talked_of) if talked_of else None
    if person is None:
        raise AskBackError(unanswered("Whom do you mean? Please give the person’s name."), "person")
    return person


def _of_project(project: Project, ask: Ask) -> Person:
    if project.sro and ask.says("sro|sponsor"):
        return project.sro
    return project.deputy if project.deputy and ask.says(r"deput\w+") else project.lead
