"""What somebody's last telling was, by the talk and by the logbook: that is what they undo."""

from __future__ import annotations

import re
from datetime import timedelta

from actions.updates.correcting.logged import of_named, refs_of
from actions.updates.desk import Desk
from actions.updates.memory import Ref
from actions.updates.targets import is_allowed
from knowledge.store.states import Row

A_DAY = timedelta(days=1)
_LAST_UPDATE = re.compile(
    r"\b(?:undo|reverse|roll back) (?:my |the )(?:last |latest )?(?:update|report|post)\b",
    re.IGNORECASE,
)


def meant_to_undo(desk: Desk) -> list[Ref]:
    """Return what is to be undone: of the last message, or as the logbook has it.

    "My last update" may have been told elsewhere, and a button one message back names its project.
    """
    memory = desk.memory
    logged = of_named(desk, memory.logged)
    if desk.asker is None:
        return logged
    if names_the_last(desk):
        last = desk.logbook.last_by(desk.asker)
        if last is None or any((one.kind, one.id) == ("update", last.id) for one in logged):
            return logged
        return refs_of(desk, [last]) if _may_go_back(desk, last) else []
    if logged or not desk.named or of_named(desk, memory.undone):
        return logged
    rows = desk.logbook.changed_last_by(desk.asker, desk.named[0])
    return refs_of(desk, [one for one in rows if _may_go_back(desk, one)])


def _may_go_back(desk: Desk, row: Row) -> bool:
    return not row.withdrawn and is_allowed(desk, row) and is_fresh(desk, row)


def names_the_last(desk: Desk) -> bool:
    """Say whether the last update is meant, wherever it was told, and no change in between."""
    return not desk.named and _LAST_UPDATE.search(desk.text) is not None


def is_fresh(desk: Desk, row: Row) -> bool:
    """Say whether the asker changed a thing last, and today: a word undoes nothing older."""
    versions = desk.logbook.versions(row)
    if not versions or desk.asker is None:
        return False
    newest = versions[-1]
    return newest.by_id == desk.asker.id and desk.turn.now - newest.at < A_DAY
