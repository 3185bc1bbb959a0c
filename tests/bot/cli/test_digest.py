import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.store import OpenStore

Said = tuple[int, str, str]
Run = Callable[..., Said]
AT = ("--at", "2026-11-18T10:00:00.123456")
LAST_WEEK = ("--week", "2026-W46", *AT)


@pytest.fixture
def run(
    open_store: OpenStore, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Run:
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)

    def run(*words: str) -> Said:
        result = CliRunner().invoke(app, ["digest", *words])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.stdout, result.stderr.strip()

    return run


def told(run: Run, *words: str) -> str:
    status, shown, error = run(*words)
    assert (status, error) == (0, "")
    return shown


def title(run: Run, *words: str) -> str:
    return told(run, *words).splitlines()[0]


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        pytest.param(AT, "The whole partnership, 9 to 15 November 2026", id="the last whole week"),
        pytest.param((*AT, "--week", "2026-W47"), "The whole partnership, 16 to 22 November 2026",
            id="a week that is not over"),
        pytest.param((*AT, "--month", "2026-10"), "The whole partnership, October 2026",
            id="a month"),
        pytest.param((*AT, "--from", "2026-11-08", "--to", "17/11/2026"),
            "The whole partnership, 8 to 17 November 2026", id="two days"),
        pytest.param((*AT, "--from", "2026-10-30"),
            "The whole partnership, 30 October to 18 November 2026", id="until today"),
        pytest.param((*LAST_WEEK, "--portfolio", "health & care"),
            "Digital Health and Care, 9 to 15 November 2026", id="a portfolio by its short name"),
        pytest.param((*LAST_WEEK, "--council", "the shire"),
            "Aberdeenshire’s projects, 9 to 15 November 2026", id="a council by its nickname"),
        pytest.param((*LAST_WEEK, "--project", "TEL", "--project", "school wifi refresh"),
            "Digital Telecare and School WiFi Refresh, 9 to 15 November 2026", id="two projects"),
        pytest.param((*LAST_WEEK, "--for", "rab@fife.example"),
            "My projects, 9 to 15 November 2026", id="a lead’s own projects"),
        pytest.param((*LAST_WEEK, "--for", "senga@falkirk.example"),
            "The whole partnership, 9 to 15 November 2026", id="whose council has no project"),
        pytest.param((*LAST_WEEK, "--for", "ISLA@stirling.example"),
            "The whole partnership, 9 to 15 November 2026", id="a manager"),
        pytest.param((*LAST_WEEK, "--only", "amber, RED"),
            "The whole partnership, red and amber only, 9 to 15 November 2026", id="two ratings"),
    ],
)  # fmt: skip
def test_a_digest_is_of_the_days_and_the_part_that_are_asked_for(
    run: Run, words: tuple[str, ...], heading: str
) -> None:
    assert title(run, *words) == heading


def test_the_reader_sees_what_they_may_see_and_the_office_all(run: Run) -> None:
    assert "Project Heather" in told(run, *LAST_WEEK)
    assert "Heather" not in told(run, *LAST_WEEK, "--for", "senga@falkirk.example")


def test_a_council_of_others_is_the_readers_view_of_it(run: Run) -> None:
    council = ("--council", "Renfrewshire")

    assert "Heather" in told(run, *LAST_WEEK, *council)
    assert "Heather" not in told(run, *LAST_WEEK, *council, "--for", "rab@fife.example")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--week", "47"), "“47” is no week: write one as 2026-W47, with the week’s number."),
        (("--month", "2026-13"), "“2026-13” is no month: write one as 2026-11."),
        (("--from", "31/11/2026"),
            "“31/11/2026” is no day that I can read: write it as 2026-11-08 or 8/11/2026."),
        (("--to", "2026-11-08"), "Give the first day too: --from 2026-11-08 --to 2026-11-08."),
        (("--from", "2026-11-08", "--to", "2026-11-07"),
            "The last day, 2026-11-07, is before the first, 2026-11-08: swap them."),
        (("--from", "2020-11-08"),
            "A digest is about a year at most: choose days closer together."),
        (("--week", "2026-W49"),
            "2026-11-30 is still to come on 2026-11-18: choose days that have begun."),
        (("--week", "2026-W46", "--month", "2026-11"),
            "Choose one period: --week, --month, or --from with --to."),
        (("--portfolio", "Plaice"), "There is no portfolio “Plaice”. Did you mean Digital Place?"),
        (("--council", "Ayrshire"), "“Ayrshire” may be several: East Ayrshire, North Ayrshire, "
            "South Ayrshire. Give the name in full."),
        (("--council", "Digital Place"), "There is no council “Digital Place”."),
        (("--project", "Nope"), "There is no project “Nope”."),
        (("--project", "HEA", "--for", "rab@fife.example"),
            "There is no project “HEA” that Rab Sinclair may see."),
        (("--portfolio", "Place", "--council", "Fife"),
            "Choose one part of the register: --portfolio, --council or --project."),
        (("--for", "nobody@fife.example"), "Nobody in the register has the e-mail "
            "“nobody@fife.example”: check it, or leave --for out."),
        (("--only", "blue"),
            "“blue” is no rating: write --only with red, amber or green, as in red,amber."),
        (("--format", "doc"),
            "“doc” is no format: choose one of text, markdown, html, json, pdf."),
        (("--format", "pdf"),
            "A PDF is no text: name a file to write it to, as in --output board-pack.pdf."),
        (("--at", "soon"), "“soon” is no time that I can read: write it as 2026-11-18T10:00."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_a_sentence(
    run: Run, words: tuple[str, ...], sentence: str
) -> None:
    status, shown, error = run(*AT, *words)

    assert (status, shown) == (2, "")
    assert error.startswith(sentence)


def test_json_is_one_object(run: Run) -> None:
    found = json.loads(told(run, *LAST_WEEK, "--format", "json"))

    assert found["title"] == "The whole partnership, 9 to 15 November 2026"
    assert found["period"] == {"first": "2026-11-09", "last": "2026-11-15", "key": "2026-W46"}
    assert found["ratings"] == {
        "day": "2026-11-15", "red": 1, "amber": 1, "green": 2, "none": 2,
    }  # fmt: skip
    (move,) = found["moves"]
    assert (move["project"]["code"], move["before"], move["after"]) == ("TEL", "amber", "green")


def test_markdown_and_a_page_are_printed(run: Run) -> None:
    assert told(run, *LAST_WEEK, "--format", "markdown").startswith("# The whole partnership, ")
    page = told(run, *LAST_WEEK, "--format", "HTML")
    assert page.startswith("<!doctype html>")
    assert "data:image/svg+xml;base64," in page


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("pack.pdf", b"%PDF"),
        ("digest.html", b"<!doctype html>"),
        ("digest.md", b"# The"),
        ("digest.txt", b"The whole"),
    ],
)
def test_a_file_is_written_in_the_format_of_its_name(
    run: Run, tmp_path: Path, name: str, begins: bytes
) -> None:
    file = tmp_path / name

    assert told(run, *LAST_WEEK, "--output", str(file)) == f"Wrote {file}.\n"
    assert file.read_bytes().startswith(begins)


def test_a_file_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    status, shown, error = run(*LAST_WEEK, "--output", str(tmp_path / "none" / "digest.txt"))

    assert (status, shown) == (1, "")
    assert "digest.txt" in error
