"""Earlier updates, and how the rating went over time."""

import re
from collections.abc import Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.periods import days_back
from actions.projects.one_or_many import OneOrMany, is_of_the_one
from actions.projects.rating_asked import ratings
from actions.projects.rating_story import ever, trend
from actions.projects.rating_then import past_asked, ratings_then, then
from actions.projects.update_parts import COLUMNS, row
from actions.register import can_tell, reported, source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import counted, day, rating, there_are
from knowledge import sprints
from knowledge.models import Project, Update
from knowledge.periods import Period
from knowledge.periods.vocabulary import NUMBER, amount
from knowledge.reporting import sprint_of
from knowledge.store import Store

USUAL = 5
USUAL_DAYS = 28
ALL = (
    r"all|every|full|whole|entire|since (?:it|the project) (?:began|started)|over its life|trail|"
    r"archive|log"
)
TREND = (
    r"over time|over the|trend|go(?:ne)? (?:over|through)|ratings?|colours?|rag|bounce\w*|"
    r"ups and downs|along|how (?:has|did|have) .*(?:go|gone|been|doing)|graph"
)
EVER = r"ever|how often|how many times|how many updates"
_AGO = re.compile(rf"\b({NUMBER}) sprints? (?:ago|back)\b")
SECOND_LAST = r"before (?:the )?last|before that|one before|last but one|penultimate|second last"


class History(OneOrMany):
    """List a project's updates, the newest first; say how its rating went."""

    intent = "history"
    asks_which = True

    def is_wide(self, ask: Ask) -> bool:
        """Say whether many projects are meant: "what was red last month?" is of any."""
        is_named = bool(ask.mentions or ask.unknown) or is_of_the_one(ask)
        is_rated_then = bool(ratings(ask)) and past_asked(ask) is not None
        return (is_rated_then and not is_named) or super().is_wide(ask)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return a project's updates of a period, or its last few."""
        every = store.updates.of(project.id, ask.today)
        if not every:
            text = f"{project.name} has no update yet. {can_tell(project)}"
            return Reply(text=text, sources=(source(project),))
        past = past_asked(ask)
        if past and ratings(ask) and is_yes_no(ask):
            return then(project, every, past, ask)
        chosen_updates, what = self._chosen(project, every, ask)
        text = _told(project, every, chosen_updates, what, ask)
        buttons = (
            Button(
                label="When did the rating change?",
                says=f"When did {project.name} last change rating?",
            ),
            Button(label="Latest update", says=f"What is the latest update on {project.name}?"),
        )
        reply = Reply(text=text, buttons=buttons, sources=(source(project, every[0]),))
        return paged(reply, ask, COLUMNS, [row(one) for one in chosen_updates])

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the newest updates over several projects, or how they were rated."""
        past = past_asked(ask)
        if past and ratings(ask):
            return ratings_then(scope, past, ask, store)
        period = ask.period("back") or days_back(ask.today, USUAL_DAYS)
        ids = set(scope.ids)
        every = store.updates.between(period.first, min(period.last, ask.today))
        found = [one for one in every if one.project_id in ids]
        text = f"{there_are(len(found), 'update')} {period.words} {scope.words}."
        shown = found[: ask.count() or len(found)]
        rows = [(scope.named(one.project_id).name, *row(one)) for one in shown]
        reply = Reply(text=text, sources=sources(scope.projects))
        return paged(reply, ask, ("Project", *COLUMNS), rows)

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
        if ask.says(EVER) and ratings(ask):
            return [one for one in found if one.rag in ratings(ask)], what
        sprint = _sprints_ago(project, ask)
        if sprint:
            of_sprint = [one for one in found if sprint_of(project, one) == sprint]
            return of_sprint, f" for sprint {sprint}"
        number = ask.count() or (len(found) if ask.says(ALL) or ask.says(TREND) else USUAL)
        return found[:number], what


def _told(
    project: Project, every: Sequence[Update], shown: Sequence[Update], what: str, ask: Ask
) -> str:
    if ask.says(EVER) and ratings(ask):
        return ever(project, shown, len(every), ask)
    if not shown:
        return _as_of(project, every, what, ask)
    number = len(shown)
    text = f"Here {'is' if number == 1 else 'are'} {number} of {counted(len(every), 'update')}"
    if len(every) == 1 and not what:
        return f"{project.name} has 1 update, {rating(shown[0].rag)}, from {reported(shown[0])}."
    if number == len(every) and not what:
        text = f"{project.name} has {counted(number, 'update')}, the newest first"
        return f"{text}. {trend(shown)}"
    return f"{text} on {project.name}{what}. {trend(shown)}"


def _sprints_ago(project: Project, ask: Ask) -> int | None:
    """Return the sprint of "two sprints ago"."""
    found = _AGO.search(ask.words)
    if found is None or project.sprint_start is None:
        return None
    running = sprints.number(project.sprint_start, project.sprint_days, ask.today) or 0
    return max(running - amount(found[1]), 0) or None


def _as_of(project: Project, every: Sequence[Update], what: str, ask: Ask) -> str:
    """Say that there is none, and what the rating was then all the same."""
    period = ask.period("back")
    text = f"There is no update on {project.name}{what}."
    before = _before(every, period) if period else None
    if before is None:
        return f"{text} The first is from {day(every[-1].date)}."
    return (
        f"{text} Its rating then was {rating(before.rag)}, from the update of {reported(before)}."
    )


def _before(every: Sequence[Update], period: Period) -> Update | None:
    return next((one for one in every if one.date < period.first), None)
