import re
from pathlib import Path

import pytest

from bot.web.app import STATIC
from tests.bot.web.calling import caller

FILES = sorted(STATIC.iterdir())
SCRIPTS = [path for path in FILES if path.suffix == ".js"]


def test_says_what_cairn_is(call):
    page = call("GET", "/")

    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "<h1>Cairn</h1>" in page.text
    assert re.search(r"Asking\s+as <b>a visitor</b>", page.text)
    assert re.search("<noscript>.*needs JavaScript.*</noscript>", page.text)


def test_names_whoever_speaks_as_text(talk):
    page = caller(talk, speaks_for="<ada>@fife.example")("GET", "/").text

    assert "as <b>&lt;ada&gt;@fife.example</b>" in page


def test_serves_every_file_that_the_page_and_its_files_name(call):
    named = re.findall(r'(?:src|href)="(/static/[^"]+)"', call("GET", "/").text)
    imported = [f"/static/{name}" for path in SCRIPTS for name in _imports(path)]

    assert {call("GET", path).status_code for path in named + imported} == {200}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_holds_nothing_inline_and_nothing_from_elsewhere(path):
    words = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")

    assert not re.search(r'\son\w+="|\sstyle="|(inner|outer)HTML|AdjacentHTML|eval\(', words)
    assert not re.search(r"https?://|@import|//cdn", words)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/static/../page.py", 404),
        ("GET", "/static/none", 404),
        ("DELETE", "/api/messages", 405),
        ("POST", "/", 405),
        ("GET", "/api/messages", 405),
    ],
)
def test_says_in_a_sentence_what_is_not_there(call, method, path, status):
    as_program = call(method, path)
    as_browser = call(method, path, headers={"accept": "text/html,*/*"})

    assert (as_program.status_code, as_browser.status_code) == (status, status)
    assert as_program.json()["error"] == as_browser.text
    assert as_browser.text.startswith(("There is nothing", "This address does not take"))


def _imports(path: Path) -> list[str]:
    return re.findall(r'from "\./([^"]+)"', path.read_text(encoding="utf-8"))
