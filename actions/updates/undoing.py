"""Taking back what was logged, and putting back what was taken."""

from __future__ import annotations

from datetime import timedelta

from actions.reply import Button, Fact, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.keeping import refer
from actions.updates.memory import Ref
from actions.updates.read_back import changed, facts_of, ways_back
from actions.updates.targets import no_target, target
from actions.wording import day
from knowledge.models import Update
from knowledge.store.states import Row

A_DAY = timedelta(days=1)
PUT_BACK = Button(label="Put it back", says="put it back")


def undone(desk: Desk) -> list[Reply]:
    """Take back all that the last message logged, if nobody has changed it since."""
    memory = desk.memory
    logged = _of_named(desk, memory.logged)
    if not logged and memory.undone:
        return [unanswered("That is undone already. Shall I put it back?", PUT_BACK)]
    rows = [row for one in logged if (row := desk.logbook.row(one.kind, one.id))]
    if not rows:
        update = target(desk)
        if update is None:
            return [no_target(desk)]
        if update.withdrawn:
            return [_withdrawn_already(desk, update)]
        if not _is_fresh(desk, update):
            return [_rather_withdrawn(desk, update)]
        rows = [update]
    if since := _since(desk, logged, rows):
        return [since]
    back = [desk.logbook.undo(row, desk.hand()) for row in rows]
    _note(desk, back)
    return [_told(desk, "Undone.", back)]


def withdrawn(desk: Desk) -> list[Reply]:
    """Take an update back whole."""
    update = target(desk)
    if update is None:
        return [no_target(desk)]
    if update.withdrawn:
        return [_withdrawn_already(desk, update)]
    desk.logbook.withdraw(update, desk.hand())
    _note(desk, [update])
    return [_told(desk, "Withdrawn: it is kept in the history, and shown in no answer.", [update])]


def restored(desk: Desk) -> list[Reply]:
    """Put back what was taken back."""
    refs = _of_named(desk, desk.memory.undone)
    rows = [row for one in refs if (row := desk.logbook.row(one.kind, one.id))]
    if since := _since(desk, refs, rows):
        return [since]
    back: list[Row] = [desk.logbook.undo(row, desk.hand()) for row in rows]
    if not rows:
        update = target(desk)
        if update is None:
            return [no_target(desk)]
        if not update.withdrawn:
            return [unanswered(f"{_name(desk, update)} stands as it is: nothing was withdrawn.")]
        back = [desk.logbook.restore(update, desk.hand())]
    desk.memory.logged, desk.memory.undone = [refer(desk, one) for one in back], []
    return [_told(desk, "Put back.", back)]


def _is_fresh(desk: Desk, update: Update) -> bool:
    """Say whether the asker changed an update today: what is older is not undone by a word."""
    versions = desk.logbook.versions(update)
    if not versions or desk.asker is None:
        return False
    newest = versions[-1]
    return newest.by_id == desk.asker.id and desk.turn.now - newest.at < A_DAY


def _rather_withdrawn(desk: Desk, update: Update) -> Reply:
    project = desk.project(update.project_id)
    name = project.name if project else "that project"
    return unanswered(
        f"You have logged nothing today that I could undo. Your last is the update for {name} of "
        f"{day(update.date)}. Shall I withdraw it?",
        Button(label="Withdraw it", says=f"withdraw my update for {name}"),
        Button(label="Leave it", says="leave it"),
    )


def _note(desk: Desk, rows: list[Row]) -> None:
    desk.memory.logged, desk.memory.undone = [], [refer(desk, one) for one in rows]


def _of_named(desk: Desk, refs: list[Ref]) -> list[Ref]:
    """Return the things of the project that is named, of any where none is."""
    named = {one.id for one in desk.named}
    rows = [(one, desk.logbook.row(one.kind, one.id)) for one in refs]
    return [one for one, row in rows if row and (not named or row.project_id in named)]


def _since(desk: Desk, refs: list[Ref], rows: list[Row]) -> Reply | None:
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


def _told(desk: Desk, text: str, rows: list[Row]) -> Reply:
    facts: list[Fact] = []
    project = desk.project(rows[0].project_id)
    for row in rows:
        if row.withdrawn:
            label = "Withdrawn" if isinstance(row, Update) else type(row).__name__
            facts.append(Fact(label=label, value=_name(desk, row)))
        elif isinstance(row, Update) and project:
            facts += facts_of(row, project)
        else:
            facts.append(changed(row))
    if project:
        desk.about.append(project.id)
    buttons = (PUT_BACK,) if desk.memory.undone else (ways_back(project) if project else ())
    return Reply(text=text, facts=tuple(facts), buttons=buttons)


def _withdrawn_already(desk: Desk, update: Update) -> Reply:
    return unanswered(f"{_name(desk, update)} is withdrawn already. Shall I put it back?", PUT_BACK)


def _name(desk: Desk, row: Row) -> str:
    project = desk.project(row.project_id)
    name = project.name if project else "the project"
    if isinstance(row, Update):
        return f"The update for {name} of {day(row.date)}"
    return f"{getattr(row, 'title', None) or getattr(row, 'name', '')} ({name})"
