"""Which sprint a project is in, when it ends, and when the next update is due."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.projects.one_project import OneProject
from actions.projects.sprint_calendar import Sprint, SprintCalendar
from actions.projects.sprint_now import of_now
from actions.register import can_tell, source
from actions.reply import Button, Fact, Reply
from actions.wording import counted, day, small, stage
from knowledge.models import OWES_NOTHING, Project, Update
from knowledge.reporting import owed, sprint_of
from knowledge.store import Store

LENGTH = (
    r"how long (?:is|are)|hoo lang'?s|sprint length|length|cadence|cycle|fortnight\w*|two weeks|"
    r"three weeks|how often|how frequently"
)
UPDATE = r"updates?|report(?:s|ed)?|post"
NUMBERED = re.compile(r"\b(?:sprint|iteration)\s+(?:no\.?\s*|number\s*)?(\d{1,3})\b", re.IGNORECASE)


class ProjectSprint(OneProject):
    """Answer from the sprint calendar of a project."""

    intent = "sprint"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return what is asked of the sprints, or say that the register has none."""
        updates = store.updates.of(project.id, ask.today)
        latest = next(iter(updates), None)
        text, sprint = _answer(project, updates, ask)
        return Reply(
            text=text,
            facts=_facts(sprint, project),
            buttons=(
                Button(label="Latest update", says=f"What is the latest update on {project.name}?"),
                Button(label="Next milestone", says=f"What is next on the plan of {project.name}?"),
            ),
            sources=(source(project, latest),),
        )


def _answer(project: Project, updates: Sequence[Update], ask: Ask) -> tuple[str, Sprint | None]:
    """Return the sentence that answers, and the running sprint."""
    name, calendar = project.name, SprintCalendar.of(project)
    if project.phase in OWES_NOTHING:
        return f"{name} is {stage(project.phase)}: it runs no sprint and owes no updates.", None
    if calendar is None:
        return f"The register gives no sprints for {name}. {can_tell(project)}", None
    now = calendar.at(ask.today)
    if ask.says(LENGTH):
        return _length(calendar, ask), now
    if now is None:
        return f"Sprint 1 of {name} has not begun: it runs {calendar.sprint(1).days}.", None
    if numbered := NUMBERED.search(ask.text):
        return _numbered(calendar, now, int(numbered[1]), ask), now
    if ask.says(UPDATE):
        return _update_due(project, calendar, now, updates, ask), now
    return of_now(calendar, now, project.end, ask), now


def _numbered(calendar: SprintCalendar, now: Sprint, asked: int, ask: Ask) -> str:
    is_now = f"{calendar.name} is in sprint {now.number}, which ends on {day(now.last)}."
    if asked < 1:
        return f"There is no sprint {asked}. {is_now}"
    if is_yes_no(ask):
        if re.search(r"\bor (?:sprint )?\d", ask.text):
            return is_now
        return f"{'Yes' if asked == now.number else 'No'}, {is_now}"
    sprint = calendar.sprint(asked)
    ran = "ran" if sprint.last < ask.today else "runs"
    return f"Sprint {asked} of {calendar.name} {ran} {sprint.days}."


def _length(calendar: SprintCalendar, ask: Ask) -> str:
    lasts = f"Sprints of {calendar.name} last {calendar.long} ({counted(calendar.length, 'day')})."
    if ask.says("how often|how frequently"):
        often = f"once a sprint, every {calendar.long}, on the sprint’s last day"
        return f"An update on {calendar.name} is due {often}."
    if is_yes_no(ask) and ask.says(r"fortnight\w*") and not ask.says("or"):
        return f"{'Yes' if calendar.length == 14 else 'No'}, {small(lasts)}"
    return lasts


def _update_due(
    project: Project, calendar: SprintCalendar, now: Sprint, updates: Sequence[Update], ask: Ask
) -> str:
    late = owed(project, updates, ask.today)
    owing = f" It also owes updates for {counted(late, 'sprint')} that ended." * bool(late)
    for update in updates:
        if sprint_of(project, update) == now.number:
            due = calendar.sprint(now.number + 1)
            said = f"sprint {now.number} was reported on {day(update.date)}"
            return f"{_due(calendar, due)}; {said}.{owing}"
    return f"{_due(calendar, now)}.{owing}"


def _due(calendar: SprintCalendar, sprint: Sprint) -> str:
    last = f"the last day of sprint {sprint.number}"
    return f"The next update on {calendar.name} is due on {day(sprint.last)}, {last}"


def _facts(sprint: Sprint | None, project: Project) -> tuple[Fact, ...]:
    if sprint is None:
        return ()
    return (
        Fact(label="Sprint", value=str(sprint.number)),
        Fact(label="Runs", value=sprint.days),
        Fact(label="Length", value=counted(project.sprint_days, "day")),
    )
