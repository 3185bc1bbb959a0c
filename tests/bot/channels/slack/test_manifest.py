"""The manifest is what the code listens to, and Slack would take it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.channels.slack.manifest import EVENTS, SCOPES, manifest
from tests.bot.channels.slack.conftest import RAB

CHECKOUT = Path(__file__).parents[4]
FILE = CHECKOUT / "deploy" / "slack" / "manifest.json"
SOURCES = sorted((CHECKOUT / "bot" / "channels" / "slack").rglob("*.py"))
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
        ("features.shortcuts.name", 24), ("features.shortcuts.description", 150),
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
