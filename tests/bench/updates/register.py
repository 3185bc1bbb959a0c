"""The register that the examples speak about, read from its CSV files without a database."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.councils import COUNCILS, PORTFOLIOS
from knowledge.naming import Entry, Names
from knowledge.updates import Known

FOLDER = Path(__file__).parents[3] / "knowledge" / "demo" / "register"
FIRST_PERSON = 1000
FIRST_PARTNER = 1000


@dataclass(frozen=True)
class Register:
    """All that reading an update needs to be told."""

    names: Names
    codes: dict[int, str]
    people: dict[str, int]
    known: dict[int, Known]
    mine: dict[str, tuple[int, ...]]

    def only_project(self, email: str | None) -> int | None:
        """Return the project of somebody who leads or deputises for just one."""
        mine = self.mine.get(email or "", ())
        return mine[0] if len(mine) == 1 else None


def demo_register() -> Register:
    """Read the demonstration register; each project's id is its row."""
    projects = _rows("projects")
    ids = {row["code"]: place for place, row in enumerate(projects)}
    people = {row["email"]: FIRST_PERSON + n for n, row in enumerate(_rows("people"))}
    return Register(
        names=Names(_entries(projects)),
        codes={place: code for code, place in ids.items()},
        people=people,
        known={place: _known(code, place) for code, place in ids.items()},
        mine={email: tuple(_mine(email, projects)) for email in people},
    )


def _known(code: str, place: int) -> Known:
    milestones = [row for row in _rows("milestones") if row["project"] == code]
    updates = sorted(
        (row["date"], row["rag"]) for row in _rows("updates") if row["project"] == code
    )
    return Known(
        place,
        updates[-1][1] if updates else None,
        tuple(row["name"] for row in milestones if row["status"] not in {"done", "dropped"}),
        tuple(row["name"] for row in _rows("benefits") if row["project"] == code),
    )


def _mine(email: str, projects: list[dict[str, str]]) -> Iterator[int]:
    for place, row in enumerate(projects):
        if row["phase"] != "closed" and email in {row["lead_email"], row["deputy_email"]}:
            yield place


def _entries(projects: list[dict[str, str]]) -> Iterator[Entry]:
    for place, row in enumerate(projects):
        yield Entry("project", place, row["name"], row["code"], _several(row["aliases"]))
    for place, row in enumerate(_rows("people")):
        yield Entry("person", FIRST_PERSON + place, row["name"])
    for place, row in enumerate(_rows("organisations")):
        also = _several(row["aliases"])
        yield Entry("organisation", FIRST_PARTNER + place, row["name"], row["code"], also)
    for place, council in enumerate(COUNCILS):
        also = (*council.other_names, *council.spellings)
        yield Entry("organisation", place, council.name, council.code, also)
    for place, portfolio in enumerate(PORTFOLIOS):
        yield Entry("portfolio", place, portfolio.name, "", portfolio.other_names)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(";") if one.strip())


def _rows(table: str) -> list[dict[str, str]]:
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
