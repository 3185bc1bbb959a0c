"""What is found in Slack, what is said to mend it, and that no token is shown."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.channels.slack.manifest import SCOPES
from bot.channels.slack.settings import SlackSettings
from bot.cli.findings import Finding
from bot.cli.slack_checks import SlackDoctor
from tests.fakes.slack import FakeSlack, failed

BOT, APP = "xoxb-secret", "xapp-secret"


def looked(later: float = 0.0, away: bool = False, **more: Any) -> dict[str, Finding]:
    """What is found, by what it is about; *more* is the trouble of Slack's methods."""

    async def look() -> list[Finding]:
        async with FakeSlack() as slack:
            settings = {"bot_token": BOT, "app_token": APP, "api_url": slack.url}
            settings |= more.pop("settings", {})
            slack.trouble |= {name.replace("_", "."): [one] for name, one in more.items()}
            if away:
                await slack.go_away()
            now = datetime.now(UTC) + timedelta(seconds=later)
            chosen = SlackSettings(_env_file=None, **settings)  # type: ignore[call-arg]
            return await SlackDoctor(chosen, now).look()

    found = asyncio.run(look())
    assert "secret" not in str(found)
    return {one.what: one for one in found}


def me(**headers: str) -> web.Response:
    return web.json_response({"ok": True, "user": "cairn", "team": "Council"}, headers=headers)


def test_where_it_is_not_set_up_nothing_is_asked() -> None:
    found = looked(away=True, settings={"bot_token": "", "app_token": ""})

    assert found["Slack"] == Finding("Slack", "not set up")
    assert len(found) == 1


def test_where_all_is_well_it_says_so() -> None:
    found = looked(auth_test=me(**{"x-oauth-scopes": ",".join(SCOPES)}))

    assert [one.verdict for one in found.values()] == ["Well"] * 3
    assert "as cairn in Council" in found["Slack"].found
    assert "can be reached" in found["Slack’s socket"].found


def test_what_is_missing_of_the_settings_is_said() -> None:
    found = looked(settings={"app_token": ""})

    assert "SLACK_APP_TOKEN is missing" in found["Slack’s settings"].mend
    assert found["Slack"].verdict == "Well"


@pytest.mark.parametrize(
    ("method", "what", "mend"),
    [
        ("auth_test", "Slack", "Take SLACK_BOT_TOKEN again, as docs/slack.md says in step 4"),
        ("apps_connections_open", "Slack’s socket", "Take SLACK_APP_TOKEN again"),
    ],
)
def test_a_token_that_is_refused_is_named_with_its_step(method: str, what: str, mend: str) -> None:
    found = looked(**{method: failed("invalid_auth")})

    assert found[what].verdict == "Mend"
    assert "invalid_auth" in found[what].found
    assert mend in found[what].mend


def test_rights_that_are_missing_are_named() -> None:
    few = ",".join(one for one in SCOPES if one != "chat:write")
    found = looked(auth_test=me(**{"x-oauth-scopes": few}))

    assert found["Slack"].found.endswith("without the rights chat:write")
    assert "deploy/slack/manifest.json" in found["Slack"].mend


def test_a_clock_that_is_wrong_is_found() -> None:
    found = looked(later=-400)

    assert found["Slack’s clock"].verdict == "Mend"
    assert "Set the machine’s clock" in found["Slack’s clock"].mend


def test_offline_it_says_that_it_could_not_look() -> None:
    found = looked(away=True)

    assert {one.verdict for one in found.values()} == {"Unseen"}
    assert "cannot be reached from here, so I could not look" in found["Slack"].found
    assert "slack.com" in found["Slack"].found


@pytest.mark.parametrize(
    ("status", "words", "verdict"),
    [
        pytest.param(405, "Slack sends POST requests here.", "Well", id="Cairn"),
        pytest.param(404, "nginx", "Mend", id="something else"),
        pytest.param(0, "", "Unseen", id="nobody"),
    ],
)
def test_the_public_address_is_looked_at(status: int, words: str, verdict: str) -> None:
    async def look() -> Finding:
        async def given(_: web.Request) -> web.Response:
            return web.Response(status=status, text=words)

        app = web.Application()
        app.router.add_get("/slack/events", given)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        if not status:
            await site.stop()
        async with FakeSlack() as slack:
            chosen = SlackSettings(
                _env_file=None, bot_token=BOT, signing_secret="s", api_url=slack.url,
                public_url=f"http://127.0.0.1:{port}",
            )  # type: ignore[call-arg]  # fmt: skip
            found = await SlackDoctor(chosen, datetime.now(UTC)).look()
        await runner.cleanup()
        return next(one for one in found if one.what == "Public address")

    assert asyncio.run(look()).verdict == verdict
