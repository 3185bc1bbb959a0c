"""Slack is joined to the rest where it is set up; else `cairn serve` goes on without it."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.slack.encrypted import new_key
from bot.channels.slack.settings import SlackSettings, named
from bot.in_slack import in_slack
from tests.bot.talking import Talking
from tests.fakes.slack import FakeSlack, failed


def joined(talking: Talking, **given: str) -> tuple[bool, list[str]]:
    """Say whether anything is sent there, and what was said about it."""
    said: list[str] = []

    async def whole() -> bool:
        async with FakeSlack() as slack:
            slack.trouble["auth.test"] = [failed("invalid_auth")]
            settings = SlackSettings(_env_file=None, **{"api_url": slack.url, **given})
            async with in_slack(settings, talking.conversations, talking.engine, said.append) as it:
                await asyncio.sleep(0.5)
                return it is not None

    return asyncio.run(whole()), said


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SlackSettings.model_fields:
        monkeypatch.delenv(named(name), raising=False)


def test_without_tokens_nothing_is_said(talking):
    assert joined(talking) == (False, [])


def test_one_sentence_says_what_is_missing(talking):
    is_joined, said = joined(talking, bot_token="xoxb-1")

    assert is_joined is False
    assert len(said) == 1
    assert "SLACK_APP_TOKEN is missing" in said[0]


def test_a_token_that_slack_does_not_take_stops_nobody(talking):
    is_joined, said = joined(talking, bot_token="xoxb-1", app_token="xapp-1")

    assert is_joined is True
    assert said == ["Slack is not started: it does not take SLACK_BOT_TOKEN (invalid_auth)."]


def test_called_over_http_it_says_where(talking):
    is_joined, said = joined(talking, bot_token="xoxb-1", signing_secret="s")

    assert is_joined is True
    assert "/slack/events" in said[0]


def test_where_other_workspaces_cannot_add_it_home_is_joined_all_the_same(talking):
    given = {"bot_token": "xoxb-1", "signing_secret": "s", "client_id": "1.2"}
    is_joined, said = joined(talking, **given)

    assert is_joined is True
    assert said[0].startswith("Other workspaces cannot add Cairn: beside SLACK_CLIENT_ID")


def test_where_they_can_it_says_at_which_address(talking):
    given = {
        "signing_secret": "s", "client_id": "1.2", "client_secret": "c", "workspaces": "T1",
        "public_url": "https://cairn.example/", "token_key": new_key(),
    }  # fmt: skip

    assert joined(talking, **given) == (
        True,
        [
            "Other workspaces may add Cairn to their Slack at https://cairn.example/slack/install",
            "Slack may call Cairn at /slack/events, through whatever gives it a public address",
        ],
    )
