"""The people of a Monday morning: 400 of 32 councils, of whom some lead projects."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from knowledge.councils import COUNCILS
from knowledge.demo import SOURCE
from knowledge.register import import_register

PEOPLE, LEADS_IN_EACH = 400, 2
PLACES = ("Harbour", "Glen", "Loch", "Strath", "Brae", "Firth", "Kirk", "Mill")
THINGS = ("Lamps", "Tills", "Gates", "Meters", "Kiosks", "Lockers", "Signs", "Pumps")


@dataclass(frozen=True)
class Somebody:
    """One of them; *project* is the one that they lead, or ""."""

    number: int
    council: str
    project: str

    @property
    def email(self) -> str:
        """Return their address."""
        return f"somebody.{self.number}@bench.example"


def people() -> list[Somebody]:
    """Return all of them, the leads of each council first in it."""
    made = []
    for number in range(PEOPLE):
        council, within = number % len(COUNCILS), number // len(COUNCILS)
        leads = within < LEADS_IN_EACH
        project = f"{_name(council * LEADS_IN_EACH + within)}" if leads else ""
        made.append(Somebody(number, COUNCILS[council].name, project))
    return made


def move_in(engine: Engine, everybody: Iterable[Somebody], folder: Path) -> None:
    """Put them and their projects into a register beside the illustrative one."""
    import_register(engine, SOURCE)
    everybody = list(everybody)
    leads = [one for one in everybody if one.project]
    _write(
        folder / "people.csv",
        ({"email": one.email, "name": f"Some Body {one.number}", "organisation": one.council}
         for one in everybody),
    )  # fmt: skip
    _write(
        folder / "projects.csv",
        ({"code": f"BENCH{one.number}", "name": one.project, "portfolio": "Digital Place",
          "phase": "beta", "lead_email": one.email, "sprint_start": "2026-01-05"}
         for one in leads),
    )  # fmt: skip
    outcome = import_register(engine, folder)
    if outcome.rejected:
        raise RuntimeError(f"The register of the bench is refused: {outcome.rejected[0]}")


def _name(number: int) -> str:
    return f"{PLACES[number // len(THINGS)]} {THINGS[number % len(THINGS)]}"


def _write(file: Path, rows: Iterable[Mapping[str, str]]) -> None:
    rows = list(rows)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
