"""Taking back what was logged, and putting back what was taken."""

from __future__ import annotations

from datetime import timedelta

from actions.reply import Reply, unanswered
from actions.updates.correction_words import names_an_update
from actions.updates.desk import Desk
from actions.updates.keeping import refer
from actions.updates.memory import Ref
from actions.updates.taken_back import (
    PUT_BACK,
    changed_since,
    named,
    offer_to_withdraw,
    told,
    withdrawn_already,
)
from actions.updates.targets import no_target, target
from knowledge.models import Update
from knowledge.store.states import Row

A_DAY = timedelta(days=1)


def undone(desk: Desk) -> list[Reply]:
    """Take back all that the last message logged, if nobody has changed it since."""
    memory = desk.memory
    logged = _of_named(desk, memory.logged)
    if not logged and memory.undone:
        return [unanswered("That is undone already. Shall I put it back?", PUT_BACK)]
    rows = _rows(desk, logged)
    if not rows:
        update = target(desk)
        if update is None:
            return [no_target(desk)]
        if update.withdrawn:
            return [withdrawn_already(desk, update)]
        if not is_fresh(desk, update):
            return [offer_to_withdraw(desk, update)]
        rows = [update]
    return [_back(desk, "Undone.", logged, rows)]


def withdrawn(desk: Desk) -> list[Reply]:
    """Take an update back whole; "scrap that" after something else is about that."""
    logged = desk.memory.logged
    if logged and logged[0].kind != "update" and not names_an_update(desk.text):
        return undone(desk)
    update = target(desk)
    if update is None:
        return [no_target(desk)]
    if update.withdrawn:
        return [withdrawn_already(desk, update)]
    desk.logbook.withdraw(update, desk.hand())
    _note(desk, [update])
    return [told(desk, "Withdrawn: it is kept in the history, and shown in no answer.", [update])]


def restored(desk: Desk) -> list[Reply]:
    """Put back what was taken back, or else what the last message changed."""
    refs = _of_named(desk, desk.memory.undone)
    rows = _rows(desk, refs)
    if since := changed_since(desk, refs, rows):
        return [since]
    back: list[Row] = [desk.logbook.undo(row, desk.hand()) for row in rows]
    if not rows:
        if last := _last_changed(desk):
            return [_back(desk, "Put back.", last, _rows(desk, last))]
        update = target(desk)
        if update is None:
            return [no_target(desk)]
        if not update.withdrawn:
            return [unanswered(f"{named(desk, update)} stands as it is: nothing was withdrawn.")]
        back = [desk.logbook.restore(update, desk.hand())]
    memory = desk.memory
    memory.logged, memory.undone, memory.looked_at = _refs(desk, back), [], None
    return [told(desk, "Put back.", back)]


def _back(desk: Desk, text: str, refs: list[Ref], rows: list[Row]) -> Reply:
    """Take rows back to what they said before the last change to them."""
    if since := changed_since(desk, refs, rows):
        return since
    back = [desk.logbook.undo(row, desk.hand()) for row in rows]
    _note(desk, back)
    return told(desk, text, back)


def _last_changed(desk: Desk) -> list[Ref]:
    """Return what the last message changed: "put it back" after "remove the blocker".

    What it made anew is no change; that is undone in so many words.
    """
    refs = _of_named(desk, desk.memory.logged)
    anew = [one for one in refs if one.number == (one.since if one.kind == "update" else 1)]
    return [] if anew else refs


def is_fresh(desk: Desk, update: Update) -> bool:
    """Say whether the asker changed an update today: what is older is not undone by a word."""
    versions = desk.logbook.versions(update)
    if not versions or desk.asker is None:
        return False
    newest = versions[-1]
    return newest.by_id == desk.asker.id and desk.turn.now - newest.at < A_DAY


def _note(desk: Desk, rows: list[Row]) -> None:
    memory = desk.memory
    memory.undone = _refs(desk, rows)
    memory.logged, memory.looked_at = [], None


def _refs(desk: Desk, rows: list[Row]) -> list[Ref]:
    """Return the versions that rows have now; what was told first of each stays so."""
    held = {(one.kind, one.id): one.since for one in (*desk.memory.logged, *desk.memory.undone)}
    refs = [refer(desk, one) for one in rows]
    return [
        one.model_copy(update={"since": held.get((one.kind, one.id), one.number)}) for one in refs
    ]


def _rows(desk: Desk, refs: list[Ref]) -> list[Row]:
    return [row for one in refs if (row := desk.logbook.row(one.kind, one.id))]


def _of_named(desk: Desk, refs: list[Ref]) -> list[Ref]:
    """Return the things of the project that is named, of any where none is."""
    wanted = {one.id for one in desk.named}
    rows = [(one, desk.logbook.row(one.kind, one.id)) for one in refs]
    return [one for one, row in rows if row and (not wanted or row.project_id in wanted)]
