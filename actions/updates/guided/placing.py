"""Choosing the project of an update in a form."""

from __future__ import annotations

from actions.reply import Field
from actions.updates.desk import Desk
from knowledge.allowed import may_log
from knowledge.models import Project
from knowledge.store import Wanted

FIELD = "project"
# a choice among more is no choice: its name is typed then
MOST_CHOICES = 100


def project_field(desk: Desk) -> Field:
    """Return the field that asks which project it is: a choice, or its name where it is any."""
    names = tuple(_called(_to_choose_from(desk)))
    about = Field(name=FIELD, label="Project", kind="choice", choices=names, required=True)
    if 0 < len(names) <= MOST_CHOICES:
        return about
    return about.but(kind="text", choices=(), hint="Its name or its code.")


def chosen(desk: Desk, said: str) -> Project | None:
    """Return the project that was chosen, by its code or its name; None where that is unclear."""
    by_name = _called(_to_choose_from(desk)).get(said)
    if found := by_name or desk.store.projects.with_code(said):
        return found
    named = [one.candidates for one in desk.turn.names.find(said).projects()]
    if len(named) != 1 or len(named[0]) != 1:
        return None
    return desk.project(named[0][0].id)


def _to_choose_from(desk: Desk) -> list[Project]:
    """Return somebody's own projects; who looks after all and has none chooses among all."""
    if desk.own or desk.asker is None or not desk.asker.sees_everything:
        return desk.own
    every = desk.store.projects.wanted(Wanted(), desk.today)
    return [one for one in every if may_log(desk.asker, one)]


def _called(projects: list[Project]) -> dict[str, Project]:
    """Return projects by name, by code too where two share one."""
    names = [one.name for one in projects]
    return {
        one.name if names.count(one.name) == 1 else f"{one.name} ({one.code})": one
        for one in projects
    }
