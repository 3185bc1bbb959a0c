"""Which sprint a project is in, when it ends, and when the next update is due."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from actions.ask import Ask
from actions.manner import is_how_many, is_yes_no
from actions.periods import checked
from actions.projects.one_project import OneProject
from actions.register import can_tell, source
from actions.reply import Button, Fact, Reply
from actions.wording import counted, day, small, stage
from knowledge.models import OWES_NOTHING, Project, Update
from knowledge.reporting import sprint_of
from knowledge.sprints import bounds, number
from knowledge.store import Store

LENGTH = (
    r"how long (?:is|are)|hoo lang'?s|sprint length|length|cadence|cycle|fortnight\w*|two weeks|"
    r"three weeks|how often|how frequently"
)
UPDATE = r"updates?|report(?:s|ed)?|post"
NEXT = r"next (?:sprint|one|iteration)|start of the next"
BEGAN = r"kick off|start(?:s|ed)?|begin|began|begun"
ENDS = r"ends?|ending|finish\w*|feenish\w*|over|close[sd]?|closing|wrap\w* up|deadline|till|until"
LEFT = r"days left|how much (?:of|time)|remain\w*|left in"
SO_FAR = r"so far|has had|had"
TO_COME = r"sprints left|sprints remain|more sprints|sprints (?:are )?to go"
NUMBERED = re.compile(r"\b(?:sprint|iteration)\s+(?:no\.?\s*|number\s*)?(\d{1,3})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Now:
    """The sprint of a day: its number, its first and its last day."""

    sprint: int
    first: date
    last: date


class Sprint(OneProject):
    """Answer from the sprint calendar of a project."""

    intent = "sprint"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return what is asked of the sprints, or say that the register has no calendar for them."""
        update = store.updates.latest(project.id, ask.today)
        now = _at(project, ask.today)
        return Reply(
            text=_answer(project, now, update, ask),
            facts=_facts(project, now),
            buttons=(
                Button(
                    label="Latest update", says=f"What was the latest update on {project.name}?"
                ),
                Button(
                    label="Next milestone", says=f"What is the next milestone of {project.name}?"
                ),
            ),
            sources=(source(project, update),),
        )


def _answer(project: Project, now: Now | None, update: Update | None, ask: Ask) -> str:
    if project.phase in OWES_NOTHING:
        return f"{project.name} is {stage(project.phase)}: it has no running sprint and owes no updates."
    if project.sprint_start is None:
        return f"The register gives no sprints for {project.name}. {can_tell(project)}"
    if ask.says(LENGTH):
        return _length(project, ask)
    if now is None:
        first, last = bounds(project.sprint_start, project.sprint_days, 1)
        return (
            f"Sprint 1 of {project.name} has not begun: it runs from {day(first)} to {day(last)}."
        )
    if numbered := NUMBERED.search(ask.text):
        return _numbered(project, now, int(numbered[1]), ask)
    if ask.says(UPDATE):
        return _update_due(project, now, update)
    return _of_now(project, now, ask)


def _of_now(project: Project, now: Now, ask: Ask) -> str:
    with checked():
        period = ask.period("ahead")
    if ask.says(TO_COME):
        return _to_come(project, now)
    if is_how_many(ask) and ask.says(SO_FAR):
        return f"{project.name} has had {counted(now.sprint - 1, 'full sprint')} and is in sprint {now.sprint}."
    if ask.says(NEXT):
        first, last = bounds(project.sprint_start or now.first, project.sprint_days, now.sprint + 1)
        return f"The next sprint of {project.name}, sprint {now.sprint + 1}, runs from {day(first)} to {day(last)}."
    left = (now.last - ask.today).days
    ends = f"Sprint {now.sprint} of {project.name} ends on {day(now.last)}, {_in_days(left)}."
    if ask.says(LEFT):
        return f"{counted(left, 'day').capitalize()} {'is' if left == 1 else 'are'} left: {small(ends)}"
    if ask.says(ENDS):
        if period and is_yes_no(ask) and not ask.says("or"):
            fits = now.last <= period.last if ask.says("before|by") else now.last in period
            return f"{'Yes' if fits else 'No'}, {small(ends)}"
        return ends
    if ask.says(BEGAN):
        return f"Sprint {now.sprint} of {project.name} began on {day(now.first)} and ends on {day(now.last)}."
    if period and period.last > ask.today:
        then = _at(project, period.last)
        return (
            f"On {day(period.last)} {project.name} will be in sprint {then.sprint if then else 1}."
        )
    return f"{project.name} is in sprint {now.sprint}, which runs from {day(now.first)} to {day(now.last)}."


def _numbered(project: Project, now: Now, asked: int, ask: Ask) -> str:
    is_now = f"{project.name} is in sprint {now.sprint}, which ends on {day(now.last)}."
    if asked < 1:
        return f"There is no sprint {asked}. {is_now}"
    if is_yes_no(ask):
        others = [int(one) for one in re.findall(r"\bor (\d{1,3})\b", ask.text)]
        return is_now if others else f"{'Yes' if asked == now.sprint else 'No'}, {is_now}"
    first, last = bounds(project.sprint_start or now.first, project.sprint_days, asked)
    ran = "ran" if last < ask.today else "runs"
    return f"Sprint {asked} of {project.name} {ran} from {day(first)} to {day(last)}."


def _length(project: Project, ask: Ask) -> str:
    long = counted(project.sprint_days, "day")
    if project.sprint_days % 7 == 0:
        long = counted(project.sprint_days // 7, "week")
    if ask.says("how often|how frequently"):
        return f"An update on {project.name} is due once a sprint, every {long}, on the sprint’s last day."
    if is_yes_no(ask) and ask.says(r"fortnight\w*") and not ask.says("or"):
        return f"{'Yes' if project.sprint_days == 14 else 'No'}, sprints of {project.name} last {long}."
    return f"Sprints of {project.name} last {long} ({counted(project.sprint_days, 'day')})."


def _update_due(project: Project, now: Now, update: Update | None) -> str:
    reported = update and sprint_of(project, update) == now.sprint
    if update and reported:
        first, last = bounds(project.sprint_start or now.first, project.sprint_days, now.sprint + 1)
        return (
            f"The next update on {project.name} is due on {day(last)}, the last day of sprint "
            f"{now.sprint + 1}; sprint {now.sprint} was reported on {day(update.date)}."
        )
    return f"The next update on {project.name} is due on {day(now.last)}, the last day of sprint {now.sprint}."


def _to_come(project: Project, now: Now) -> str:
    is_now = f"{project.name} is in sprint {now.sprint}"
    if project.end is None or project.sprint_start is None:
        return f"{is_now}. The register gives no end date, so the sprints left cannot be counted."
    last = number(project.sprint_start, project.sprint_days, project.end) or now.sprint
    left = max(last - now.sprint, 0)
    return f"{is_now}, with {counted(left, 'sprint')} to come before its end on {day(project.end)}."


def _at(project: Project, when: date) -> Now | None:
    if project.sprint_start is None:
        return None
    found = number(project.sprint_start, project.sprint_days, when)
    return Now(found, *bounds(project.sprint_start, project.sprint_days, found)) if found else None


def _facts(project: Project, now: Now | None) -> tuple[Fact, ...]:
    if now is None or project.phase in OWES_NOTHING:
        return ()
    return (
        Fact(label="Sprint", value=str(now.sprint)),
        Fact(label="Runs", value=f"{day(now.first)} to {day(now.last)}"),
        Fact(label="Length", value=counted(project.sprint_days, "day")),
    )


def _in_days(days: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(days, f"in {counted(days, 'day')}")
