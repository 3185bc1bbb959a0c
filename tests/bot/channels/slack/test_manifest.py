"""The manifest is what the code listens to, and Slack would take it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.channels.slack.manifest import EVENTS, SCOPES, manifest
from tests.bot.channels.slack.conftest import RAB
from tests.bot.channels.slack.schemas import check, schema

CHECKOUT = Path(__file__).parents[4]
FILE = CHECKOUT / "deploy" / "slack" / "manifest.json"
SOURCES = sorted((CHECKOUT / "bot" / "channels" / "slack").rglob("*.py"))
# Slack's pages have it: https://docs.slack.dev/reference/scopes/assistant.write
NOT_IN_ITS_TYPES = {"assistant:write"}
# what each method of Slack's asks for; the rest ask for nothing
NEEDED = {
    "chat_postMessage": "chat:write", "chat_postEphemeral": "chat:write",
    "conversations_history": "im:history", "conversations_replies": "channels:history",
    "conversations_open": "im:write", "users_info": "users:read",
    "reactions_add": "reactions:write", "reactions_remove": "reactions:write",
    "auth_test": "", "apps_connections_open": "", "views_open": "", "views_publish": "",
}  # fmt: skip


def test_the_file_is_made_from_the_code():
    assert json.loads(FILE.read_text(encoding="utf-8")) == manifest()


def test_slacks_own_types_know_every_word_of_it():
    known = schema("Manifest")["definitions"]["Manifest"]["properties"]

    made = manifest()
    scopes = made["oauth_config"]["scopes"]
    scopes["bot"] = [one for one in scopes["bot"] if one not in NOT_IN_ITS_TYPES]
    check("Manifest", made)
    assert set(manifest()) <= set(known)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("features.agent_view.prompts", [], id="a name that is none"),
        pytest.param("oauth_config.scopes.bot", ["chat:wrote"], id="a scope that is none"),
        pytest.param("settings.event_subscriptions.bot_events", ["message.dm"], id="no event"),
    ],
)
def test_a_word_that_slack_does_not_know_is_found(path, value):
    wrong = manifest()
    *before, last = path.split(".")
    inner = wrong
    for name in before:
        inner = inner[name]
    inner[last] = value

    with pytest.raises(AssertionError):
        check("Manifest", wrong)


def test_no_more_is_asked_for_than_slack_takes():
    features = manifest()["features"]

    assert len(features["agent_view"]["suggested_prompts"]) <= 4
    assert 1 <= len(features["shortcuts"]) <= 10
    assert all(re.fullmatch(r"/\S{1,31}", one["command"]) for one in features["slash_commands"])


def test_every_method_that_is_called_has_its_scope():
    called = {
        name for source in SOURCES
        for name in re.findall(r"client\.([a-z]+_\w+)\(", source.read_text(encoding="utf-8"))
    }  # fmt: skip

    assert called == set(NEEDED)
    assert {scope for scope in NEEDED.values() if scope} <= set(SCOPES)


def test_every_event_has_its_scope():
    needed = {
        "app_home_opened": None, "app_mention": "app_mentions:read",
        **{f"message.{kind}": f"{kind}:history" for kind in ("channels", "groups", "im", "mpim")},
    }  # fmt: skip

    assert set(EVENTS) == set(needed)
    assert {scope for scope in needed.values() if scope} <= set(SCOPES)


def test_what_it_names_is_listened_to(workspace):
    async def day(place):
        features = manifest()["features"]
        (command,) = features["slash_commands"]
        given = await place.hear(
            {"command": command["command"], "text": "", "user_id": RAB, "channel_id": "C1",
             "trigger_id": "1"}
        )  # fmt: skip
        assert "who leads telecare" in given.body
        for one in features["shortcuts"]:
            more = {"message": {"text": "hm", "ts": "1.1"}} if one["type"] == "message" else {}
            await place.shortcut(one["callback_id"], **more)
        assert len(place.talking.events()) == 2

    workspace(day)


@pytest.mark.parametrize(
    ("path", "longest"),
    [
        ("display_information.name", 35), ("display_information.description", 140),
        ("features.bot_user.display_name", 80), ("features.agent_view.agent_description", 300),
        ("oauth_config.scopes.bot", 50), ("settings.event_subscriptions.bot_events", 50),
        ("features.shortcuts.callback_id", 255), ("features.shortcuts.name", 24),
        ("features.shortcuts.description", 150),
        ("features.slash_commands.description", 2_000),
        ("features.slash_commands.usage_hint", 1_000),
    ],
)  # fmt: skip
def test_no_word_is_longer_than_slack_takes(path, longest):
    found = [manifest()]
    for name in path.split("."):
        inner = [one[name] for one in found]
        found = [one for part in inner for one in (part if isinstance(part, list) else [part])]

    assert found
    assert all(0 < len(one) <= longest for one in found)
