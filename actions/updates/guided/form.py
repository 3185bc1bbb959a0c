"""The update as a form, for channels that can show one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.reply import Field, Form
from actions.updates.desk import Desk
from actions.wording import day, rating
from knowledge.models import Project, Update
from knowledge.store.states import values_of
from knowledge.updates import Draft

UPDATE, CORRECTION = "update", "correction"
TITLES = {UPDATE: "Update for {}", CORRECTION: "Change the update for {}"}
SENDS = {UPDATE: "Post the update", CORRECTION: "Change the update"}
CHOICES = ("Green", "Amber", "Red")


def form(
    name: str, project: Project | None, last: Update | None, values: Mapping[str, str]
) -> Form:
    """Return the form of an update with *values* in it; *last* is the update before."""
    was = f"It was {rating(last.rag)} on {day(last.date)}." if last else ""
    planned = f"Planned last time: {last.next}" if last and last.next else ""
    blocked = "From last time: is it still in the way? Clear it if it is resolved."
    held = values.get
    return Form(
        name=name,
        title=TITLES[name].format(project.name if project else "a project"),
        send=SENDS[name],
        project=project.code if project else "",
        fields=(
            Field(name="rag", label="Rating", kind="choice", choices=CHOICES, required=True,
                value=held("rag", ""), hint=was),
            Field(name="done", label="Done", kind="long", value=held("done", ""),
                hint="A new rating needs its reason here or under Blockers."),
            Field(name="next", label="Next", kind="long", value=held("next", ""), hint=planned),
            Field(name="blockers", label="Blockers", kind="long", value=held("blockers", ""),
                hint=blocked if last and last.blockers and name == UPDATE else ""),
            Field(name="day", label="Day", kind="date", required=True, value=held("day", ""),
                hint="Today, or a day before."),
        ),
    )  # fmt: skip


def blank(desk: Desk, project: Project) -> Form:
    """Return the form for a new update: standing blockers are in it, to be kept or cleared."""
    last = desk.last(project)
    values = {"day": desk.today.isoformat(), "blockers": last.blockers if last else ""}
    return form(UPDATE, project, last, values)


def values_of_draft(
    draft: Draft | None, text: str, last: Update | None, today: date
) -> dict[str, str]:
    """Return what the fields hold of what was read; all of the words where nothing was."""
    if draft is None:
        draft = Draft(None, None, done=text)
    standing = last.blockers if last else ""
    return {
        "rag": (draft.rag or "").capitalize(),
        "done": draft.done,
        "next": draft.next,
        "blockers": standing if draft.blockers is None else draft.blockers,
        "day": (draft.day or today).isoformat(),
    }


def of_update(desk: Desk, update: Update, project: Project) -> Form:
    """Return the form that changes an update."""
    return correction(desk, update, project, values_in(values_of(update)))


def values_in(said: Mapping[str, Any]) -> dict[str, str]:
    """Return what the fields of the form hold of what a version of an update said."""
    held = {name: said[name] for name in ("done", "next", "blockers")}
    return {"rag": said["rag"].capitalize(), **held, "day": said["date"]}


def correction(desk: Desk, update: Update, project: Project, values: Mapping[str, str]) -> Form:
    """Return the form that changes an update, with *values* in it."""
    shown = form(CORRECTION, project, before(desk, update), values)
    return shown.but(about=update.id, version=desk.logbook.number(update))


def before(desk: Desk, update: Update) -> Update | None:
    """Return the update of the same project before another."""
    earlier = desk.store.updates.of(update.project_id, desk.today)
    return next((one for one in earlier if one.date < update.date), None)
