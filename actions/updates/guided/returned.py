"""A form that came back: logged, or shown again with what is wrong with each field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from actions.reply import Form, Reply, unanswered
from actions.updates.correcting.applying import applied
from actions.updates.desk import Desk
from actions.updates.guided import fields
from actions.updates.guided.at_once import unplaced
from actions.updates.guided.form import CORRECTION, UPDATE, before, correction, form
from actions.updates.guided.moved_on import moved_on
from actions.updates.guided.placing import FIELD, chosen
from actions.updates.memory import Waiting
from actions.updates.reporting.report import completed
from actions.updates.targets import is_allowed, is_recent, no_target
from actions.updates.who_may import refusal
from actions.wording import listed, rating
from knowledge.models import Project, Update
from knowledge.privacy import is_all_removed, kinds_of, named
from knowledge.updates import Draft

WHICH_PROJECT = "Please choose the project that this is about."
NO_PROJECT = "I know no project with the code that this form names, so I have logged nothing."
CUT = "I noticed {what} here and cut {it} out. Send it as it is now, or put it in other words."

Values = Mapping[str, str]


def returned(desk: Desk) -> list[Reply]:
    """Do what the form wants, if whoever sent it may."""
    came = desk.turn.form or {}
    said = came.get("values", {})
    values = {one: str(said.get(one) or "") for one in fields.LABELS}
    if not came.get("project") and FIELD in said:
        return _placed(desk, str(said[FIELD] or ""), values)
    project = desk.store.projects.with_code(str(came.get("project", "")))
    if project is None:
        return [unanswered(NO_PROJECT)]
    if refused := refusal(desk, project):
        return [refused]
    does = _changed if came.get("name") == CORRECTION else _posted
    return does(desk, project, values)


def _placed(desk: Desk, named: str, values: Values) -> list[Reply]:
    """Take a form in which the project was chosen."""
    project = chosen(desk, named)
    if project is None:
        return [_again(unplaced(desk, dict(values), named), {FIELD: WHICH_PROJECT})]
    if refused := refusal(desk, project):
        return [refused]
    return _posted(desk, project, values)


def _posted(desk: Desk, project: Project, values: Values) -> list[Reply]:
    last, memory = desk.last(project), desk.memory
    told, errors = _read(desk, project, values, last)
    if errors or _cut(desk):
        return [_again(form(UPDATE, project, last, values), errors)]
    draft = Draft(
        project.id, told["rag"], told["done"], told["next"], told["blockers"],
        date.fromisoformat(told["day"]),
    )  # fmt: skip
    memory.forget(memory.of_project(project.id))  # the form says all that it was to say
    if memory.form and memory.form.project == project.id:
        memory.form = None
    return completed(desk, Waiting(draft=draft, text=desk.text), project)


def _changed(desk: Desk, project: Project, values: Values) -> list[Reply]:
    update = desk.logbook.row("update", (desk.turn.form or {}).get("about") or 0)
    if not isinstance(update, Update) or update.project_id != project.id or update.withdrawn:
        return [no_target(desk)]
    if not (is_allowed(desk, update) and is_recent(desk, update)):
        return [no_target(desk)]
    if shown := moved_on(desk, update, project, values):
        return [shown]
    told, errors = _read(desk, project, values, before(desk, update))
    if errors or _cut(desk):
        return [_again(correction(desk, update, project, values), errors)]
    day = date.fromisoformat(told.pop("day"))
    said: dict[str, object] = {**told, "date": day}
    changes = {name: new for name, new in said.items() if getattr(update, name) != new}
    if not changes:
        return [unanswered("It says that already, so nothing changes.")]
    return applied(desk, update, changes)


def _read(
    desk: Desk, project: Project, values: Values, last: Update | None
) -> tuple[dict[str, str], dict[str, str]]:
    """Return what the fields say, and what is wrong with them."""
    told: dict[str, str] = {}
    errors, since = _cut(desk), fields.first_day(project, desk.today)
    for name, typed in values.items():
        try:
            text = "" if is_all_removed(typed) else typed
            told[name] = fields.value(name, text, None, desk.today, since)
        except fields.UnfitError as error:
            errors.setdefault(name, str(error))
    rag = told.get("rag")
    if last and rag not in (None, last.rag) and not _says_why(told, last):
        errors.setdefault(
            "done", f"It goes from {rating(last.rag)} to {rating(rag)}: please say why."
        )
    return told, errors


def _says_why(told: Values, last: Update) -> bool:
    """Say whether anything can be the reason for a new rating; what stood before is none."""
    blockers = told.get("blockers", "")
    return bool(told.get("done")) or blockers not in ("", last.blockers)


def _cut(desk: Desk) -> dict[str, str]:
    """Return what is told of the fields that personal data was cut out of."""
    found = (desk.turn.form or {}).get("cut", {})
    return {name: _noticed(kinds) for name, kinds in found.items()}


def _noticed(cut: str) -> str:
    kinds = kinds_of(cut)
    return CUT.format(what=listed(named(kinds)), it="them" if len(kinds) > 1 else "it")


def _again(shown: Form, errors: Values) -> Reply:
    """Show a form with what was typed, and what is wrong with it."""
    with_errors = tuple(one.but(error=errors.get(one.name, "")) for one in shown.fields)
    return unanswered("Nothing is logged yet.").but(form=shown.but(fields=with_errors))
