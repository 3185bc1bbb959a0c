"""Files that are no workbook, or a damaged one, or one made to do harm."""

import zipfile
from pathlib import Path

import pytest

from knowledge.register.outcome import RegisterError
from knowledge.register.reading import read_register
from tests.knowledge.register.conftest import PEOPLE
from tests.knowledge.register.looking import ADA


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("a.xlsx", b"email,name\n", "is not a workbook", id="text called .xlsx"),
        pytest.param("a.xlsx", b"", "is not a workbook", id="nothing called .xlsx"),
        pytest.param(
            "a.xlsx", b"PK\x03\x04 and then rubbish", "save it as .xlsx again", id="half a zip"
        ),
        pytest.param("a.xlsx", b"\xd0\xcf\x11\xe0 locked", "locked with a password", id="locked"),
        pytest.param("a.xls", b"\xd0\xcf\x11\xe0 old", "old .xls workbook", id="an old workbook"),
        pytest.param("a.pdf", b"%PDF-1.7", "is not a workbook", id="a PDF"),
        pytest.param(
            "a.numbers", b"PK\x05\x06" + b"\0" * 18, "save it as .xlsx again", id="an empty zip"
        ),
    ],
)
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
        pytest.param(
            "xl/worksheets/sheet1.xml", 't="inlineStr"', 't="s"', id="texts that are missing"
        ),
    ],
)
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
