"""Lists of projects, by whatever narrows them."""

from actions.ask import Ask
from actions.filters import described, wanted
from actions.paging import paged
from actions.question import AskBackError, Question, unknown
from actions.register import sources
from actions.reply import Reply
from actions.wording import counted, rating
from knowledge.models import Project, Update
from knowledge.store import Store

COLUMNS = ("Project", "Portfolio", "Phase", "Rating", "Lead")


class ListProjects(Question):
    """List the projects that fit what is asked."""

    intent = "list_projects"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return a table of projects, or a true "none"."""
        return listing(self, ask, store)


def listing(question: Question, ask: Ask, store: Store) -> Reply:
    """Return the list that *ask* narrows; shared by the questions that end in a list."""
    if ask.unknown:
        raise AskBackError(unknown(ask, "project"))
    for kind in ("portfolio", "organisation", "person"):
        for entry in question.entries(ask, kind):
            question.remember(kind, entry.id)
    narrowed = wanted(ask)
    projects = store.projects.wanted(narrowed, ask.today)
    words = described(ask, narrowed)
    latest = store.updates.latest_of([one.id for one in projects], ask.today)
    verb = "is" if len(projects) == 1 else "are"
    text = f"There {verb} {counted(len(projects), 'project')} {words}".strip() + "."
    reply = Reply(text=text, sources=sources(projects) if projects else ())
    return paged(reply, ask, COLUMNS, [row(one, latest.get(one.id)) for one in projects])


def row(project: Project, update: Update | None) -> tuple[str, ...]:
    """Return a project as a row of the list."""
    return (
        project.name,
        project.portfolio.name,
        project.phase,
        rating(update.rag if update else None),
        project.lead.name,
    )
