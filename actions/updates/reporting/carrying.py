"""Blockers that stood before and are not mentioned: they are asked about, never written in."""

from __future__ import annotations

from datetime import date

from actions.reply import Button
from actions.updates.desk import Desk
from knowledge.blockers import named
from knowledge.models import Project, Update
from knowledge.updates import Draft


def unmentioned(desk: Desk, project: Project, draft: Draft) -> str:
    """Return the blockers that stood before a draft, and that it is silent of."""
    if draft.blockers is not None or draft.day is None:
        return ""
    updates = desk.store.updates.of(project.id, desk.today)
    silent = (one for one in updates if one.date == draft.day and not named(one.blockers))
    # what the draft takes the place of answered nothing: its silence is no word on them either
    return stood(desk, project, draft.day, besides=next(silent, None))


def stood(desk: Desk, project: Project, by: date, besides: Update | None = None) -> str:
    """Return the blockers that stood by a day, *besides* what an update says of them."""
    updates = desk.store.updates.of(project.id, desk.today)
    before = (one for one in updates if one.date <= by and one is not besides)
    last = next(before, None)
    return last.blockers if last and named(last.blockers) else ""


def asked_of(project: Project) -> tuple[Button, ...]:
    """Return the buttons that say whether what stood before still does."""
    return (
        Button(label="Still blocked", says=f"{project.name} is still blocked"),
        Button(label="Resolved", says=f"{project.name}: the blockers are resolved"),
    )
