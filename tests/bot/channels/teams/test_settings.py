"""Teams starts when its settings are there; else one sentence says what is missing."""

from typing import Any

import pytest

from bot.channels.teams.settings import ELSEWHERE, NOT_BOTH, TeamsSettings

ALL = {"client_id": "c", "client_secret": "very secret", "tenant_id": "T"}


def settings(**given: Any) -> TeamsSettings:
    return TeamsSettings(_env_file=None, **given)


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLIENT_ID", "CLIENT_SECRET", "TENANT_ID", "TENANTS", "UNSIGNED"):
        monkeypatch.delenv(f"TEAMS_{name}", raising=False)


def test_without_any_it_is_not_wanted():
    assert (settings().wanted, settings().trouble(on_loopback=True)) == (False, "")


@pytest.mark.parametrize("on_loopback", [True, False])
@pytest.mark.parametrize("given", [ALL, {**ALL, "tenants": "a, B ,,"}])
def test_with_all_that_is_needed_it_starts(given, on_loopback):
    made = settings(**given)

    assert (made.wanted, made.trouble(on_loopback=on_loopback)) == (True, "")


def test_tenants_are_told_apart_by_commas():
    assert settings(**ALL, tenants="a, B ,,").allowed == {"t", "a", "b"}


def test_tenants_are_read_from_the_environment(monkeypatch):
    monkeypatch.setenv("TEAMS_TENANTS", "a,b")

    assert settings(tenant_id="c").allowed == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"client_id": "c"}, "TEAMS_CLIENT_SECRET and TEAMS_TENANT_ID is missing"),
        ({"client_secret": "very secret", "client_id": "c"}, "TEAMS_TENANT_ID is missing"),
        ({"tenants": "a"}, "beside TEAMS_TENANTS"),
        ({"unsigned": True}, "TEAMS_TENANT_ID is missing, beside TEAMS_UNSIGNED"),
    ],
)
def test_with_some_of_it_one_sentence_says_what_is_missing(given, missing):
    trouble = settings(**given).trouble(on_loopback=True)

    assert missing in trouble
    assert "very secret" not in trouble


def test_without_azure_it_works_on_this_machine_alone():
    tried = settings(unsigned=True, tenant_id="t")

    assert (tried.wanted, tried.trouble(on_loopback=True)) == (True, "")
    assert tried.trouble(on_loopback=False) == ELSEWHERE


def test_nobody_is_believed_where_there_is_a_secret():
    assert settings(**ALL, unsigned=True).trouble(on_loopback=True) == NOT_BOTH


def test_no_secret_is_in_how_they_are_shown():
    assert "very secret" not in repr(settings(**ALL))
