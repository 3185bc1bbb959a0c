"""What changes in the register when a milestone, risk or benefit is told of, and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from actions.reply import unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Begun
from actions.updates.progress.money import claimed, verified
from actions.updates.progress.people import owner_named, owner_of_new
from actions.updates.progress.rows import AskError, Thing, row_meant
from actions.updates.progress.words import Progress, level, new_name, raised
from actions.updates.reporting.keeping import USUAL_LEVEL
from actions.wording import capital
from knowledge.models import Benefit, Milestone, Project, Risk
from knowledge.periods import NotADateError, find_day


@dataclass(frozen=True)
class Change:
    """One thing that changes, and how; *note* is what has to be said beside."""

    row: Thing
    fields: dict[str, object]
    is_new: bool = False
    note: str = ""


def change_of(desk: Desk, said: Progress, project: Project) -> Change:
    """Return what is to change, or ask what it is."""
    match said.deed:
        case "raise":
            return _risk(desk, said, project)
        case "add":
            return _milestone(desk, said, project)
    row = row_meant(desk, said, project)
    if isinstance(row, Benefit):
        worth = verified if said.deed == "verify" else claimed
        return Change(row, worth(desk, said, row, project))
    if said.deed == "owner":
        return Change(row, {"owner": owner_named(desk, said, project)})
    return Change(row, _fields(desk, said, project))


def _fields(desk: Desk, said: Progress, project: Project) -> dict[str, object]:
    match said.deed:
        case "done":
            return {"status": "done", "done_on": _day(desk, "back") or desk.today}
        case "planned":
            return {"status": "planned", "done_on": None}
        case "drop":
            return {"status": "dropped"}
        case "move":
            forecast = _needed_day(desk, said, project, "To which day?")
            return {"forecast": forecast, "status": "planned", "done_on": None}
        case "close":
            return {"status": "closed"}
        case "open":
            return {"status": "open"}
    return {"level": level(said.words) or USUAL_LEVEL}


def _risk(desk: Desk, said: Progress, project: Project) -> Change:
    title, grade, name = raised(said.words)
    owner, note = owner_of_new(desk, name)
    new = Risk(
        title=capital(title), level=grade or USUAL_LEVEL, project=project, raised=desk.today,
        owner=owner,
    )  # fmt: skip
    return Change(new, {}, is_new=True, note=note)


def _milestone(desk: Desk, said: Progress, project: Project) -> Change:
    name = new_name(said.words)
    if not name:
        raise AskError(
            unanswered(
                "What is the milestone called, and when is it due? For example: “new milestone: "
                "go-live, due 3 March”."
            )
        )
    due = _needed_day(desk, said, project, f"When is “{capital(name)}” due?")
    return Change(Milestone(name=capital(name), due=due, project=project), {}, is_new=True)


def _day(desk: Desk, looking: str) -> date | None:
    try:
        found = find_day(desk.text, desk.today, "back" if looking == "back" else "ahead")
    except NotADateError as error:
        raise AskError(unanswered(str(error))) from error
    if found and looking == "back" and found[0] > desk.today:
        raise AskError(unanswered("That day is still to come. When was it done?"))
    return found[0] if found else None


def _needed_day(desk: Desk, said: Progress, project: Project, question: str) -> date:
    found = _day(desk, "ahead")
    if found is None:
        begun = Begun(text=said.words, asks="day", asked_on=desk.today, project=project.name)
        raise AskError(unanswered(f"{question} Please write it like 3 March 2027."), begun)
    return found
