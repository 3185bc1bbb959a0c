"""The parts of an update: what was done, what comes next, when it was posted and by whom."""

from collections.abc import Callable, Mapping

from actions.ask import Ask
from actions.register import rated, reported
from actions.reply import Fact
from actions.wording import ago, day, rating, sentence, shortened
from knowledge.models import Project, Update
from knowledge.reporting import sprint_of
from knowledge.store import Store

CELL = 160
COLUMNS = ("Date", "Rating", "Done", "Author")
WHEN = (
    r"when|what date|which date|which day|how (?:recent(?:ly)?|long|old|fresh)|hoo lang|since when"
)
WHO = r"who|whae|wha|whose|author"
NEXT = r"next|coming|plan(?:s|ned|ning)?|lined up|upcoming|going to|about to"
DONE = (
    r"(?:got|get|been|was|were|is) done|achiev\w*|accomplish\w*|deliver\w*|up to|progress|"
    r"complet\w*"
)


def told(project: Project, update: Update, ask: Ask) -> str:
    """Tell an update, the part that is asked for first."""
    for pattern, part in _PARTS.items():
        if ask.says(pattern):
            return part(project, update, ask)
    return (
        f"The latest update on {project.name} is from {reported(update)}: {sentence(update.done)}"
    )


def _when(project: Project, update: Update, ask: Ask) -> str:
    days = (ask.today - update.date).days
    past = {0: "today", 1: "yesterday"}.get(days, f"{ago(days)} ago")
    by = f", by {update.author.name}" if update.author else ""
    return f"{project.name} was last updated on {day(update.date)} ({past}){by}."


def _who(project: Project, update: Update, ask: Ask) -> str:
    if update.author is None:
        of = f"on {project.name} of {day(update.date)}"
        return f"The register does not say who posted the update {of}."
    return f"{update.author.name} posted the last update on {project.name}, on {day(update.date)}."


def _next(project: Project, update: Update, ask: Ask) -> str:
    said = f"the update of {reported(update)}"
    if not update.next:
        return f"The latest update on {project.name} does not say what comes next ({said})."
    return f"Next for {project.name}: {sentence(update.next)} So says {said}."


def _done(project: Project, update: Update, ask: Ask) -> str:
    return (
        f"Done on {project.name}: {sentence(update.done)} So says the update of {reported(update)}."
    )


_PARTS: Mapping[str, Callable[[Project, Update, Ask], str]] = {
    WHO: _who,
    WHEN: _when,
    NEXT: _next,
    DONE: _done,
}


def facts(project: Project, update: Update, store: Store) -> tuple[Fact, ...]:
    """Return all that an update says, and on whose behalf it was posted."""
    sprint = sprint_of(project, update)
    told = [
        rated(update),
        Fact(label="Done", value=update.done),
        Fact(label="Next", value=update.next or "not given"),
        Fact(label="Blockers", value=update.blockers or "none named"),
        Fact(label="Posted", value=reported(update)),
        *_behalf(update, store),
    ]
    return (*told, Fact(label="Sprint", value=str(sprint))) if sprint else tuple(told)


def _behalf(update: Update, store: Store) -> list[Fact]:
    versions = store.logbook.versions(update)
    name = next((one.on_behalf_of for one in reversed(versions) if one.on_behalf_of), "")
    return [Fact(label="On behalf of", value=name)] if name else []


def row(update: Update) -> tuple[str, ...]:
    """Return an update as a row of a table."""
    author = update.author.name if update.author else ""
    return (day(update.date), rating(update.rag), shortened(update.done, CELL), author)
