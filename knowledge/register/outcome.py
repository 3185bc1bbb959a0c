"""What became of an import: counts by sheet, and what was not taken and why."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from knowledge.register.sheets import SHEETS

Counts = Counter[str]


class RegisterError(Exception):
    """Nothing could be read or written; the message says why in one sentence."""


@dataclass(frozen=True)
class Rejection:
    """A row, or a whole sheet (row 1), that was not taken; *also* holds its other wrong cells."""

    sheet: str
    row: int
    column: str
    value: str
    problem: str
    also: tuple[tuple[str, str, str], ...] = ()

    def sentence(self) -> str:
        """Say what is wrong in words."""
        cell = f"{self.column} “{self.value}”. " if self.value else f"{self.column}. "
        wrong = (cell if self.column else "") + self.problem
        also = "".join(f" Also {column}: {problem}" for column, _, problem in self.also)
        return f"{self.sheet} row {self.row}: {wrong}{also}"

    def as_json(self) -> dict[str, Any]:
        """Return the entry that `--json` prints."""
        entry = {
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "value": self.value,
            "problem": self.problem,
        }
        names = ("column", "value", "problem")
        also = [dict(zip(names, cell, strict=True)) for cell in self.also]
        return {**entry, "also": also} if also else entry


@dataclass(frozen=True)
class Unknown:
    """A sheet or a column that is no part of the register, and was left alone."""

    sheet: str
    column: str = ""


@dataclass
class Outcome:
    """What an import did, or with *dry_run* would do."""

    created: Counts = field(default_factory=Counter)
    updated: Counts = field(default_factory=Counter)
    unchanged: Counts = field(default_factory=Counter)
    rejected: list[Rejection] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    sheets_read: int = 0
    dry_run: bool = False
    kept: bool = True

    @property
    def gave_up(self) -> bool:
        """Say whether nothing was kept though it should have been: rows were rejected."""
        return not self.kept and not self.dry_run

    def by_sheet(self) -> Iterator[tuple[str, int, int, int, int]]:
        """Give each sheet with how many rows were created, updated, unchanged, rejected."""
        rejected = Counter(one.sheet for one in self.rejected)
        for sheet in SHEETS:
            name = sheet.name
            counts = (self.created[name], self.updated[name], self.unchanged[name])
            yield (name, *counts, rejected[name])

    def put_in_order(self) -> None:
        """Sort the rejections as the sheets and their rows stand."""
        places = {sheet.name: place for place, sheet in enumerate(SHEETS)}
        self.rejected.sort(key=lambda one: (places[one.sheet], one.row))

    def forget(self) -> None:
        """Count nothing as taken."""
        for counts in (self.created, self.updated, self.unchanged):
            counts.clear()

    @property
    def exit_status(self) -> int:
        """Return 0 when all was taken, 1 when some rows were not, 2 when nothing was read."""
        if not self.sheets_read:
            return 2
        return 1 if self.rejected else 0

    def as_json(self) -> dict[str, Any]:
        """Return the object that `--json` prints."""
        return {
            "created": _by_sheet(self.created),
            "updated": _by_sheet(self.updated),
            "unchanged": _by_sheet(self.unchanged),
            "rejected": [rejection.as_json() for rejection in self.rejected],
            "unknown": [{"sheet": one.sheet, "column": one.column} for one in self.unknown],
            "dry_run": self.dry_run,
            "kept": self.kept,
        }


def _by_sheet(counts: Counts) -> dict[str, int]:
    return {sheet.name: counts[sheet.name] for sheet in SHEETS}
