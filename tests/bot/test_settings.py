from pathlib import Path

import pytest

from bot.settings import CHECKOUT, SettingsError, read_settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """No setting of whoever runs the tests."""
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "DATABASE_URL", "ENCODER", "HOST", "PORT", "SPEAKS_FOR"):
        monkeypatch.delenv(f"CAIRN_{name}", raising=False)


def test_everything_has_a_default():
    settings = read_settings()

    assert settings.home == CHECKOUT / "var"
    assert settings.database == f"sqlite:///{CHECKOUT / 'var' / 'cairn.db'}"
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)


def test_the_database_lives_in_the_home_unless_it_is_said_to_live_elsewhere(monkeypatch):
    monkeypatch.setenv("CAIRN_HOME", "state")
    assert read_settings().database == f"sqlite:///{Path.cwd() / 'state' / 'cairn.db'}"

    monkeypatch.setenv("CAIRN_DATABASE_URL", "postgresql://cairn@db/cairn")
    assert read_settings().database == "postgresql://cairn@db/cairn"


def test_the_same_names_are_read_from_a_file_and_the_environment_wins(monkeypatch):
    Path(".env").write_text("CAIRN_PORT=8081\nCAIRN_SPEAKS_FOR=a@b.example\n", encoding="utf-8")
    monkeypatch.setenv("CAIRN_PORT", "8082")

    assert (read_settings().port, read_settings().speaks_for) == (8082, "a@b.example")


def test_a_setting_left_empty_is_not_set(monkeypatch):
    monkeypatch.setenv("CAIRN_PORT", "")
    monkeypatch.setenv("CAIRN_HOME", "")

    assert read_settings().port == 8080
    assert read_settings().home == CHECKOUT / "var"


def test_the_users_own_folder_can_be_written_short(monkeypatch):
    monkeypatch.setenv("CAIRN_HOME", "~/cairn")

    assert read_settings().home == Path.home() / "cairn"


@pytest.mark.parametrize("port", ["abc", "70000", "-1", "80.5"])
def test_a_wrong_setting_is_named_with_what_it_was_and_what_it_should_be(monkeypatch, port):
    monkeypatch.setenv("CAIRN_PORT", port)

    with pytest.raises(SettingsError) as wrong:
        read_settings()
    sentence = f"The setting CAIRN_PORT is “{port}”: it should be a whole number from 0 to 65535."
    assert str(wrong.value) == sentence


def test_a_file_that_cannot_be_read_is_told():
    Path(".env").write_bytes(b"CAIRN_PORT=\xff\xfe")

    with pytest.raises(SettingsError, match=r"\.env cannot be read"):
        read_settings()
