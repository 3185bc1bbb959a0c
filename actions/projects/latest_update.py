"""What the last update said: what was done, what comes next, when and by whom."""

from collections.abc import Sequence

from actions.ask import Ask
from actions.paging import paged
from actions.projects.in_doubt import in_doubt
from actions.projects.one_or_many import OneOrMany
from actions.projects.update_parts import COLUMNS, NEXT, facts, row, told
from actions.register import can_tell, reported, source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import day, sentence
from knowledge import sprints
from knowledge.models import Project, Update
from knowledge.naming import Entry
from knowledge.periods import Period
from knowledge.reporting import sprint_of
from knowledge.store import Store

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
        text = told(project, update, ask)
        text = text if updates else f"{missing} {text}"
        return Reply(
            text=text,
            facts=(
                *facts(project, update, store),
                *(in_doubt(project, ask, store) if update is every[0] else ()),
            ),
            buttons=(
                Button(label="Earlier updates", says=f"Show the history of {project.name}"),
                Button(label="Status", says=f"How is {project.name} doing?"),
            ),
            sources=(source(project, update),),
        )

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the latest update of each of several projects, or the last somebody posted."""
        author = self.entry(ask, "person")
        if author:
            return _posted_by(author, ask, store)
        latest = store.updates.latest_of(scope.ids, ask.today)
        newest = sorted(latest.values(), key=lambda one: (one.date, one.id), reverse=True)
        text = f"There is no update yet {scope.words}."
        if newest:
            name = scope.named(newest[0].project_id).name
            text = f"The newest update {scope.words} is on {name}, from {reported(newest[0])}. "
            text += "The latest of each project:"
        rows = [(scope.named(one.project_id).name, *row(one)) for one in newest]
        reply = Reply(text=text, sources=sources(scope.projects))
        return paged(reply, ask, ("Project", *COLUMNS), rows)

    def _asked(
        self, project: Project, every: Sequence[Update], ask: Ask
    ) -> tuple[list[Update], str]:
        """Return the updates by whom or of when they are asked for, and what to say if none is."""
        author, council = self.entry(ask, "person"), self.entry(ask, "organisation")
        if author:
            found = [one for one in every if one.author and one.author.id == author.id]
            return found, f"{author.name} has posted no update on {project.name}."
        if council:
            found = [
                one for one in every if one.author and one.author.organisation_id == council.id
            ]
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
        facts=facts(project, update, store),
        sources=(source(project, update),),
    )


def _none(project: Project) -> Reply:
    text = f"{project.name} has no update yet. {can_tell(project)}"
    return Reply(text=text, sources=(source(project),))


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
