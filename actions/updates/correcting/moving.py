"""An update that was meant for another project."""

from __future__ import annotations

from typing import Any

from actions.asking_back import unknown
from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.who_may import refusal, suggesting
from actions.wording import rating
from knowledge.models import WITHDRAWN, Project, Update


def wrong_project(desk: Desk, update: Update, project: Project | None) -> Reply | None:
    """Return why an update cannot go to a project, None where it can."""
    if project is None and desk.ask.unknown:
        said = unknown(desk.ask, "project")
        return said.but(text=f"{said.text} I have left the update where it is.")
    if project is None or project.id == update.project_id:
        names = [one.name for one in desk.own if one.id != update.project_id]
        buttons = (Button(label=one, says=f"that was meant for {one}") for one in names)
        return unanswered("Which project was it meant for?", *buttons)
    if refused := refusal(desk, project):
        return _left(desk, update, project, refused)
    return None


def moved(desk: Desk, update: Update, changes: dict[str, object]) -> tuple[Update, Update | None]:
    """Move an update; what it took the place of where it was is put back, and returned too."""
    ref = next(
        (one for one in desk.memory.logged if (one.kind, one.id) == ("update", update.id)), None
    )
    before = [one for one in desk.logbook.versions(update) if ref and one.number == ref.since - 1]
    if not before or before[0].what == WITHDRAWN:
        return desk.logbook.correct(update, desk.hand(), **changes), None
    said: dict[str, Any] = {
        "project": update.project, "day": update.date, "rag": update.rag, "done": update.done,
        "next": update.next, "blockers": update.blockers,
    }  # fmt: skip
    told = {("day" if name == "date" else name): value for name, value in changes.items()}
    there = desk.logbook.keep(**{**said, **told}, by=desk.hand())
    return there, desk.logbook.restore(update, desk.hand(), before[0].number)


def replaced_by(desk: Desk, update: Update) -> str:
    """Say what an update that was written over said before: it is undone with the rest."""
    earlier = desk.logbook.versions(update)[:-1]
    if not earlier or earlier[-1].what == WITHDRAWN:
        return ""
    said = earlier[-1].values
    author = update.author
    who = "you" if author is None or author == desk.asker else author.name
    words = f"{rating(said['rag'])}, {said['done']}" if said["done"] else rating(said["rag"])
    return f", in place of what {who} said for it before: {words.rstrip('.')}"


def _left(desk: Desk, update: Update, project: Project, refused: Reply) -> Reply:
    """Say that an update stays where it is; its words may be suggested to the other's lead."""
    here = desk.project(update.project_id)
    name = here.name if here else "its project"
    says = f"{rating(update.rag).split()[0].lower()}, {update.done}"
    button = suggesting(project, says) if refused.buttons or desk.asker else None
    return unanswered(
        f"{refused.text} It still stands for {name}: you can withdraw it there.",
        *((button,) if button else ()),
        Button(label="Withdraw it", says=f"withdraw my update for {name}"),
    )
