"""The list of projects that a question narrows; shared by the questions that end in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.filters import described, wanted
from actions.paging import paged
from actions.projects.counting import as_at, asked_for_more
from actions.question import Question
from actions.register import sources
from actions.reply import Reply
from actions.strangers import left_over, unknown_names
from actions.wording import counted, rating, small
from knowledge.models import Project, Update
from knowledge.naming import Kind
from knowledge.store import Store

COLUMNS = ("Project", "Portfolio", "Phase", "Rating", "Lead")
NARROWING: Sequence[Kind] = ("portfolio", "organisation", "person")


def listing(question: Question, ask: Ask, store: Store) -> Reply:
    """Return the list that *ask* narrows, or a true "none"."""
    if names := unknown_names(ask):
        raise AskBackError(unknown(replace(ask, unknown=names), "project"))
    ask = _narrowing(ask)
    for kind in NARROWING:
        for entry in question.entries(ask, kind):
            question.remember(kind, entry.id)
    narrowed, more, remark = asked_for_more(ask, wanted(ask))
    then = as_at(ask, narrowed)
    projects = store.projects.wanted(narrowed, then)
    words = f"{described(ask, narrowed)} {more}".strip()
    latest = store.updates.latest_of([one.id for one in projects], then)
    verb = "is" if len(projects) == 1 else "are"
    text = f"There {verb} {counted(len(projects), 'project')} {words}".strip() + f".{remark}"
    reply = without_narrowing(Reply(text=text, sources=sources(projects)), left_over(ask))
    return paged(reply, ask, COLUMNS, [row(one, latest.get(one.id)) for one in projects])


def _narrowing(ask: Ask) -> Ask:
    """Return the question with each name as what narrows a list: "in the Shire" is a council."""
    read = []
    for one in ask.mentions:
        others = tuple(entry for entry in one.candidates if entry.kind != "project")
        read.append(replace(one, candidates=others or one.candidates))
    return replace(ask, mentions=tuple(read))


def without_narrowing(reply: Reply, left: str) -> Reply:
    """Say of words that narrow nothing that they do not: the list is wider than what was asked."""
    if not left:
        return reply
    said = f"I cannot narrow a list by “{left}”. Without that: {small(reply.text)}"
    return reply.but(text=said, answered=False)


def row(project: Project, update: Update | None) -> tuple[str, ...]:
    """Return a project as a row of the list."""
    return (
        project.name,
        project.portfolio.name,
        project.phase,
        rating(update.rag if update else None),
        project.lead.name,
    )
