from pathlib import Path

import pytest

from knowledge.register.outcome import RegisterError
from knowledge.register.reading import Register, read_register

PEOPLE = "email,name,organisation\n"
ADA = "ada@fife.example,Ada,Fife\n"


@pytest.fixture
def read(tmp_path):
    """Write files as bytes or text into a folder, and read the register in it."""

    def read(**files: str | bytes) -> Register:
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            (tmp_path / f"{name}.csv").write_bytes(data)
        return read_register(tmp_path)

    return read


def told(register: Register) -> list[tuple[str, int, str]]:
    return [(one.sheet, one.row, one.column) for one in register.rejected]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(PEOPLE + ADA, id="plain"),
        pytest.param(b"\xef\xbb\xbf" + (PEOPLE + ADA).encode(), id="with a byte order mark"),
        pytest.param((PEOPLE + ADA).replace("\n", "\r\n"), id="with Windows' line ends"),
        pytest.param((PEOPLE + ADA).replace("\n", "\r"), id="with old line ends"),
        pytest.param(PEOPLE + ADA.rstrip(), id="without a last line end"),
        pytest.param(
            '"email","name","organisation"\n"ada@fife.example","Ada","Fife"\n', id="quoted"
        ),
        pytest.param(
            "Name,Organisation,E Mail,EMAIL\nAda,Fife,,ada@fife.example\n", id="in another order"
        ),
        pytest.param(
            "email,name,organisation,,\nada@fife.example,Ada,Fife,,\n,,,,\n",
            id="with empty columns",
        ),
        pytest.param(PEOPLE + "\n\n,,\n   ,\u00a0,\n" + ADA + "\n", id="with blank rows"),
        pytest.param(PEOPLE + "ada@fife.example,Ada\x00,Fife\n", id="with a null"),
    ],
)
def test_reads_csv(read, content):
    register = read(people=content)

    assert register.rejected == []
    assert [row.values["email"] for row in register.rows["people"]] == ["ada@fife.example"]
    assert register.rows["people"][0].values["name"] == "Ada"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param((PEOPLE + ADA).encode("utf-16"), id="UTF-16"),
        pytest.param(
            PEOPLE.encode() + "ada@fife.example,Zoë,Fife\n".encode("latin-1"), id="Latin-1"
        ),
        pytest.param(b"\x00\xff\xfe\x00", id="no text at all"),
        pytest.param(PEOPLE.encode() + ADA.encode() * 60_000 + b"\xe9", id="not UTF-8 far below"),
    ],
)
def test_a_file_that_is_not_utf8_is_told_once_and_the_rest_go_in(read, content):
    register = read(people=content, organisations="code,name\nA,One\n")

    assert told(register) == [("people", 1, "")]
    assert "not UTF-8" in register.rejected[0].problem
    assert list(register.rows) == ["organisations"]


@pytest.mark.parametrize(
    ("content", "column"),
    [
        pytest.param("", "email", id="an empty file"),
        pytest.param("\n\n", "email", id="blank lines"),
        pytest.param("email,organisation\na,b\n", "name", id="a heading missing"),
        pytest.param("\n" + PEOPLE + ADA, "email", id="headings in the second row"),
        pytest.param("email;name;organisation\na;b;c\n", "email", id="separated by semicolons"),
        pytest.param("email,name,name,organisation\na,b,c,d\n", "name", id="a heading twice"),
    ],
)
def test_a_file_with_wrong_headings_is_told_once_and_the_rest_go_in(read, content, column):
    register = read(people=content, organisations="code,name\nA,One\n")

    assert told(register) == [("people", 1, column)]
    assert list(register.rows) == ["organisations"]


def test_semicolons_are_pointed_out(read):
    register = read(people="email;name;organisation\n", risks="project,title,level\n")

    assert "by commas" in register.rejected[0].problem


def test_a_record_is_one_row_however_many_lines_it_has(read):
    register = read(people=f'{PEOPLE}ada@fife.example,"Ada\nKing\n\nof Fife",Fife\nbob,Bob,Fife\n')

    assert told(register) == [("people", 3, "email")]
    assert register.rows["people"][0].values["name"] == "Ada\nKing\n\nof Fife"


def test_blank_rows_count_in_the_numbers(read):
    register = read(people=f"{PEOPLE}\n,,\nbob,Bob,Fife\n")

    assert told(register) == [("people", 4, "email")]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param(
            'ada@fife.example,"Ada"King,Fife', "quotation marks", id="a quotation mark astray"
        ),
        pytest.param(
            "ada@fife.example,King, Ada,Fife", "more cells than headings", id="a bare comma"
        ),
    ],
)
def test_a_row_out_of_shape_is_rejected_alone(read, line, says):
    register = read(people=f"{PEOPLE}{line}\n{ADA}")

    assert told(register) == [("people", 2, "")]
    assert says in register.rejected[0].problem
    assert len(register.rows["people"]) == 1


def test_a_quotation_mark_that_is_never_closed_is_told(read):
    register = read(people=f'{PEOPLE}{ADA}bob@fife.example,"Bob,Fife\ncat@fife.example,Cat,Fife\n')

    assert told(register) == [("people", 3, "")]
    assert len(register.rows["people"]) == 1


def test_a_short_row_lacks_what_it_lacks(read):
    register = read(people=f"{PEOPLE}ada@fife.example,Ada\n")

    assert told(register) == [("people", 2, "organisation")]


def test_digits_in_csv_are_words(read):
    register = read(organisations="code,name\n365,2026\n")

    assert register.rows["organisations"][0].values == {"code": "365", "name": "2026"}


def test_an_error_that_a_spreadsheet_left_is_rejected(read):
    assert told(read(organisations="code,name\nA,#REF!\n")) == [("organisations", 2, "name")]


def test_a_long_text_is_rejected_and_the_rest_go_in(read):
    register = read(organisations=f"code,name\nA,{'x' * 200_000}\nB,Two\n")

    assert told(register) == [("organisations", 2, "name")]
    assert len(register.rejected[0].value) == 500


def test_other_files_are_reported_and_left_alone(read, tmp_path):
    (tmp_path / "README.txt").write_text("Read me")
    (tmp_path / ".DS_Store").write_text("")
    (tmp_path / "~$people.csv").write_text("")
    (tmp_path / "older").mkdir()

    register = read(people=PEOPLE + ADA, notes="a,b\n")

    assert [one.sheet for one in register.unknown] == ["README.txt", "older", "notes"]
    assert register.rejected == []


def test_unknown_columns_are_reported_and_left_alone(read):
    register = read(people="email,Shoe size,name,organisation\nada@fife.example,5,Ada,Fife\n")

    assert [(one.sheet, one.column) for one in register.unknown] == [("people", "Shoe size")]
    assert "shoe_size" not in register.rows["people"][0].values


def test_files_are_known_whatever_their_case(tmp_path):
    (tmp_path / "People.CSV").write_text(PEOPLE + ADA)

    assert list(read_register(tmp_path).rows) == ["people"]


def test_one_csv_file_is_one_sheet(tmp_path):
    (tmp_path / "people.csv").write_text(PEOPLE + ADA)

    assert list(read_register(tmp_path / "people.csv").rows) == ["people"]


@pytest.mark.parametrize("names", [[], ["notes.csv"], ["register.txt"]])
def test_a_folder_with_none_of_the_sheets_is_told(tmp_path, names):
    for name in names:
        (tmp_path / name).write_text("a,b\n")

    with pytest.raises(RegisterError, match="none of the register's sheets"):
        read_register(tmp_path)


def test_a_folder_called_as_a_sheet_is_none(tmp_path):
    (tmp_path / "people.csv").mkdir()

    with pytest.raises(RegisterError, match="none of the register's sheets"):
        read_register(tmp_path)


def test_a_file_that_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("knowledge.register.folder.LARGEST_FILE", 1_000_000)
    (tmp_path / "people.csv").write_text("x" * 1_000_001)

    with pytest.raises(RegisterError, match="larger than 1 MB"):
        read_register(tmp_path)


def test_progress_is_told(tmp_path):
    heard: list[str] = []
    (tmp_path / "people.csv").write_text(PEOPLE + ADA * 1_000)

    read_register(Path(tmp_path), heard.append)

    assert heard == ["Reading people, row 500", "Reading people, row 1,000"]


def test_a_row_with_something_in_unknown_columns_alone_is_blank(read):
    register = read(people=f"email,name,organisation,remark\n,,,see below\n{ADA}")

    assert register.rejected == []
    assert [row.number for row in register.rows["people"]] == [3]


def test_a_csv_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(RegisterError, match="does not exist"):
        read_register(tmp_path / "people.csv")
