"""Which sheets and rows of a workbook are read."""

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from knowledge.register.reading import read_register
from tests.knowledge.register.conftest import PEOPLE
from tests.knowledge.register.looking import ADA, why


def test_rows_keep_their_numbers_across_gaps(rewritten):
    path = rewritten([PEOPLE[0], ["ada", "Ada", "Fife"]], 'r="2"', 'r="40"')

    assert [row[0] for row in why(path)] == [40]


def test_a_row_far_below_is_read_quickly(rewritten):
    path = rewritten([PEOPLE[0], ["ada", "Ada", "Fife"]], 'r="2"', 'r="1048576"')

    assert [row[0] for row in why(path)] == [1_048_576]


def test_blank_rows_are_passed_over_wherever_they_stand(workbook):
    path = workbook({"people": [PEOPLE[0], [None], ["  "], ADA, ["\u00a0", None, ""], ["x"]]})

    register = read_register(path)

    assert [row.number for row in register.rows["people"]] == [4]
    assert [one.row for one in register.rejected] == [6]


def test_formatting_validation_and_hidden_rows_do_not_matter(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.title = "people"
    for row in (*PEOPLE, ADA[:1]):
        sheet.append(row)
    sheet["A1"].font = Font(bold=True)
    sheet["B2"].font = Font(italic=True)
    sheet.merge_cells("F1:G1")
    sheet.row_dimensions[3].hidden = True
    sheet.auto_filter.ref = "A1:D3"
    sheet.add_data_validation(DataValidation(type="list", formula1='"staff,lead"'))
    sheet["Z9"].font = Font(bold=True)
    book.create_chartsheet("Chart")
    book.save(tmp_path / "a.xlsx")

    register = read_register(tmp_path / "a.xlsx")

    assert [row.number for row in register.rows["people"]] == [2, 3]


def test_a_hidden_sheet_with_the_registers_name_is_read(tmp_path):
    book = Workbook()
    book.active.title = "Notes"
    for name in ("people", "Working"):
        sheet = book.create_sheet(name)
        sheet.sheet_state = "veryHidden" if name == "people" else "hidden"
        sheet.append(PEOPLE[0])
    book.save(tmp_path / "a.xlsx")

    register = read_register(tmp_path / "a.xlsx")

    assert list(register.rows) == ["people"]
    assert [one.sheet for one in register.unknown] == ["Notes", "Working"]


@pytest.mark.parametrize("title", ["People", " PEOPLE ", "people_"])
def test_sheets_are_known_whatever_their_case(workbook, title):
    assert list(read_register(workbook({title: PEOPLE})).rows) == ["people"]


def test_a_sheet_that_is_there_twice_is_told(workbook):
    register = read_register(workbook({"people": PEOPLE, "People_": PEOPLE}))

    assert [(one.sheet, one.row) for one in register.rejected] == [("people", 1)]


def test_an_empty_sheet_is_passed_over(workbook):
    register = read_register(workbook({"people": PEOPLE, "risks": []}))

    assert register.rejected == []


def test_headings_belong_in_the_first_row(workbook):
    register = read_register(workbook({"people": [[None], *PEOPLE]}))

    assert [(one.row, one.column) for one in register.rejected] == [(1, "email")]
