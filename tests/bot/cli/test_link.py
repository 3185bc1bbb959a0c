"""Accounts are linked and unlinked by whoever runs Cairn."""

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.store import THE_OFFICE, OpenStore
from tests.world import NOW

RAB = "rab@fife.example"


@pytest.fixture
def office(open_store: OpenStore, database_url: str, monkeypatch, tmp_path) -> OpenStore:
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)
    return open_store


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, (result.stdout or result.stderr).strip()


def met(office: OpenStore, *places: str, email: str = "") -> None:
    with office(THE_OFFICE) as store:
        for place in places:
            store.accounts.found("slack", place, "U1", email, NOW)


def whose(office: OpenStore, place: str = "T1") -> str | None:
    with office(THE_OFFICE) as store:
        found = store.accounts.of("slack", place, "U1")
        return found and found.email


def test_an_account_that_is_linked_speaks_for_the_person_whatever_is_found_out_later(office):
    met(office, "T1")

    assert run("link", "slack", "U1", "Rab@Fife.example ") == (
        0,
        "U1 in T1 now speaks for Rab Sinclair.",
    )
    met(office, "T1", email="dougal@highland.example")
    assert whose(office) == RAB


def test_an_account_that_is_unlinked_stays_a_visitor_s(office):
    met(office, "T1", email=RAB)

    assert run("unlink", "slack", "U1") == (0, "U1 in T1 is now a visitor.")
    met(office, "T1", email=RAB)
    assert whose(office) == ""


def test_an_account_that_nobody_has_met_is_linked_where_it_is_said_to_be(office):
    assert run("link", "slack", "U1", RAB, "--place", "T2")[0] == 0

    assert (whose(office, "T1"), whose(office, "T2")) == (None, RAB)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["link", "slack", "U1", "nobody@x.example"], "Nobody in the register has the e-mail"),
        (["link", "irc", "U1", RAB], "Accounts can be linked in slack, teams, not in “irc”."),
        (["link", "slack", " ", RAB], "Give the account’s id"),
        (["link", "slack", "U9", RAB], "U9 has not written to Cairn yet"),
        (["link", "slack", "U1", RAB], "U1 is known in T1, T2: add --place to say which."),
        (["unlink", "slack", "U9"], "U9 has not written to Cairn yet"),
    ],
)
def test_what_is_wrong_is_told_and_links_nothing(office, words, sentence):
    met(office, "T1", "T2")
    code, told = run(*words)

    assert code != 0
    assert told.startswith(sentence)
    assert (whose(office, "T1"), whose(office, "T2")) == ("", "")


def test_a_workspace_that_is_left_is_forgotten(office):
    met(office, "T1", "T2", email=RAB)
    with office(THE_OFFICE) as store:
        assert store.accounts.forget_place("slack", "T1") == 1
        assert [one.place for one in store.accounts.belonging_to("slack", RAB)] == ["T2"]

    assert whose(office, "T1") is None


def test_an_account_in_teams_is_linked_whatever_the_case_of_its_id(office):
    assert run("link", "teams", "ABC-1", RAB, "--place", "TEN-1")[0] == 0

    with office(THE_OFFICE) as store:
        assert store.accounts.of("teams", "ten-1", "abc-1").email == RAB
