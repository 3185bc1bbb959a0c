"""What somebody's messages logged, as far as they may still change it."""

from __future__ import annotations

from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.memory import Ref
from actions.updates.reporting.keeping import refer
from actions.updates.targets import is_allowed, no_target
from actions.updates.who_may import refusal
from knowledge.store.states import Row


def refs_of(desk: Desk, rows: list[Row]) -> list[Ref]:
    """Return the versions that rows have now; what was told first of each stays so."""
    held = {(one.kind, one.id): one for one in (*desk.memory.logged, *desk.memory.undone)}
    refs = [refer(desk, one) for one in rows]
    before = [held.get((one.kind, one.id)) for one in refs]
    return [
        ref.model_copy(
            update={
                "since": old.since if old else ref.number,
                "moved_to": old.moved_to if old else 0,
            }
        )
        for ref, old in zip(refs, before, strict=True)
    ]


def rows_of(desk: Desk, refs: list[Ref]) -> list[Row]:
    """Return the things that refs are of."""
    return [row for one in refs if (row := desk.logbook.row(one.kind, one.id))]


def of_named(desk: Desk, refs: list[Ref]) -> list[Ref]:
    """Return the things of the project that is named, of any where none is.

    What the asker may change no more is left out: it was theirs when they logged it.
    """
    rows = _named_rows(desk, refs)
    return [one for one, row in rows if is_allowed(desk, row)]


def _named_rows(desk: Desk, refs: list[Ref]) -> list[tuple[Ref, Row]]:
    wanted = {one.id for one in desk.named}
    rows = [(one, row) for one in refs if (row := desk.logbook.row(one.kind, one.id))]
    return [
        (one, row) for one, row in rows if not wanted or {row.project_id, one.moved_to} & wanted
    ]


def no_longer(desk: Desk, refs: list[Ref]) -> Reply | None:
    """Return why the asker may change nothing of what they logged, None where they may."""
    rows = [row for _, row in _named_rows(desk, refs)]
    if not rows or any(is_allowed(desk, one) for one in rows):
        return None
    project = desk.project(rows[0].project_id)
    return (refusal(desk, project) if project else None) or no_target(desk)
