"""How exported rows name the organisations, people, portfolios and projects that they refer to."""

from typing import Any

from sqlalchemy import Connection, select

from knowledge.models import Organisation, Person, Portfolio, Project
from knowledge.register.spelling import fold

Titles = dict[str, dict[int, str]]


def titles(connection: Connection) -> Titles:
    """Return by sheet and id what a row is called: what the office itself would write."""
    person, portfolio, project = Person.__table__.c, Portfolio.__table__.c, Project.__table__.c
    return {
        "organisations": _organisations(connection),
        "people": _pairs(connection, person.id, person.email),
        "portfolios": _pairs(connection, portfolio.id, portfolio.name),
        "projects": _pairs(connection, project.id, project.code),
    }


def _organisations(connection: Connection) -> dict[int, str]:
    """Call an organisation by the office's code, a council that has none by its name."""
    table = Organisation.__table__.c
    rows = connection.execute(select(table.id, table.code, table.name, table.statutory_code)).all()
    codes = {fold(row.code) for row in rows}
    return {
        row.id: row.name
        if row.code == row.statutory_code and fold(row.name) not in codes
        else row.code
        for row in rows
    }


def _pairs(connection: Connection, key: Any, title: Any) -> dict[int, str]:
    return {row[0]: row[1] for row in connection.execute(select(key, title))}
