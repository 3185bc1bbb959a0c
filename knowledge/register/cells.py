"""Reading one cell: what was written, and what it is taken for."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from knowledge.register.spelling import LONGEST, clean, fold

ERRORS = frozenset(
    ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
)
MOST_SHOWN = 500
_EMAIL = re.compile(r"[^@\s;,<>()\"]+@[^@\s;,<>()\"]+\.[^@\s;,<>()\".]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):(?!\d)", re.IGNORECASE)


@dataclass(frozen=True)
class Broken:
    """A cell whose value is lost: a formula nobody has worked out, or an error."""

    shown: str
    problem: str


Cell = str | int | float | bool | date | time | timedelta | Broken | None
Reader = Callable[[Any], Any]


class CellError(Exception):
    """A cell cannot be taken; the message says what was expected."""


class ContradictionError(CellError):
    """A row contradicts what is known; the message says what was expected in *column*."""

    def __init__(self, column: str, problem: str) -> None:
        super().__init__(problem)
        self.column = column


def shown(cell: Cell) -> str:
    """Write a cell as a person would see it, for the report."""
    match cell:
        case None:
            return ""
        case Broken():
            return cell.shown
        case bool():
            return str(cell).upper()
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
    return clean(str(cell))[:MOST_SHOWN]


def is_blank(cell: Cell) -> bool:
    """Say whether nothing is written in the cell."""
    return cell is None or (isinstance(cell, str) and (cell.isspace() or not clean(cell)))


def written(cell: Cell, wanted: str) -> str:
    """Return the text in the cell; *wanted* says what should be there."""
    match cell:
        case str():
            text = clean(cell)
        case Broken():
            raise CellError(f"{cell.problem}; expected {wanted}.")
        case bool():
            raise CellError(f"A yes-or-no value; expected {wanted}.")
        case int() | float():
            raise CellError(f"A number; expected {wanted} (format the cell as text).")
        case _:
            raise CellError(f"A date or time; expected {wanted} (format the cell as text).")
    if text in ERRORS:
        raise CellError(f"An error value; expected {wanted}.")
    if len(text) > LONGEST:
        raise CellError(f"Too long: a cell holds {LONGEST:,} characters, this is {len(text):,}.")
    return text


def words(cell: Cell) -> str:
    """Read text."""
    return written(cell, "words")


def listed(cell: Cell) -> list[str]:
    """Read a list whose parts are separated by semicolons; each part once."""
    parts = (clean(part) for part in written(cell, "words separated by semicolons").split(";"))
    return list({fold(part): part for part in reversed(list(parts)) if part}.values())[::-1]


def email(cell: Cell) -> str:
    """Read an e-mail address that refers to a person."""
    text = written(cell, "an e-mail address")
    if not _EMAIL.fullmatch(text):
        raise CellError("Expected an e-mail address such as ada@council.example.")
    return text


def own_email(cell: Cell) -> str:
    """Read a person's own e-mail address; it is kept in small letters."""
    return email(cell).lower()


def address(cell: Cell) -> str:
    """Read the address of a web page."""
    text = written(cell, "a web address")
    scheme = _SCHEME.match(text)
    if re.search(r"\s", text) or (scheme and scheme[1].lower() not in ("http", "https")):
        raise CellError("Expected a web address such as https://example.org/page.")
    return text


def choice(*options: str) -> Reader:
    """Return a reader that takes one of *options*, whatever its case."""
    expected = f"one of {', '.join(options)}"

    def read(cell: Cell) -> str:
        text = fold(written(cell, expected))
        if text not in options:
            raise CellError(f"Expected {expected}.")
        return text

    return read


def yes_or_no(cell: Cell) -> bool:
    """Read a yes or a no."""
    if isinstance(cell, bool):
        return cell
    text = fold(written(cell, "yes or no"))
    if text not in ("yes", "no", "true", "false"):
        raise CellError("Expected yes or no.")
    return text in ("yes", "true")
