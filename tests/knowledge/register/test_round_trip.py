"""What goes in comes out: any text, through a workbook and through CSV."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.register.amounts import pounds
from knowledge.register.cells import ERRORS, shown
from knowledge.register.days import day
from knowledge.register.folder import csv_pages
from knowledge.register.spelling import clean
from knowledge.register.tables import Table
from knowledge.register.workbook import workbook_pages
from knowledge.register.write_folder import write_folder
from knowledge.register.write_workbook import write_workbook

NASTY = st.sampled_from(
    [
        "=1+1",
        "+44",
        "-",
        "@x",
        "'",
        '"',
        '""',
        ",",
        ";",
        "a,b",
        "a\nb",
        "\t",
        "<b>&amp;</b>",
        "]]>",
        "_x000D_",
        "_x005F_x0041_",
        "é",
        "🙂",
        "\u00a0x",
        "ﬀ",
        "Zoë\u0301",
        "١٢",
        "\u202eabc",
        "#N/A!",
        "TRUE",
        "2026-11-21",
        "1e5",
        "NaN",
        "\\N",
        "NULL",
        "x" * 5_000,
    ]
)
TEXT = (st.text() | NASTY).map(clean).filter(lambda text: text and text not in ERRORS)
ROWS = st.lists(st.lists(TEXT | st.none(), min_size=3, max_size=3), min_size=1, max_size=8)
SOMETHING = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(params=["workbook", "folder"])
def through(request: pytest.FixtureRequest, tmp_path: Path):
    """Write a table and read it back."""

    def through(rows):
        table = Table("people", ["a", "b", "c"], rows)
        if request.param == "workbook":
            write_workbook(tmp_path / "x.xlsx", [table], overwrite=True)
            pages = workbook_pages(tmp_path / "x.xlsx")
        else:
            write_folder(tmp_path / "x", [table], overwrite=True)
            pages = csv_pages(tmp_path / "x")
        read = [row for page in pages for row in page.rows][1:]
        return [[row.cells.get(place) for place in range(3)] for row in read]

    return through


@SOMETHING
@given(rows=ROWS)
def test_text_comes_back_as_it_went(through, rows):
    found = [
        [clean(shown(cell)) if len(shown(cell)) < 500 else clean(cell) for cell in row]
        for row in through(rows)
    ]

    assert found == [[text or "" for text in row] for row in rows]


@SOMETHING
@given(day_out=st.dates(min_value=date(1901, 1, 1)))
def test_dates_come_back_as_they_went(through, day_out):
    ((found, *_),) = through([[day_out, None, "x"]])

    assert day(found) == day_out


@SOMETHING
@given(amount=st.decimals(min_value=0, max_value=Decimal(10) ** 12, places=2))
def test_money_comes_back_as_it_went(through, amount):
    ((found, *_),) = through([[amount, None, "x"]])

    assert pounds(found) == amount
