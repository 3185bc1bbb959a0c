"""Loading what the database knows by name, so that rows can refer to it."""

from collections.abc import Callable

from sqlalchemy import Connection, select

from knowledge.councils import PORTFOLIOS, SHARED_NAMES
from knowledge.models import Organisation, Person, Portfolio, Project
from knowledge.register.organisations import BY_CODE, spellings
from knowledge.register.references import Names


def _organisations(connection: Connection) -> Names:
    table = Organisation.__table__.c
    names = Names("organisations")
    ids: dict[str, int] = {}
    for row in connection.execute(
        select(table.id, table.code, table.name, table.aliases, table.statutory_code)
    ):
        also = list(row.aliases)
        if row.statutory_code in BY_CODE:
            also += [row.statutory_code, *spellings(BY_CODE[row.statutory_code])]
        names.add(row.id, row.name, [row.code], [row.name], also)
        ids[row.name] = row.id
    for shared, councils in SHARED_NAMES.items():
        for council in councils:
            if council in ids:
                names.add(ids[council], council, [], [], [shared, f"{shared} Council"])
    return names


def _portfolios(connection: Connection) -> Names:
    table = Portfolio.__table__.c
    also = {portfolio.name: portfolio.other_names for portfolio in PORTFOLIOS}
    names = Names("portfolios")
    for row in connection.execute(select(table.id, table.name)):
        titles = (row.name, *also.get(row.name, ()))
        ampersands = (title.replace(" and ", " & ") for title in titles)
        names.add(row.id, row.name, [row.name], [*titles, *ampersands])
    return names


def _people(connection: Connection) -> Names:
    table = Person.__table__.c
    names = Names("people")
    for row in connection.execute(select(table.id, table.email)):
        names.add(row.id, row.email, [row.email])
    return names


def _projects(connection: Connection) -> Names:
    table = Project.__table__.c
    names = Names("projects")
    for row in connection.execute(select(table.id, table.code, table.name)):
        names.add(row.id, f"{row.name} ({row.code})", [row.code], [row.name])
    return names


LOADERS: dict[str, Callable[[Connection], Names]] = {
    "organisations": _organisations,
    "portfolios": _portfolios,
    "people": _people,
    "projects": _projects,
}
CALLED_BY = {"organisations": ("code", "name"), "people": ("email",), "projects": ("code", "name")}
"""Which fields a row that others refer to is called by."""
