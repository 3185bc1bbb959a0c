import csv
import errno
import os
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from knowledge.models import Project, Update
from knowledge.register import RegisterError, export_register, import_register
from knowledge.register.sheets import SHEETS
from tests.knowledge.register.conftest import BASE, PEOPLE, PROJECTS
from tests.knowledge.register.full import FULL

UPDATES = ["project", "date", "rag", "done", "next"]


def read(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_writes_a_file_for_every_sheet(engine, tmp_path):
    written = export_register(engine, tmp_path / "out")

    assert sorted(read(tmp_path / "out")) == sorted(f"{sheet.name}.csv" for sheet in SHEETS)
    assert written["organisations"] == 32


def test_writes_iso_dates_utf8_and_no_byte_order_mark(take, engine, tmp_path):
    take(FULL, people=[PEOPLE[0], ["ada@fife.example", "Zoë", "Fife", "lead"]])

    export_register(engine, tmp_path / "out")

    people = (tmp_path / "out" / "people.csv").read_bytes()
    assert people.startswith(b"email,name,")
    assert "Zoë".encode() in people
    assert b"2026-12-03" in (tmp_path / "out" / "holidays.csv").read_bytes()


def test_writes_one_current_row_for_an_update(take, engine, kept):
    take(BASE, updates=[UPDATES, ["TEL", "2026-01-01", "red", "x", "y"]])
    take(updates=[UPDATES, ["TEL", "2026-01-01", "amber", "z", None]])

    assert kept("updates") == [
        {
            "project": "TEL",
            "date": "2026-01-01",
            "rag": "amber",
            "done": "z",
            "next": "",
            "blockers": "",
            "author_email": "",
            "sprint": "",
        }
    ]


def test_leaves_out_the_column_for_demonstrations_unless_there_is_one(take, kept):
    take(BASE)
    assert "illustrative" not in kept("projects")[0]

    take(projects=[[*PROJECTS[0], "illustrative"], [*PROJECTS[1], "yes"]])
    assert [one["illustrative"] for one in kept("projects")] == ["no", "yes"]


@pytest.mark.parametrize("name", ["again", "again.xlsx"])
def test_an_export_that_is_imported_and_exported_is_the_same(take, engine, tmp_path, fresh, name):
    take(FULL)
    take(organisations=[["code", "name"], ["260", "Glasgow"]])
    export_register(engine, tmp_path / "first")
    export_register(engine, tmp_path / name)
    other = fresh()

    outcome = import_register(other, tmp_path / name)

    assert outcome.rejected == []
    export_register(other, tmp_path / "second")
    assert read(tmp_path / "first") == read(tmp_path / "second")


def test_importing_ones_own_export_changes_nothing(take, engine, tmp_path):
    take(FULL)
    export_register(engine, tmp_path / "out.xlsx")

    outcome = import_register(engine, tmp_path / "out.xlsx")

    assert sum(outcome.created.values()) == sum(outcome.updated.values()) == 0


def test_two_exports_are_the_same_to_the_byte(take, engine, tmp_path):
    take(FULL)

    for name in ("a.xlsx", "b.xlsx"):
        export_register(engine, tmp_path / name)

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_order_does_not_depend_on_the_order_of_import(take, engine, tmp_path, fresh, workbook):
    take(FULL)
    other = fresh()
    turned = {name: [rows[0], *reversed(rows[1:])] for name, rows in reversed(FULL.items())}
    import_register(other, workbook(turned))

    export_register(engine, tmp_path / "a")
    export_register(other, tmp_path / "b")

    assert read(tmp_path / "a") == read(tmp_path / "b")


def test_a_workbook_holds_real_dates_numbers_and_text(take, engine, tmp_path):
    take(FULL, updates=[UPDATES, ["TEL", "2026-11-11", "red", "=1+1", "_x0041_ #REF!"]])
    export_register(engine, tmp_path / "out.xlsx")

    book = load_workbook(tmp_path / "out.xlsx")

    update, benefit = book["updates"][2], book["benefits"][2]
    assert book.sheetnames == [sheet.name for sheet in SHEETS]
    assert update[1].is_date
    assert update[1].value.date().isoformat() == "2026-11-11"
    assert (update[3].value, update[3].data_type) == ("=1+1", "s")
    assert benefit[3].value == 1200.5
    assert book["updates"].freeze_panes == "A2"
    assert book["updates"]["A1"].font.bold


def test_text_that_looks_like_an_escape_comes_back(take, engine, tmp_path, kept, fresh):
    take(BASE, updates=[UPDATES, ["TEL", "2026-11-11", "red", "a _x000D_ b", "x"]])
    (before,) = kept("updates")
    export_register(engine, tmp_path / "out.xlsx")
    other = fresh()

    import_register(other, tmp_path / "out.xlsx")

    export_register(other, tmp_path / "out")
    with (tmp_path / "out" / "updates.csv").open(newline="") as file:
        assert list(csv.DictReader(file)) == [before]


def test_what_came_by_chat_is_written_so_that_it_can_be_read(take, engine, tmp_path, fresh):
    take(BASE)
    with Session(engine) as session, session.begin():
        project = session.scalars(select(Project).where(Project.code == "TEL")).one()
        done = " a\r\nb\x0bc "
        session.add(Update(date=date(2026, 1, 1), rag="red", done=done, project=project))
    export_register(engine, tmp_path / "first")
    other = fresh()

    outcome = import_register(other, tmp_path / "first")

    export_register(other, tmp_path / "second")
    assert outcome.rejected == []
    assert read(tmp_path / "first") == read(tmp_path / "second")


def test_an_earlier_export_is_written_over(take, engine, tmp_path):
    for name in ("out", "out.xlsx"):
        export_register(engine, tmp_path / name)
    (tmp_path / "out" / ".keep").write_text("")
    take(BASE)

    for name in ("out", "out.xlsx"):
        assert export_register(engine, tmp_path / name)["people"] == 2

    assert b"ada@" in (tmp_path / "out" / "people.csv").read_bytes()
    assert (tmp_path / "out" / ".keep").exists()


@pytest.mark.parametrize(
    "file",
    [
        pytest.param("out/notes.txt", id="a folder with other files"),
        pytest.param("out/people.csv", id="a folder with another people.csv"),
        pytest.param("out/thing/x", id="a folder with folders"),
        pytest.param("out", id="a file where the folder should be"),
    ],
)
def test_what_is_no_export_is_left_alone(engine, tmp_path, file):
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text("mine")

    with pytest.raises(RegisterError):
        export_register(engine, tmp_path / "out")

    assert (tmp_path / file).read_text() == "mine"
    assert [one.name for one in tmp_path.rglob("*") if "cairn-" in one.name] == []


@pytest.mark.parametrize("content", [b"mine", b"PK\x03\x04 mine"])
def test_a_workbook_that_is_no_export_is_left_alone(engine, tmp_path, content):
    (tmp_path / "out.xlsx").write_bytes(content)

    with pytest.raises(RegisterError, match="no export of Cairn"):
        export_register(engine, tmp_path / "out.xlsx")

    assert (tmp_path / "out.xlsx").read_bytes() == content


def test_the_offices_own_workbook_is_left_alone(engine, workbook):
    path = workbook(BASE)
    before = path.read_bytes()

    with pytest.raises(RegisterError, match="no export of Cairn"):
        export_register(engine, path)

    assert path.read_bytes() == before


def test_an_empty_file_or_folder_may_be_used(engine, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out.xlsx").touch()

    assert export_register(engine, tmp_path / "out")
    assert export_register(engine, tmp_path / "out.xlsx")


def test_force_writes_over_what_is_there_and_leaves_the_rest(engine, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "people.csv").write_text("mine")
    (tmp_path / "out" / "notes.txt").write_text("mine")

    export_register(engine, tmp_path / "out", overwrite=True)

    assert (tmp_path / "out" / "people.csv").read_text().startswith("email,")
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["out", "out.xlsx"])
def test_a_full_disk_leaves_things_as_they_were(take, engine, tmp_path, monkeypatch, name):
    place = tmp_path / "place"
    export_register(engine, place / name)
    before = {file: file.read_bytes() for file in place.rglob("*.*")}
    take(BASE)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RegisterError, match="disk is full"):
        export_register(engine, place / name)

    assert {file: file.read_bytes() for file in place.rglob("*.*")} == before


def test_a_failed_export_leaves_no_new_folder(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.EIO, "broken")))

    with pytest.raises(RegisterError):
        export_register(engine, tmp_path / "out")

    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["deep/er/out", "deep/er/out.xlsx"])
def test_folders_on_the_way_are_made(engine, tmp_path, name):
    export_register(engine, tmp_path / name)

    assert (tmp_path / name).exists()


def test_a_place_in_a_file_is_told(engine, tmp_path):
    (tmp_path / "file").write_text("")

    for name in ("file/out", "file/out.xlsx"):
        with pytest.raises(RegisterError, match=r"is not a folder|is a file"):
            export_register(engine, tmp_path / name)


def test_the_workbooks_parts_are_listed(engine, tmp_path):
    export_register(engine, tmp_path / "out.xlsx")

    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        types = archive.read("[Content_Types].xml").decode()
        assert all(f'"/{name}"' in types for name in archive.namelist() if name.startswith("xl/w"))
        assert archive.testzip() is None


def test_many_projects_are_exported_in_order(engine: Engine, take, kept):
    projects = [
        [f"P{at:04}", "P", "Digital Place", "live", "ada@fife.example"] for at in range(450)
    ]
    updates = [[f"P{at:04}", "2026-01-01", "red", f"{at}", None] for at in reversed(range(450))]
    take(people=PEOPLE, projects=[PROJECTS[0], *projects], updates=[UPDATES, *updates])

    assert [one["done"] for one in kept("updates")] == [str(at) for at in range(450)]
