"""What Cairn itself has just said of an update, in other words: "what do you mean?"."""

from __future__ import annotations

from actions.offered import WHAT_MEANT
from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.memory import Memory
from actions.updates.plain import straight
from actions.updates.read_back import ways_back
from actions.updates.reporting.misgivings import misgivings
from knowledge.models import Update

JUST_TOLD = "just_told"
LOGGED = "logged"
_NOT_LOGGED = (
    "I took your words for something to put into the register, and have put nothing into it yet. A "
    "project’s name, its rating and what was done will do, such as “telecare: amber, 40 homes "
    "moved”."
)
_WRITTEN = (
    "What you told me of {name} is written down in the register. People read it when they ask how "
    "the project is doing, and you can take it back or change it."
)
_DOUBTED = (
    "What you told me of {name} is logged and stands. What I said after it is for you alone: the "
    "register also holds dates or blockers that do not go well with the rating, and readers will "
    "see "
    "both. If a milestone is done, tell me “milestone …: done”; if its date has moved, say to "
    "which "
    "day; if the rating says too much, “make that amber”. This is what I noticed:"
)


def asks_what_was_meant(desk: Desk) -> bool:
    """Say whether somebody asks what the answer to what they told was to mean."""
    told = str(desk.ask.slots.get(JUST_TOLD) or "")
    is_theirs = told.endswith(f":{desk.turn.email}") and bool(desk.turn.email)
    return is_theirs and WHAT_MEANT.fullmatch(straight(desk.text)) is not None


def explained_again(desk: Desk) -> list[Reply]:
    """Say it in other words, with what can be done about it."""
    logged = desk.memory.logged
    row = desk.logbook.row(logged[0].kind, logged[0].id) if logged else None
    project = desk.project(row.project_id) if row else None
    if row is None or project is None or not str(desk.ask.slots[JUST_TOLD]).startswith(LOGGED):
        return [Reply(text=_NOT_LOGGED)]
    desk.about.append(project.id)
    doubts = misgivings(desk, project, row) if isinstance(row, Update) else []
    text = _DOUBTED if doubts else _WRITTEN
    said = [Reply(text=text.format(name=project.name), buttons=ways_back(project))]
    return [*said, *doubts]


def just_told(before: Memory, after: Memory, email: str) -> str:
    """Return what is remembered of a message that told something: whether anything was logged."""
    is_new = after.logged and after.logged != before.logged
    return f"{LOGGED if is_new else 'told'}:{email}"
