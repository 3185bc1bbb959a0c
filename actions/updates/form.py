"""The update as a form, for channels that can show one: made, and read when it comes back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from actions.question import unknown
from actions.reply import Field, Form, Reply, unanswered
from actions.updates import fields
from actions.updates.correcting import applied
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.report import completed
from actions.updates.targets import no_target, target
from actions.updates.who_may import nobody, refusal
from actions.wording import day, rating
from knowledge.models import Project, Update
from knowledge.updates import Draft

UPDATE, CORRECTION = "update", "correction"
TITLES = {UPDATE: "Update for {}", CORRECTION: "Change the update for {}"}
SENDS = {UPDATE: "Post the update", CORRECTION: "Change the update"}
CHOICES = ("Green", "Amber", "Red")


def form(name: str, project: Project, last: Update | None, values: Mapping[str, str]) -> Form:
    """Return the form of an update with *values* in it; *last* is the update before."""
    was = f"It was {rating(last.rag)} on {day(last.date)}." if last else ""
    planned = f"Planned last time: {last.next}" if last and last.next else ""
    blocked = "From last time: is it still in the way? Clear it if it is resolved."
    held = values.get
    return Form(
        name=name,
        title=TITLES[name].format(project.name),
        send=SENDS[name],
        project=project.code,
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


def of_update(desk: Desk, update: Update, project: Project) -> Form:
    """Return the form that changes an update."""
    values = {
        "rag": update.rag.capitalize(), "done": update.done, "next": update.next,
        "blockers": update.blockers, "day": update.date.isoformat(),
    }  # fmt: skip
    return form(CORRECTION, project, _before(desk, update), values)


def returned(desk: Desk) -> list[Reply]:
    """Log a form that came back, or show it again with what is wrong with each field."""
    came = desk.turn.form or {}
    project = desk.store.projects.with_code(str(came.get("project", "")))
    if project is None:
        return [unknown(desk.ask, "project") if desk.ask.unknown else nobody(desk)]
    if refused := refusal(desk, project):
        return [refused]
    values = {one: str(came.get("values", {}).get(one) or "") for one in fields.LABELS}
    if came.get("name") == CORRECTION:
        return _changed(desk, project, values)
    errors = _errors(desk, values, desk.last(project))
    if errors:
        return [_again(form(UPDATE, project, desk.last(project), values), errors)]
    draft = Draft(
        project.id, _rag(values), values["done"].strip(), values["next"].strip(),
        values["blockers"].strip(), _day(desk, values),
    )  # fmt: skip
    desk.memory.form = None
    return completed(desk, Waiting(draft=draft, text=desk.text), project)


def _changed(desk: Desk, project: Project, values: dict[str, str]) -> list[Reply]:
    update = target(desk)
    if update is None or update.project_id != project.id:
        return [no_target(desk)]
    before = _before(desk, update)
    errors = _errors(desk, values, before)
    if errors:
        return [_again(form(CORRECTION, project, before, values), errors)]
    said: dict[str, object] = {
        "rag": _rag(values), "date": _day(desk, values),
        **{one: values[one].strip() for one in ("done", "next", "blockers")},
    }  # fmt: skip
    changes = {name: told for name, told in said.items() if getattr(update, name) != told}
    if not changes:
        return [unanswered("It says that already, so nothing changes.")]
    return applied(desk, update, changes)


def _errors(desk: Desk, values: Mapping[str, str], last: Update | None) -> dict[str, str]:
    errors: dict[str, str] = {}
    for name in fields.LABELS:
        try:
            fields.value(name, values[name], None, desk.today)
        except fields.UnfitError as error:
            errors[name] = str(error)
    told = values["done"].strip() or values["blockers"].strip()
    if last and "rag" not in errors and last.rag != _rag(values) and not told:
        errors["done"] = (
            f"It goes from {rating(last.rag)} to {rating(_rag(values))}: please say why."
        )
    return errors


def _again(shown: Form, errors: Mapping[str, str]) -> Reply:
    """Show a form with what was typed, and what is wrong with it."""
    with_errors = tuple(one.but(error=errors.get(one.name, "")) for one in shown.fields)
    wrong = " ".join(f"{fields.LABELS[name]}: {words}" for name, words in errors.items())
    text = f"Nothing is logged yet. {wrong}"
    return unanswered(text).but(form=shown.but(fields=with_errors))


def _rag(values: Mapping[str, str]) -> str:
    return fields.value("rag", values["rag"], None, date.max)


def _day(desk: Desk, values: Mapping[str, str]) -> date:
    return date.fromisoformat(fields.value("day", values["day"], None, desk.today))


def _before(desk: Desk, update: Update) -> Update | None:
    earlier = desk.store.updates.of(update.project_id, desk.today)
    return next((one for one in earlier if one.date < update.date), None)
