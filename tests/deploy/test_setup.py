import ast
import importlib
import re

import pytest

from bot.rasa_house import NLU, ROOT

DEPLOY = ROOT / "deploy"


@pytest.fixture
def houses(monkeypatch):
    """The module, imported as a script in its folder would."""
    monkeypatch.syspath_prepend(DEPLOY)
    return importlib.import_module("houses")


@pytest.fixture
def house(houses, tmp_path):
    (tmp_path / "uv.lock").write_text("version = 1")
    (tmp_path / "pyproject.toml").write_text("[project]")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").touch()
    house = houses.House("Rasa", tmp_path, ("3.10",))
    house.log = tmp_path / "log"
    return house


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.name) for path in sorted(DEPLOY.glob("*.py"))]
)
def test_a_python_as_old_as_3_8_can_read_it(path):
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_a_house_is_ready_once_it_is_installed_and_until_its_lock_changes(house):
    before = house.is_ready()
    house.finish()
    installed = house.is_ready()
    (house.folder / "uv.lock").write_text("version = 2")

    assert (before, installed, house.is_ready()) == (False, True, False)


def test_a_python_that_is_nowhere_is_asked_for_by_number(house):
    house.log.write_text("error: No interpreter found for Python 3.10 in search path")

    assert "Rasa needs Python 3.10" in house.trouble()


def test_another_trouble_is_told_with_its_cause_and_where_to_read_on(house):
    house.log.write_text("Resolved 3\nerror: Failed to fetch\n  cause: no space left\n")

    assert "cause: no space left" in house.trouble()
    assert str(house.log) in house.trouble()


@pytest.mark.parametrize("folder", [pytest.param(ROOT, id="Cairn"), pytest.param(NLU, id="Rasa")])
def test_locks_name_the_public_index_and_no_other(folder):
    lock = (folder / "uv.lock").read_text(encoding="utf-8")

    assert set(re.findall(r"https?://([^/\"]+)", lock)) == {"pypi.org", "files.pythonhosted.org"}
    assert "file:" not in lock
