"""The sheets of the register's workbook, and their columns (CONTRACT.md)."""

from knowledge.models import (
    Benefit,
    Holiday,
    Leave,
    Milestone,
    Organisation,
    Participant,
    Person,
    Project,
    Risk,
    Update,
)
from knowledge.register.amounts import counted, pounds
from knowledge.register.cells import address, choice, email, listed, own_email, yes_or_no
from knowledge.register.columns import Column, Sheet, needed, not_before, when, who
from knowledge.register.days import day, time_zone, working_days

OF_PROJECT = needed("project", keep_in="project_id", refers="projects")
OF_ORGANISATION = needed("organisation", keep_in="organisation_id", refers="organisations")

SHEETS = (
    Sheet(
        "organisations",
        "organisation",
        Organisation,
        ("code",),
        (
            needed("code"),
            needed("name", unique=True),
            Column("kind", choice("council", "partner"), default=None),
            Column("aliases", listed, default=[]),
        ),
    ),
    Sheet(
        "holidays",
        "day off",
        Holiday,
        ("organisation", "date"),
        (OF_ORGANISATION, needed("date", day), Column("name")),
    ),
    Sheet(
        "people",
        "person",
        Person,
        ("email",),
        (
            needed("email", own_email),
            needed("name"),
            OF_ORGANISATION,
            Column("role", choice("staff", "lead", "manager", "admin"), default="staff"),
            Column("slack_id", unique=True),
            Column("teams_id", unique=True),
            Column("working_days", working_days, default="Mon-Fri"),
            Column("timezone", time_zone, default="Europe/London"),
        ),
    ),
    Sheet(
        "projects",
        "project",
        Project,
        ("code",),
        (
            needed("code"),
            needed("name"),
            Column("aliases", listed, default=[]),
            needed("portfolio", keep_in="portfolio_id", refers="portfolios"),
            needed("phase", choice("discovery", "alpha", "beta", "live", "paused", "closed")),
            Column("summary"),
            Column("out_of_scope"),
            needed("lead_email", email, keep_in="lead_id", refers="people"),
            who("deputy_email"),
            who("sro_email"),
            when("sprint_start"),
            Column("sprint_days", counted(366), default=14),
            Column("channel"),
            Column("visibility", choice("partnership", "restricted"), default="partnership"),
            when("start"),
            when("end"),
            Column("url", address),
            Column("illustrative", yes_or_no, default=False),
        ),
        not_before("start", "end", "end"),
    ),
    Sheet(
        "participants",
        "participant",
        Participant,
        ("project", "organisation"),
        (
            OF_PROJECT,
            OF_ORGANISATION,
            Column("role", choice("lead", "partner", "observer"), default="partner"),
            Column("responsibility"),
            who("contact_email"),
        ),
    ),
    Sheet(
        "milestones",
        "milestone",
        Milestone,
        ("project", "name"),
        (
            OF_PROJECT,
            needed("name"),
            needed("due", day),
            when("forecast"),
            Column("status", choice("planned", "done", "missed", "dropped"), default="planned"),
            when("done_on"),
        ),
    ),
    Sheet(
        "risks",
        "risk",
        Risk,
        ("project", "title"),
        (
            OF_PROJECT,
            needed("title"),
            needed("level", choice("low", "medium", "high", "critical")),
            who("owner_email"),
            when("raised"),
            Column("status", choice("open", "closed"), default="open"),
            Column("mitigation"),
        ),
    ),
    Sheet(
        "benefits",
        "benefit",
        Benefit,
        ("project", "name"),
        (
            OF_PROJECT,
            needed("name"),
            Column("kind", choice("cash", "time", "quality")),
            Column("forecast_gbp", pounds, default=None),
            Column("claimed_gbp", pounds, default=None),
            Column("verified_gbp", pounds, default=None),
            when("due"),
        ),
    ),
    Sheet(
        "leave",
        "leave",
        Leave,
        ("person", "from", "to"),
        (
            needed("person", email, keep_in="person_id", refers="people"),
            needed("from", day, keep_in="first"),
            needed("to", day, keep_in="last"),
            Column("note"),
        ),
        not_before("first", "last", "to"),
    ),
    Sheet(
        "updates",
        "update",
        Update,
        ("project", "date", "author_email"),
        (
            OF_PROJECT,
            needed("date", day),
            needed("rag", choice("red", "amber", "green")),
            needed("done"),
            Column("next"),
            Column("blockers"),
            who("author_email"),
            Column("sprint", counted(10_000), default=None),
        ),
    ),
)
BY_NAME = {sheet.name: sheet for sheet in SHEETS}
