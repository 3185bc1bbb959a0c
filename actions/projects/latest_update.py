"""What the last update said: what was done, what comes next, when and by whom."""

from collections.abc import Callable, Mapping, Sequence

from actions.ask import Ask
from actions.paging import paged
from actions.projects.one_or_many import OneOrMany
from actions.register import can_tell, rated, reported, source, sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import ago, day, rating, sentence, shortened
from knowledge import sprints
from knowledge.models import Project, Update
from knowledge.naming import Entry
from knowledge.periods import Period
from knowledge.reporting import sprint_of
from knowledge.store import Store

CELL = 120
WHEN = (
    r"when|what date|which date|which day|how (?:recent(?:ly)?|long|old|fresh)|hoo lang|since when"
)
WHO = r"who|whae|wha|whose|author"
NEXT = r"next|coming|plan(?:s|ned|ning)?|lined up|upcoming|going to|about to"
DONE = (
    r"(?:got|get|been|was|were|is) done|achiev\w*|accomplish\w*|deliver\w*|up to|progress|complet\w*"
)
LAST_SPRINT = r"(?:last|previous) sprint|sprint (?:just|that) (?:gone|ended|finished|passed)"
THIS_SPRINT = r"(?:this|current|running) sprint"


class LatestUpdate(OneOrMany):
    """Tell what was reported last; the part that is asked for comes first."""

    intent = "latest_update"
    asks_which = True

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the update asked for, in full."""
        every = store.updates.of(project.id, ask.today)
        if not every:
            return _none(project)
        updates, missing = self._asked(project, every, ask)
        update = updates[0] if updates else every[0]
        text = _told(project, update, ask)
        text = text if updates else f"{missing} {text}"
        return Reply(
            text=text,
            facts=_facts(project, update),
            buttons=(
                Button(label="Earlier updates", says=f"Show the history of {project.name}"),
                Button(label="Status", says=f"How is {project.name} doing?"),
            ),
            sources=(source(project, update),),
        )

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the latest update of each of several projects, or the last that somebody posted."""
        author = self.entry(ask, "person")
        if author:
            return _posted_by(author, ask, store)
        latest = store.updates.latest_of(scope.ids, ask.today)
        newest = sorted(latest.values(), key=lambda one: (one.date, one.id), reverse=True)
        rows = [
            (scope.named(one.project_id).name, day(one.date), rating(one.rag),
             shortened(one.done, CELL), one.author.name if one.author else "")
            for one in newest
        ]  # fmt: skip
        text = f"There is no update yet {scope.words}."
        if newest:
            text = f"The newest update {scope.words} is on {scope.named(newest[0].project_id).name}, "
            text += f"from {reported(newest[0])}. The latest of each project:"
        reply = Reply(text=text, sources=sources(scope.projects))
        return paged(reply, ask, ("Project", "Date", "Rating", "Done", "Author"), rows)

    def _asked(
        self, project: Project, every: Sequence[Update], ask: Ask
    ) -> tuple[list[Update], str]:
        """Return the updates by whom or of when they are asked for, and what to say if none is."""
        author, council = self.entry(ask, "person"), self.entry(ask, "organisation")
        if author:
            found = [one for one in every if one.author and one.author.id == author.id]
            return found, f"{author.name} has posted no update on {project.name}."
        if council:
            found = [one for one in every if one.author and one.author.organisation_id == council.id]
            return found, f"Nobody of {council.name} has posted an update on {project.name}."
        sprint = _sprint(project, ask)
        if sprint:
            found = [one for one in every if sprint_of(project, one) == sprint]
            return found, f"{project.name} has no update for sprint {sprint}."
        period = _period(ask)
        found = [one for one in every if period is None or one.date in period]
        return found, f"{project.name} has no update {period.words}." if period else ""


def _posted_by(author: Entry, ask: Ask, store: Store) -> Reply:
    """Return what somebody posted last, on whichever project."""
    posted = store.updates.posted_by(author.id, ask.today)
    period = _period(ask)
    update = next((one for one in posted if period is None or one.date in period), None)
    if update is None:
        when = f" {period.words}" if period else ""
        text = f"{author.name} has posted no update{when}."
        text += f" The last one is from {day(posted[0].date)}." if posted else ""
        return Reply(text=text)
    project = update.project
    text = f"{author.name} last reported on {project.name}, on {day(update.date)}"
    return Reply(
        text=f"{text}: {sentence(update.done)}",
        facts=_facts(project, update),
        sources=(source(project, update),),
    )


def _none(project: Project) -> Reply:
    text = f"{project.name} has no update yet. {can_tell(project)}"
    return Reply(text=text, sources=(source(project),))


def _told(project: Project, update: Update, ask: Ask) -> str:
    """Put the part that is asked for first."""
    for pattern, part in _PARTS.items():
        if ask.says(pattern):
            return part(project, update, ask)
    return f"The latest update on {project.name} is from {reported(update)}: {sentence(update.done)}"


def _when(project: Project, update: Update, ask: Ask) -> str:
    days = (ask.today - update.date).days
    past = {0: "today", 1: "yesterday"}.get(days, f"{ago(days)} ago")
    by = f", by {update.author.name}" if update.author else ""
    return f"{project.name} was last updated on {day(update.date)} ({past}){by}."


def _who(project: Project, update: Update, ask: Ask) -> str:
    if update.author is None:
        return f"The register does not say who posted the update on {project.name} of {day(update.date)}."
    return f"{update.author.name} posted the last update on {project.name}, on {day(update.date)}."


def _next(project: Project, update: Update, ask: Ask) -> str:
    said = f"the update of {reported(update)}"
    if not update.next:
        return f"The latest update on {project.name} does not say what comes next ({said})."
    return f"Next for {project.name}: {sentence(update.next)} So says {said}."


def _done(project: Project, update: Update, ask: Ask) -> str:
    return f"Done on {project.name}: {sentence(update.done)} So says the update of {reported(update)}."


_PARTS: Mapping[str, Callable[[Project, Update, Ask], str]] = {
    WHO: _who,
    WHEN: _when,
    NEXT: _next,
    DONE: _done,
}


def _facts(project: Project, update: Update) -> tuple[Fact, ...]:
    sprint = sprint_of(project, update)
    facts = [
        rated(update),
        Fact(label="Done", value=update.done),
        Fact(label="Next", value=update.next or "not given"),
        Fact(label="Blockers", value=update.blockers or "none named"),
        Fact(label="Posted", value=reported(update)),
    ]
    return (*facts, Fact(label="Sprint", value=str(sprint))) if sprint else tuple(facts)


def _sprint(project: Project, ask: Ask) -> int | None:
    """Return the sprint that "this sprint" or "last sprint" is."""
    if project.sprint_start is None or ask.says(NEXT):
        return None
    running = sprints.number(project.sprint_start, project.sprint_days, ask.today)
    if running and ask.says(THIS_SPRINT):
        return running
    return running - 1 if running and running > 1 and ask.says(LAST_SPRINT) else None


def _period(ask: Ask) -> Period | None:
    """Return the days in the past that are asked about; "the next two weeks" are not such."""
    period = None if ask.says(NEXT) else ask.period("back")
    return period if period and period.first <= ask.today else None
