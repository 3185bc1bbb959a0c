"""Earlier updates, and how the rating went over time."""

import re
from collections import Counter
from collections.abc import Sequence

from actions.ask import Ask
from actions.filters import RATINGS, chosen
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects.one_or_many import OneOrMany
from actions.register import can_tell, reported, source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import capital, counted, day, listed, rating, shortened, there_are
from knowledge import sprints
from knowledge.models import Project, Update
from knowledge.periods import Period
from knowledge.periods.vocabulary import NUMBER, amount
from knowledge.ratings import runs
from knowledge.reporting import sprint_of
from knowledge.store import Store

USUAL = 5
CELL = 160
MOST_RUNS = 8
COLUMNS = ("Date", "Rating", "Done", "Author")
ALL = r"all|every|full|whole|entire|since (?:it|the project) (?:began|started)|over its life|trail|archive|log"
TREND = (
    r"over time|over the|trend|go(?:ne)? (?:over|through)|history of (?:the )?ratings?|ratings?|colours?|"
    r"rag|bounce\w*|ups and downs|along|how (?:has|did|have) .*(?:go|gone|been|doing)|graph"
)
EVER = r"ever|how often|how many times|how many updates"
_AGO = re.compile(rf"\b({NUMBER}) sprints? (?:ago|back)\b")
SECOND_LAST = r"before (?:the )?last|before that|one before|last but one|penultimate|second last"


class History(OneOrMany):
    """List a project's updates, the newest first; say how its rating went."""

    intent = "history"
    asks_which = True

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a project's updates of a period, or its last few."""
        every = store.updates.of(project.id, ask.today)
        if not every:
            text = f"{project.name} has no update yet. {can_tell(project)}"
            return Reply(text=text, sources=(source(project),))
        chosen_updates, what = self._chosen(project, every, ask)
        text = _told(project, every, chosen_updates, what, ask)
        buttons = (
            Button(label="When did the rating change?", says=f"When did {project.name} last change rating?"),
            Button(label="Latest update", says=f"What is the latest update on {project.name}?"),
        )
        reply = Reply(text=text, buttons=buttons, sources=(source(project, every[0]),))
        return paged(reply, ask, COLUMNS, [_row(one) for one in chosen_updates])

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the newest updates over several projects."""
        period = ask.period("back")
        first, last = (period.first, period.last) if period else (ask.today.min, ask.today)
        ids = set(scope.ids)
        found = [one for one in store.updates.between(first, min(last, ask.today)) if one.project_id in ids]
        number = ask.count()
        shown = found[:number] if number else found
        rows = [(scope.named(one.project_id).name, *_row(one)) for one in shown]
        when = f" {period.words}" if period else ""
        text = f"{there_are(len(found), 'update')}{when} {scope.words}."
        return paged(Reply(text=text, sources=sources(scope.projects)), ask, ("Project", *COLUMNS), rows)

    def _chosen(
        self, project: Project, every: Sequence[Update], ask: Ask
    ) -> tuple[list[Update], str]:
        """Return which updates are asked for, and how a sentence names them."""
        author, period = self.entry(ask, "person"), ask.period("back")
        found, what = list(every), ""
        if author:
            found = [one for one in found if one.author and one.author.id == author.id]
            what = f" by {author.name}"
        if period:
            return [one for one in found if one.date in period], f"{what} {period.words}"
        if ask.says(SECOND_LAST):
            return found[1:2], f"{what} before the last"
        if ask.says(EVER) and _ratings(ask):
            return [one for one in found if one.rag in _ratings(ask)], what
        sprint = _sprints_ago(project, ask)
        if sprint:
            return [one for one in found if sprint_of(project, one) == sprint], f" for sprint {sprint}"
        number = ask.count() or (len(found) if ask.says(ALL) or ask.says(TREND) else USUAL)
        return found[:number], what


def _told(
    project: Project, every: Sequence[Update], shown: Sequence[Update], what: str, ask: Ask
) -> str:
    if ask.says(EVER) and _ratings(ask):
        return _ever(project, shown, len(every), ask)
    if not shown:
        return _as_of(project, every, what, ask)
    number = len(shown)
    text = f"Here {'is' if number == 1 else 'are'} {number} of {counted(len(every), 'update')}"
    if len(every) == 1 and not what:
        return f"{project.name} has 1 update, {rating(shown[0].rag)}, from {reported(shown[0])}."
    if number == len(every) and not what:
        text = f"{project.name} has {counted(number, 'update')}, the newest first"
        return f"{text}. {_trend(shown)}"
    return f"{text} on {project.name}{what}. {_trend(shown)}"


def _sprints_ago(project: Project, ask: Ask) -> int | None:
    """Return the sprint of "two sprints ago"."""
    found = _AGO.search(ask.words)
    if found is None or project.sprint_start is None:
        return None
    running = sprints.number(project.sprint_start, project.sprint_days, ask.today) or 0
    return max(running - amount(found[1]), 0) or None


def _ever(project: Project, shown: Sequence[Update], of: int, ask: Ask) -> str:
    asked = listed(_ratings(ask), "or")
    if not shown:
        return f"{'No' if is_yes_no(ask) else 'Never'}: {project.name} has never been rated {asked}, in {counted(of, 'update')}."
    yes = "Yes: " if is_yes_no(ask) else ""
    text = f"{project.name} was rated {asked} in {len(shown)} of {counted(of, 'update')}"
    return f"{yes}{text}, last on {day(shown[0].date)}."


def _as_of(project: Project, every: Sequence[Update], what: str, ask: Ask) -> str:
    """Say that there is none, and what the rating was then all the same."""
    period = ask.period("back")
    text = f"There is no update on {project.name}{what}."
    before = _before(every, period) if period else None
    if before is None:
        return f"{text} The first is from {day(every[-1].date)}."
    return f"{text} Its rating then was {rating(before.rag)}, from the update of {reported(before)}."


def _before(every: Sequence[Update], period: Period) -> Update | None:
    return next((one for one in every if one.date < period.first), None)


def _trend(shown: Sequence[Update]) -> str:
    """Write how the rating went, the oldest first; of a long tale, the end."""
    told = [f"{rating(run.rag)} from {day(run.began.date)}" for run in runs(shown)[:MOST_RUNS]][::-1]
    if len(told) == 1:
        return f"{rating(shown[0].rag)} throughout."
    counts = Counter(run.rag for run in runs(shown))
    more = f" It changed {sum(counts.values()) - 1} times in all." if len(runs(shown)) > MOST_RUNS else ""
    return f"{capital(', then '.join(told))}.{more}"


def _ratings(ask: Ask) -> tuple[str, ...]:
    return tuple(one for one in chosen(ask, RATINGS) if one in ("red", "amber", "green"))


def _row(update: Update) -> tuple[str, ...]:
    author = update.author.name if update.author else ""
    return (day(update.date), rating(update.rag), shortened(update.done, CELL), author)
