"""An illustrative register, so that a newcomer has something to ask about.

The organisations and programmes are real; people, dates, money and ratings are made up.
"""

import csv
import re
from datetime import date, timedelta
from pathlib import Path

WRITTEN_FOR = date(2026, 11, 20)
FORTNIGHT = timedelta(days=14)
SOURCE = Path(__file__).parent / "register"
A_DATE = re.compile(r"\d{4}-\d\d-\d\d")
SET_BY_THE_CALENDAR = "holidays"


def register(today: date, folder: Path) -> Path:
    """Write the register to *folder* as if it were *today*, and return *folder*.

    Dates move by whole fortnights, so that weekdays and sprints stay in step and the newest
    update is less than a fortnight old. Public holidays stay on their days.
    """
    moved = (today - WRITTEN_FOR) // FORTNIGHT * FORTNIGHT
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in sorted(SOURCE.glob("*.csv")):
        stays = sheet.stem == SET_BY_THE_CALENDAR
        _copy(sheet, folder / sheet.name, timedelta() if stays else moved)
    return folder


def _copy(sheet: Path, to: Path, moved: timedelta) -> None:
    with (
        sheet.open(encoding="utf-8", newline="") as rows,
        to.open("w", encoding="utf-8", newline="") as copy,
    ):
        csv.writer(copy, lineterminator="\n").writerows(
            [_moved(cell, moved) for cell in row] for row in csv.reader(rows)
        )


def _moved(cell: str, by: timedelta) -> str:
    return str(date.fromisoformat(cell) + by) if A_DATE.fullmatch(cell) else cell
