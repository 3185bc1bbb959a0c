"""Taking back what was logged, and putting back what was taken."""

from __future__ import annotations

import re

from actions.reply import Reply, unanswered
from actions.updates.correcting.correction_words import names_an_update
from actions.updates.correcting.last_told import is_fresh, meant_to_undo, names_the_last
from actions.updates.correcting.logged import no_longer, of_named, refs_of, rows_of
from actions.updates.correcting.taken_back import (
    PUT_BACK,
    changed_since,
    named,
    offer_to_withdraw,
    told,
    withdrawn_already,
)
from actions.updates.desk import Desk
from actions.updates.memory import Ref
from actions.updates.suggesting.settling import tell_of_undoing
from actions.updates.targets import no_target, target
from knowledge.models import Update
from knowledge.store.states import Row

_KIND = re.compile(
    r"\b(?:undo|reverse|roll back|take back) (?:\w+ ){1,2}(milestone|risk|benefit)\b",
    re.IGNORECASE,
)
_NOTHING = "You have just changed no {} here, so there is nothing of that kind to undo."


def undone(desk: Desk) -> list[Reply]:
    """Take back all that the last message logged, if nobody has changed it since."""
    memory = desk.memory
    if refused := no_longer(desk, memory.logged or memory.undone):
        return [refused]
    logged = meant_to_undo(desk)
    if kind := _KIND.search(desk.text):
        logged = [one for one in logged if one.kind == kind[1].lower()]
        if not logged:
            return [unanswered(_NOTHING.format(kind[1].lower()))]
    if not logged and of_named(desk, memory.undone) and not names_the_last(desk):
        return [unanswered("That is undone already. Shall I put it back?", PUT_BACK)]
    rows = rows_of(desk, logged)
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
    tell_of_undoing(desk, update)
    _note(desk, [update])
    return [told(desk, "Withdrawn: it is kept in the history, and shown in no answer.", [update])]


def restored(desk: Desk) -> list[Reply]:
    """Put back what was taken back, or else what the last message changed."""
    if refused := no_longer(desk, desk.memory.undone or desk.memory.logged):
        return [refused]
    refs = of_named(desk, desk.memory.undone)
    rows = rows_of(desk, refs)
    if since := changed_since(desk, refs, rows):
        return [since]
    back: list[Row] = [desk.logbook.undo(row, desk.hand()) for row in rows]
    if not rows:
        if last := _last_changed(desk):
            return [_back(desk, "Put back.", last, rows_of(desk, last))]
        update = target(desk)
        if update is None:
            return [no_target(desk)]
        if not update.withdrawn:
            return [unanswered(f"{named(desk, update)} stands as it is: nothing was withdrawn.")]
        back = [desk.logbook.restore(update, desk.hand())]
    memory = desk.memory
    memory.logged, memory.undone, memory.looked_at = refs_of(desk, back), [], None
    return [told(desk, "Put back.", back)]


def _back(desk: Desk, text: str, refs: list[Ref], rows: list[Row]) -> Reply:
    """Take rows back to what they said before the last change to them."""
    if since := changed_since(desk, refs, rows):
        return since
    back = [desk.logbook.undo(row, desk.hand()) for row in rows]
    _note(desk, back)
    for row in back:
        if isinstance(row, Update) and row.withdrawn:
            tell_of_undoing(desk, row)
    return told(desk, text, back)


def _last_changed(desk: Desk) -> list[Ref]:
    """Return what the last message changed: "put it back" after "remove the blocker".

    What it made anew is no change; that is undone in so many words.
    """
    refs = of_named(desk, desk.memory.logged)
    anew = [one for one in refs if one.number == (one.since if one.kind == "update" else 1)]
    return [] if anew else refs


def _note(desk: Desk, rows: list[Row]) -> None:
    memory = desk.memory
    memory.undone = refs_of(desk, rows)
    memory.logged, memory.looked_at = [], None
