"""Whether there is a project about a subject."""

from __future__ import annotations

from collections.abc import Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects.searching import nearest, search, subject_of
from actions.question import Question
from actions.register import sources, who
from actions.reply import Button, Fact, Reply, Table, unanswered
from actions.subject import Subject
from actions.wording import counted, listed, sentence, shortened, stage
from knowledge.models import FINISHED, Project
from knowledge.store import Store, Wanted

GIST = 120
TELLS_NOTHING = "cover covers covering deal mention forget forgot trying"
COLUMNS = ("Project", "What it is for", "Phase", "Lead")
ANY = r"any|anything|anythin|ocht|onything|is there|are there|got"


class FindProject(Question):
    """Look for a subject in the names, aliases and summaries of projects."""

    intent = "find_project"
    looks_in_documents = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the projects that are about it; else say so, and what is nearest."""
        about = subject_of(ask, also=TELLS_NOTHING)
        if not about:
            return unanswered("What should the project be about? Please give me a word or two.")
        portfolios = tuple(one.id for one in ask.sure("portfolio"))
        wanted = Wanted(portfolios=portfolios, with_closed=True)
        hits = search(ask, about, store.projects.words(wanted, ask.today))
        order = [one.project_id for one in hits if one.fits]
        found = _ordered(order, store)
        if not found:
            self._found_none = True
            return _none(about, _within(ask), _ordered(nearest(hits), store))
        if len(found) == 1:
            self.remember("project", found[0].id)
        return _some(about, found, ask)


def _ordered(ids: Sequence[int], store: Store) -> list[Project]:
    """Return projects as they were ranked, closed ones last."""
    found = store.projects.with_ids(ids)
    return sorted(found, key=lambda one: (one.phase == FINISHED, ids.index(one.id)))


def _some(about: Subject, found: Sequence[Project], ask: Ask) -> Reply:
    yes = "Yes, " if is_yes_no(ask) or ask.says(ANY) else ""
    still = sum(one.phase != FINISHED for one in found)
    reply = Reply(text="", buttons=_buttons(found), sources=sources(found))
    if len(found) == 1:
        (only,) = found
        what = sentence(only.summary) or "The register gives no summary."
        state = "" if still else " It is closed."
        text = f"{yes}{only.name} is about “{about.shown}”: {what}{state}"
        facts = (
            Fact(label="Phase", value=only.phase),
            Fact(label="Lead", value=who(only.lead)),
            Fact(label="Portfolio", value=only.portfolio.name),
        )
        return reply.but(text=text, facts=facts)
    closed = f", {len(found) - still} of them closed" if still < len(found) else ""
    number = counted(len(found), "project")
    text = f"{yes}{'there' if yes else 'There'} are {number} about “{about.shown}”{closed}."
    return paged(reply.but(text=text), ask, COLUMNS, [_row(one) for one in found])


def _within(ask: Ask) -> str:
    names = [one.name for one in ask.sure("portfolio")]
    return f" in {listed(names)}" if names else " in the register"


def _none(about: Subject, within: str, near: Sequence[Project]) -> Reply:
    text = f"I found no project about “{about.shown}”{within}."
    if not near:
        list_all = Button(label="List the projects", says="List all projects")
        return unanswered(f"{text} Other words may find it.", list_all)
    rows = tuple(_row(one) for one in near)
    reply = unanswered(f"{text} These are the nearest to it.", *_buttons(near))
    return reply.but(table=Table(columns=COLUMNS, rows=rows), sources=sources(near))


def _row(project: Project) -> tuple[str, ...]:
    what = shortened(project.summary, GIST) or "no summary"
    return (project.name, what, stage(project.phase), project.lead.name)


def _buttons(projects: Sequence[Project]) -> tuple[Button, ...]:
    return tuple(Button(label=one.name, says=f"What is {one.name}?") for one in projects[:3])
