"""Saying what was taken back or put back, and what stands in the way."""

from __future__ import annotations

from actions.reply import Button, Fact, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Ref
from actions.updates.read_back import changed, facts_of, ways_back
from actions.wording import day
from knowledge.models import Update
from knowledge.store.states import Row

PUT_BACK = Button(label="Put it back", says="put it back")


def changed_since(desk: Desk, refs: list[Ref], rows: list[Row]) -> Reply | None:
    """Say who has changed a thing since: their change is not to be taken back unseen."""
    for ref, row in zip(refs, rows, strict=False):
        newest = desk.logbook.versions(row)[-1]
        if newest.number != ref.number:
            who = newest.by_name or "somebody"
            return unanswered(
                f"{who} has changed that since, so I have left it as it is.",
                Button(label="Who changed it?", says="who changed my update?"),
            )
    return None


def told(desk: Desk, text: str, rows: list[Row]) -> Reply:
    """Say how everything stands now."""
    facts: list[Fact] = []
    for row in rows:
        project = desk.project(row.project_id)
        if row.withdrawn:
            label = "Update" if isinstance(row, Update) else type(row).__name__
            facts.append(Fact(label=label, value=f"{named(desk, row)}: withdrawn"))
        elif isinstance(row, Update) and project:
            facts += facts_of(row, project)
        else:
            facts.append(changed(row))
    project = desk.project(rows[0].project_id)
    if project:
        desk.about.append(project.id)
    buttons = (PUT_BACK,) if desk.memory.undone else (ways_back(project) if project else ())
    return Reply(text=text, facts=tuple(facts), buttons=buttons)


def withdrawn_already(desk: Desk, update: Update) -> Reply:
    """Say that there is nothing to withdraw."""
    return unanswered(f"{named(desk, update)} is withdrawn already. Shall I put it back?", PUT_BACK)


def offer_to_withdraw(desk: Desk, update: Update) -> Reply:
    """Offer to withdraw what was not logged today: a word must not take it back."""
    project = desk.project(update.project_id)
    name = project.name if project else "that project"
    return unanswered(
        f"You have logged nothing today that I could undo. Your last is the update for {name} of "
        f"{day(update.date)}. Shall I withdraw it?",
        Button(label="Withdraw it", says=f"withdraw my update for {name}"),
        Button(label="Leave it", says="leave it"),
    )


def named(desk: Desk, row: Row) -> str:
    """Name a thing with its project."""
    project = desk.project(row.project_id)
    name = project.name if project else "the project"
    if isinstance(row, Update):
        return f"The update for {name} of {day(row.date)}"
    return f"“{getattr(row, 'title', None) or getattr(row, 'name', '')}” ({name})"
