"""Teams is joined to the rest where it is set up; else `cairn serve` goes on without it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.channels.teams.http import PATH
from bot.channels.teams.settings import TeamsSettings
from bot.in_teams import in_teams
from tests.bot.talking import Talking

NO_BOOKS: Any = None
TENANT = "7e7a7000-0000-4000-8000-000000000001"


def joined(talking: Talking, *, on_loopback: bool = True, **given: Any) -> tuple[Any, list[str]]:
    """Return the doors, or None, and what was said about it."""
    said: list[str] = []

    async def whole() -> Any:
        settings = TeamsSettings(_env_file=None, **given)
        to = settings, talking.conversations, talking.engine, NO_BOOKS, said.append
        async with in_teams(*to, on_loopback=on_loopback) as it:
            await asyncio.sleep(0)
            return it and sorted(it.doors)

    return asyncio.run(whole()), said


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLIENT_ID", "CLIENT_SECRET", "TENANT_ID", "TENANTS", "UNSIGNED"):
        monkeypatch.delenv(f"TEAMS_{name}", raising=False)


def test_without_settings_nothing_is_said(talking):
    assert joined(talking) == (None, [])


def test_one_sentence_says_what_is_missing(talking):
    doors, said = joined(talking, client_id="c")

    assert doors is None
    assert len(said) == 1
    assert "TEAMS_CLIENT_SECRET" in said[0]


def test_without_azure_it_says_that_it_believes_anybody(talking):
    doors, said = joined(talking, unsigned=True, tenant_id=TENANT)

    assert doors == [PATH]
    assert "is believed" in said[0]


def test_without_azure_it_refuses_another_host(talking):
    doors, said = joined(talking, unsigned=True, tenant_id=TENANT, on_loopback=False)

    assert doors is None
    assert "this machine alone" in said[0]
