"""What somebody has just logged: it stands until they say otherwise, and is named when in doubt."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.updates.correcting.last_told import is_fresh
from actions.updates.correcting.taken_back import named
from actions.updates.desk import Desk
from actions.updates.plain import drops
from actions.updates.read_back import ways_back
from knowledge.models import Update
from knowledge.store.states import Row


def leaves_it(desk: Desk) -> bool:
    """Say whether "never mind" comes when nothing waits and something has just been logged."""
    memory = desk.memory
    if memory.drafts or memory.form or memory.begun or memory.slip or not memory.logged:
        return False
    return (drops(desk.text) or desk.ask.intent == "cancel") and fresh(desk) is not None


def it_stands(desk: Desk) -> list[Reply]:
    """Say that nothing was dropped, and offer to take back what was logged."""
    row = fresh(desk)
    if row is None:
        return []
    project = desk.project(row.project_id)
    name = project.name if project else "that project"
    return [
        unanswered(
            f"Nothing waits that I could drop. {named(desk, row)} stands. Undo it?",
            Button(label="Undo", says=f"undo my last change for {name}"),
            Button(label="Let it stand", says="no thanks"),
        )
    ]


def fresh(desk: Desk) -> Row | None:
    """Return what the asker logged last in this talk, today."""
    first = desk.memory.logged[0] if desk.memory.logged else None
    row = desk.logbook.row(first.kind, first.id) if first else None
    if row is None or row.withdrawn or (isinstance(row, Update) and not is_fresh(desk, row)):
        return None
    return row if desk.project(row.project_id) else None


def named_in_hand(desk: Desk) -> Reply | None:
    """Name the update in hand, where something is said that nothing else understands."""
    row = fresh(desk)
    project = desk.project(row.project_id) if row else None
    if row is None or project is None:
        return None
    return unanswered(
        f"I don’t know what to do with that. In hand is this: {lowered(named(desk, row))}. I can "
        "undo it, change it, or add to it: “add: …”.",
        *ways_back(project),
    )


def lowered(text: str) -> str:
    """Return a text that goes on within a sentence."""
    return text[:1].lower() + text[1:]
