"""What changes in the register when a milestone, risk or benefit is told of: which, and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from actions.question import MOST_BUTTONS
from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.keeping import USUAL_LEVEL
from actions.updates.progress_words import Progress, amount, meant, new_name, raised
from actions.wording import capital, listed
from knowledge.models import Benefit, Milestone, Project, Risk
from knowledge.periods import NotADateError, find_day

Thing: TypeAlias = Milestone | Risk | Benefit


class AskError(Exception):
    """Something has to be asked before anything is changed."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.text)
        self.reply = reply


@dataclass(frozen=True)
class Change:
    """One thing that changes, and how."""

    row: Thing
    fields: dict[str, object]
    is_new: bool = False


def change_of(desk: Desk, said: Progress, project: Project) -> Change:
    """Return what is to change, or ask what it is."""
    match said.deed:
        case "raise":
            return _risk(desk, said, project)
        case "add":
            return _milestone(desk, said, project)
        case "claim":
            pounds = amount(said.words)
            if pounds is None:
                raise AskError(
                    unanswered("How many pounds are claimed? Please write it like £42,000.")
                )
            return Change(_row(desk, said, project), {"claimed_gbp": pounds})
    row = _row(desk, said, project)
    return Change(row, _fields(desk, said, row))


def _fields(desk: Desk, said: Progress, row: Thing) -> dict[str, object]:
    match said.deed:
        case "done":
            return {"status": "done", "done_on": _day(desk, "back") or desk.today}
        case "planned":
            return {"status": "planned", "done_on": None}
        case "drop":
            return {"status": "dropped"}
        case "move":
            return {"forecast": _needed_day(desk), "status": "planned", "done_on": None}
        case "close":
            return {"status": "closed"}
        case "open":
            return {"status": "open"}
    return {"level": raised(said.words)[1] or USUAL_LEVEL}


def _risk(desk: Desk, said: Progress, project: Project) -> Change:
    title, level, owner = raised(said.words)
    people = desk.turn.names.find(f"owner {owner}").people() if owner else ()
    person = desk.store.people.with_id(people[0].candidates[0].id) if people else None
    if owner and person is None:
        title = f"{title} (owner: {owner})"
    new = Risk(
        title=capital(title), level=level or USUAL_LEVEL, project=project, raised=desk.today,
        owner=person,
    )  # fmt: skip
    return Change(new, {}, is_new=True)


def _milestone(desk: Desk, said: Progress, project: Project) -> Change:
    name = new_name(said.words)
    if not name:
        raise AskError(
            unanswered(
                "What is the milestone called, and when is it due? For example: “new milestone: "
                "go-live, due 3 March”."
            )
        )
    due = _needed_day(desk)
    return Change(Milestone(name=capital(name), due=due, project=project), {}, is_new=True)


def _row(desk: Desk, said: Progress, project: Project) -> Thing:
    rows = {called(one): one for one in rows_of(desk, said, project)}
    found = meant(said.words, rows)
    if len(found) == 1:
        return rows[found[0]]
    if not rows:
        raise AskError(
            unanswered(f"{project.name} has no {said.kind} in the register that I could change.")
        )
    names = found or list(rows)
    buttons = (
        Button(label=one, says=f"{project.name}: {desk.text} (“{one}”)")
        for one in names[:MOST_BUTTONS]
    )
    choice = listed([f"“{one}”" for one in names[:MOST_BUTTONS]], "or")
    raise AskError(unanswered(f"Which {said.kind} of {project.name}: {choice}?", *buttons))


def rows_of(desk: Desk, said: Progress, project: Project) -> list[Thing]:
    """Return what a project has of the kind that is spoken of, as far as it can be meant."""
    found = desk.store.progress
    match said.kind:
        case "milestone":
            milestones = found.milestones([project.id])
            fitting = [
                one for one in milestones if (one.status == "done") == (said.deed == "planned")
            ]
            return list(fitting or milestones)
        case "risk":
            closed = said.deed == "open"
            risks = found.risks([project.id], with_closed=closed)
            return [one for one in risks if not closed or one.status != "open"]
    return list(found.benefits([project.id]))


def names_of(desk: Desk, said: Progress, project: Project) -> list[str]:
    """Return what those are called."""
    return [called(one) for one in rows_of(desk, said, project)]


def called(row: Thing) -> str:
    """Return what a thing is called."""
    return row.title if isinstance(row, Risk) else row.name


def _day(desk: Desk, looking: str) -> date | None:
    try:
        found = find_day(desk.text, desk.today, "back" if looking == "back" else "ahead")
    except NotADateError as error:
        raise AskError(unanswered(str(error))) from error
    if found and looking == "back" and found[0] > desk.today:
        raise AskError(unanswered("That day is still to come. When was it done?"))
    return found[0] if found else None


def _needed_day(desk: Desk) -> date:
    found = _day(desk, "ahead")
    if found is None:
        raise AskError(unanswered("To which day? Please write it like 3 March 2027."))
    return found
