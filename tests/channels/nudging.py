"""A reminder of a made-up project, and the form for a day, as Cairn words them."""

from __future__ import annotations

from datetime import date

from actions.nudges.picking import WHICH_DAY, day_form
from actions.nudges.reminding import Owed, reminder
from actions.reply import Reply
from knowledge.models import Organisation, Person, Portfolio, Project, Update

DUE = date(2026, 11, 24)


def made_up() -> Project:
    fife = Organisation(code="FIF", name="Fife", kind="council")
    lead = Person(email="morag.balfour@fife.example", name="Morag Balfour", organisation=fife)
    project = Project(
        code="RPA", name="RPA and AI Pipeline", phase="beta", lead=lead,
        sprint_start=date(2026, 11, 11), portfolio=Portfolio(name="Digital Place"),
    )  # fmt: skip
    project.lead_id = lead.id = 1
    return project


def told() -> Reply:
    project = made_up()
    last = Update(project=project, date=date(2026, 11, 10), rag="green", done="Robots read forms.",
        next="North Ayrshire joins.", blockers="Licences for two councils.")  # fmt: skip
    return reminder(project.lead, [Owed(project, 1, last)], DUE)


def asked() -> Reply:
    return Reply(text=WHICH_DAY, form=day_form([made_up()], "2026-11-25"))
