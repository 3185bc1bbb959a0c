"""What real workbooks hold beside plain values, written into the XML where openpyxl cannot."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from knowledge.register.cells import shown
from knowledge.register.outcome import RegisterError
from knowledge.register.pages import PageRow
from knowledge.register.reading import read_register
from knowledge.register.workbook import workbook_pages
from tests.knowledge.register.conftest import PEOPLE, Formula

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def rewritten(workbook, tmp_path) -> Callable[..., Path]:
    """Make a workbook with *rows* and put *new* for *old* in the sheet's XML, or in another part."""

    def rewrite(rows, old: str, new: str, part: str = "xl/worksheets/sheet1.xml") -> Path:
        source, target = workbook({"people": rows}), tmp_path / "rewritten.xlsx"
        with zipfile.ZipFile(source) as read, zipfile.ZipFile(target, "w") as write:
            for name in read.namelist():
                content = read.read(name).decode()
                if name == part:
                    assert old in content, content
                    content = content.replace(old, new)
                write.writestr(name, content)
        return target

    return rewrite


def cells(path: Path, row: int = 2) -> list[str]:
    """Return what stands in one row of the first sheet."""
    found = next(one for one in rows_of(path) if one.number == row)
    return [shown(cell) for cell in found.cells.values()]


def rows_of(path: Path) -> list[PageRow]:
    """Return the rows of the first sheet."""
    for page in workbook_pages(path):
        return list(page.rows)
    return []


def why(path: Path) -> list[tuple[int, str, str, str]]:
    return [(one.row, one.column, one.value, one.problem) for one in read_register(path).rejected]


ADA = ["ada@fife.example", "Ada", "Fife", None]


def test_reads_words_numbers_dates_and_booleans(workbook):
    path = workbook({"x": [["h"], ["text", 5, 2.5, True, date(2026, 11, 21), datetime(2026, 1, 2, 9)]]})

    assert list(rows_of(path)[1].cells.values()) == [
        "text", 5, 2.5, True, datetime(2026, 11, 21), datetime(2026, 1, 2, 9),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "number_format",
    ["d/m/yy", "mmm-yy", "[$-809]dd mmmm yyyy", "yyyy\\-mm\\-dd", 'dddd" the "d', "dd/mm/yyyy hh:mm"],
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
    book.epoch = datetime(1904, 1, 1)
    book.active["A1"] = date(2026, 11, 21)
    book.save(tmp_path / "a.xlsx")

    assert cells(tmp_path / "a.xlsx", 1) == ["2026-11-21"]


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        pytest.param('<c r="B2" t="str"><f>A1</f><v>Ada</v></c>', None, id="with its value"),
        pytest.param('<c r="B2" t="str"><f>A1</f><v></v></c>', "blank", id="with an empty value"),
        pytest.param('<c r="B2"><f>A1</f></c>', "A formula whose value is not stored", id="without"),
        pytest.param('<c r="B2"><f>A1</f><v/></c>', "A formula whose value is not stored", id="hollow"),
        pytest.param('<c r="B2" t="e"><f>A1</f><v>#REF!</v></c>', "An error value", id="with an error"),
        pytest.param('<c r="B2" t="e"><v>#N/A</v></c>', "An error value", id="an error alone"),
        pytest.param('<c r="B2"><f>A1</f><v>7</v></c>', "A number", id="with a number"),
    ],
)  # fmt: skip
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
    parts = {
        "_rels/.rels": '<Relationships xmlns="r"><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="r"><Relationship Id="a" Type="x/worksheet" Target="/xl/s.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="strings.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns="m" xmlns:r="o"><sheets><sheet name="people" r:id="a"/></sheets></workbook>',
        "xl/strings.xml": '<sst xmlns="m"><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r></si></sst>',
        "xl/s.xml": '<worksheet xmlns="m"><sheetData><row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row></sheetData></worksheet>',
    }  # fmt: skip
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)

    assert cells(tmp_path / "a.xlsx", 1) == ["two", "one"]


def test_reads_the_strict_dialect(rewritten):
    path = rewritten([PEOPLE[0], ADA], MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")

    assert why(path) == []


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


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("a.xlsx", b"email,name\n", "is not a workbook", id="text called .xlsx"),
        pytest.param("a.xlsx", b"", "is not a workbook", id="nothing called .xlsx"),
        pytest.param("a.xlsx", b"PK\x03\x04 and then rubbish", "save it as .xlsx again", id="half a zip"),
        pytest.param("a.xlsx", b"\xd0\xcf\x11\xe0 locked", "locked with a password", id="locked"),
        pytest.param("a.xls", b"\xd0\xcf\x11\xe0 old", "old .xls workbook", id="an old workbook"),
        pytest.param("a.pdf", b"%PDF-1.7", "is not a workbook", id="a PDF"),
        pytest.param("a.numbers", b"PK\x05\x06" + b"\0" * 18, "save it as .xlsx again", id="an empty zip"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_told(tmp_path, name, content, says):
    (tmp_path / name).write_bytes(content)

    with pytest.raises(RegisterError, match=says):
        read_register(tmp_path / name)


def test_what_is_not_there_is_told(tmp_path):
    with pytest.raises(RegisterError, match="does not exist"):
        read_register(tmp_path / "nowhere.xlsx")


def test_a_workbook_with_none_of_the_sheets_is_told(workbook):
    with pytest.raises(RegisterError, match="none of the register's sheets"):
        read_register(workbook({"Sheet1": PEOPLE}))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        pytest.param("xl/worksheets/sheet1.xml", "</sheetData>", "", id="broken XML"),
        pytest.param("xl/workbook.xml", 'id="rId1"', 'id="rId99"', id="a sheet without content"),
        pytest.param("xl/worksheets/sheet1.xml", 'r="A1"', 'r="??"', id="a cell without a place"),
        pytest.param("xl/worksheets/sheet1.xml", 't="inlineStr"', 't="s"', id="texts that are missing"),
    ],
)  # fmt: skip
def test_a_damaged_workbook_is_told(rewritten, part, old, new):
    rows = [PEOPLE[0], ADA]
    path = rewritten(rows, old, new, part)
    if new == 't="s"':
        path = path.rename(path.with_name("b.xlsx"))
        rewrite_cells(path)

    with pytest.raises(RegisterError, match="cannot be read as a workbook"):
        read_register(path)


def rewrite_cells(path: Path) -> None:
    """Let the cells refer to shared texts, of which there are none."""
    with zipfile.ZipFile(path) as read:
        parts = {name: read.read(name) for name in read.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b"<is><t>", b"<v>9").replace(b"</t></is>", b"</v>")
    with zipfile.ZipFile(path, "w") as write:
        for name, content in parts.items():
            write.writestr(name, content)


def test_a_workbook_that_swells_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("knowledge.register.workbook.LARGEST_CONTENT", 1_000_000)
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 2_000_000)

    with pytest.raises(RegisterError, match="more than 1 MB"):
        read_register(tmp_path / "a.xlsx")


def test_entities_that_swell_are_refused(rewritten):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 20}">'
        for before, name in zip("abcdefg", "bcdefgh", strict=True)
    )
    path = rewritten([PEOPLE[0], ["PLACE", "b", "c"]], "<worksheet", f"{bomb}]><worksheet")
    with zipfile.ZipFile(path) as archive:
        content = archive.read("xl/worksheets/sheet1.xml").decode()
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/worksheets/sheet1.xml", content.replace("PLACE", "&h;"))

    with pytest.raises(RegisterError, match="cannot be read as a workbook"):
        read_register(path)


def test_agrees_with_openpyxl(workbook):
    rows = [["h1", "h2", "h3"], ["text", 3, 2.5], [None, True, "£"], ["é🙂", "a\nb", 0]]
    path = workbook({"x": rows})

    sheet = load_workbook(path)["x"]

    for row in rows_of(path):
        for column, value in row.cells.items():
            assert sheet.cell(row.number, column + 1).value == value
