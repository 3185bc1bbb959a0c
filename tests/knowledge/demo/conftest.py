"""The demo register as its sheets."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from knowledge.demo import WRITTEN_FOR, register

Sheets = dict[str, list[dict[str, str]]]


@pytest.fixture
def kept_until(tmp_path: Path) -> Callable[[date], Sheets]:
    """Read the sheets of the register as written for a day."""

    def read(today: date) -> Sheets:
        folder = register(today, tmp_path / str(today))
        return {
            sheet.stem: list(csv.DictReader(sheet.read_text(encoding="utf-8").splitlines()))
            for sheet in folder.glob("*.csv")
        }

    return read


@pytest.fixture
def sheets(kept_until: Callable[[date], Sheets]) -> Sheets:
    return kept_until(WRITTEN_FOR)
