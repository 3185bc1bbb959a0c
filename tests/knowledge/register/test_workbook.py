"""What real workbooks hold beside plain values, written into the XML where openpyxl cannot."""

import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from tests.knowledge.register.conftest import PEOPLE, Formula
from tests.knowledge.register.looking import ADA, MAIN, cells, rows_of, why


def test_reads_words_numbers_dates_and_booleans(workbook):
    path = workbook(
        {
            "x": [
                ["h"],
                [
                    "text",
                    5,
                    2.5,
                    True,
                    date(2026, 11, 21),
                    datetime.fromisoformat("2026-01-02T09:00"),
                ],
            ]
        }
    )

    assert list(rows_of(path)[1].cells.values()) == [
        "text",
        5,
        2.5,
        True,
        datetime.fromisoformat("2026-11-21T00:00"),
        datetime.fromisoformat("2026-01-02T09:00"),
    ]


@pytest.mark.parametrize(
    "number_format",
    [
        "d/m/yy",
        "mmm-yy",
        "[$-809]dd mmmm yyyy",
        "yyyy\\-mm\\-dd",
        'dddd" the "d',
        "dd/mm/yyyy hh:mm",
    ],
)
def test_knows_a_date_by_its_format(tmp_path, number_format):
    book = Workbook()
    book.active.append([date(2026, 11, 21)])
    book.active["A1"].number_format = number_format
    book.save(tmp_path / "a.xlsx")

    assert cells(tmp_path / "a.xlsx", 1) == ["2026-11-21"]


@pytest.mark.parametrize("number_format", ["General", "0.00", "#,##0", "[h]:mm", "0%", "@"])
def test_a_number_stays_a_number(tmp_path, number_format):
    book = Workbook()
    book.active["A1"] = 46347
    book.active["A1"].number_format = number_format
    book.save(tmp_path / "a.xlsx")

    assert cells(tmp_path / "a.xlsx", 1) == ["46347"]


def test_counts_days_from_1904_where_the_workbook_does(tmp_path):
    book = Workbook()
    book.epoch = datetime.fromisoformat("1904-01-01T00:00")
    book.active["A1"] = date(2026, 11, 21)
    book.save(tmp_path / "a.xlsx")

    assert cells(tmp_path / "a.xlsx", 1) == ["2026-11-21"]


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        pytest.param('<c r="B2" t="str"><f>A1</f><v>Ada</v></c>', None, id="with its value"),
        pytest.param('<c r="B2" t="str"><f>A1</f><v></v></c>', "blank", id="with an empty value"),
        pytest.param(
            '<c r="B2"><f>A1</f></c>', "A formula whose value is not stored", id="without"
        ),
        pytest.param(
            '<c r="B2"><f>A1</f><v/></c>', "A formula whose value is not stored", id="hollow"
        ),
        pytest.param(
            '<c r="B2" t="e"><f>A1</f><v>#REF!</v></c>', "An error value", id="with an error"
        ),
        pytest.param('<c r="B2" t="e"><v>#N/A</v></c>', "An error value", id="an error alone"),
        pytest.param('<c r="B2"><f>A1</f><v>7</v></c>', "A number", id="with a number"),
    ],
)
def test_formulas(rewritten, stored, told):
    rows = [PEOPLE[0], ["ada@fife.example", "PLACE", "Fife", None]]
    old = '<c r="B2" t="inlineStr"><is><t>PLACE</t></is></c>'
    path = rewritten(rows, old, stored)

    problems = why(path)

    assert len(problems) == (told is not None)
    if told:
        assert told in problems[0][3]
        assert problems[0][:2] == (2, "name")


def test_a_formula_that_openpyxl_wrote_has_no_value(workbook):
    path = workbook({"people": [PEOPLE[0], ["ada@fife.example", Formula("=1+1"), "Fife", None]]})

    assert why(path)[0][:3] == (2, "name", "")


def test_text_that_looks_like_a_formula_or_an_error_is_text(workbook):
    path = workbook({"x": [["h"], ["=1+1", "+a", "-a", "@a", "'a"]]})

    assert cells(path) == ["=1+1", "+a", "-a", "@a", "'a"]


@pytest.mark.parametrize(
    ("string", "text"),
    [
        pytest.param("<t>Ada</t>", "Ada", id="plain"),
        pytest.param("<r><t>A</t></r><r><rPr><b/></rPr><t>da</t></r>", "Ada", id="half in bold"),
        pytest.param("<t>Ada</t><rPh sb='0' eb='1'><t>AYDA</t></rPh>", "Ada", id="with its sound"),
        pytest.param("<t>Ada_x000D_\nKing</t>", "Ada\nKing", id="with an escaped line end"),
        pytest.param("<t>_x005F_x000D_</t>", "_x000D_", id="with an escaped escape"),
        pytest.param("<t xml:space='preserve'> Ada </t>", "Ada", id="with spaces"),
        pytest.param("", "", id="empty"),
    ],
)
def test_strings(rewritten, string, text):
    path = rewritten(
        [PEOPLE[0], ["PLACE", "b", "c"]], "<is><t>PLACE</t></is>", f"<is>{string}</is>"
    )

    assert cells(path)[0] == text


def test_reads_shared_strings(tmp_path):
    related = '<Relationships xmlns="r">{}</Relationships>'.format
    relation = '<Relationship Id="{}" Type="x/{}" Target="{}"/>'.format
    row = '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>'
    parts = {
        "_rels/.rels": related(relation("a", "officeDocument", "/xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": related(
            relation("a", "worksheet", "/xl/s.xml") + relation("b", "sharedStrings", "strings.xml")
        ),
        "xl/workbook.xml": '<workbook xmlns="m" xmlns:r="o"><sheets>'
        '<sheet name="people" r:id="a"/></sheets></workbook>',
        "xl/strings.xml": '<sst xmlns="m"><si><t>one</t></si>'
        "<si><r><t>t</t></r><r><t>wo</t></r></si></sst>",
        "xl/s.xml": f'<worksheet xmlns="m"><sheetData>{row}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)

    assert cells(tmp_path / "a.xlsx", 1) == ["two", "one"]


def test_reads_the_strict_dialect(rewritten):
    path = rewritten([PEOPLE[0], ADA], MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")

    assert why(path) == []


def test_agrees_with_openpyxl(workbook):
    rows = [["h1", "h2", "h3"], ["text", 3, 2.5], [None, True, "£"], ["é🙂", "a\nb", 0]]
    path = workbook({"x": rows})

    sheet = load_workbook(path)["x"]

    for row in rows_of(path):
        for column, value in row.cells.items():
            assert sheet.cell(row.number, column + 1).value == value
