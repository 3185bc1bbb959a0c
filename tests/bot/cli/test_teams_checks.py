"""What is found for Teams, what is said to mend it, and that the secret is not shown."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import web

from bot.channels.teams.settings import TeamsSettings
from bot.cli.findings import Finding
from bot.cli.teams_checks import look_at_teams

ALL = {"client_id": "app", "client_secret": "hush", "tenant_id": "tenant"}


def looked(status: int = 200, words: str = "{}", *, away: bool = False, **given: object) -> Finding:
    async def look() -> Finding:
        async def token(request: web.Request) -> web.Response:
            sent = await request.post()
            assert (sent["client_secret"], sent["grant_type"]) == ("hush", "client_credentials")
            return web.Response(status=status, text=words)

        app = web.Application()
        app.router.add_post("/tenant/oauth2/v2.0/token", token)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        if away:
            await site.stop()
        settings = TeamsSettings(_env_file=None, **given)  # type: ignore[arg-type, call-arg]
        found = await look_at_teams(settings, on_loopback=True, signs_in=address)
        await runner.cleanup()
        return found

    found = asyncio.run(look())
    assert "hush" not in str(found)
    return found


def test_where_it_is_not_set_up_or_only_tried_nothing_is_asked() -> None:
    assert looked(away=True).found == "not set up"
    assert "without Azure" in looked(away=True, unsigned=True, tenant_id="t").found


def test_what_is_missing_is_said() -> None:
    assert "TEAMS_TENANT_ID is missing" in looked(client_id="app", client_secret="hush").mend


def test_an_app_that_microsoft_knows_is_well() -> None:
    assert looked(**ALL).verdict == "Well"


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        ("AADSTS7000215: Invalid client secret provided: hush", "TEAMS_CLIENT_SECRET"),
        ("AADSTS7000222: expired", "has expired"),
        ("AADSTS700016: no such app", "TEAMS_CLIENT_ID"),
        ("AADSTS90002: no such tenant", "TEAMS_TENANT_ID"),
        ("<html>", "TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET and TEAMS_TENANT_ID"),
    ],
)
def test_what_microsoft_refuses_is_said_with_the_setting(words: str, mend: str) -> None:
    found = looked(401, words, **ALL)

    assert found.verdict == "Mend"
    assert mend in found.mend


def test_offline_it_says_that_it_could_not_look() -> None:
    found = looked(away=True, **ALL)

    assert found.verdict == "Unseen"
    assert "could not look" in found.found
