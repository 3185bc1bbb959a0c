"""The manifest from which Slack makes the app: it says what Cairn listens to and may do."""

from __future__ import annotations

from typing import Any

from actions.home.prompts import NEWCOMER
from bot.channels.slack.listeners.register import COMMAND
from bot.channels.slack.listeners.shortcuts import LOG_MESSAGE, POST_UPDATE

NAME = "Cairn"
DESCRIPTION = "Ask about the Digital Office’s projects, people and standards, and post updates."
# each with what it is needed for
SCOPES = {
    "app_mentions:read": "hear mentions",
    "assistant:write": "show a status and suggest what to ask",
    "channels:history": "hear that a mention was edited or deleted, and look before posting again",
    "chat:write": "answer",
    "commands": "the command and the shortcuts",
    "groups:history": "the same in private channels",
    "im:history": "hear direct messages",
    "im:write": "begin a direct message",
    "mpim:history": "the same in group messages",
    "reactions:write": "show eyes while at work",
    "users:read": "find out who is a guest",
    "users:read.email": "find people in the register",
}
EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.channels",
    "message.groups",
    "message.im",
    "message.mpim",
    "tokens_revoked",
)


def manifest() -> dict[str, Any]:
    """Return the manifest of an app that holds a socket; for HTTP, Slack's page asks the rest."""
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {"name": NAME, "description": DESCRIPTION},
        "features": _features(),
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }


def _features() -> dict[str, Any]:
    prompts = [{"title": one.label, "message": one.says} for one in NEWCOMER]
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "agent_view": {"agent_description": DESCRIPTION, "suggested_prompts": prompts},
        "bot_user": {"display_name": NAME, "always_online": True},
        "shortcuts": [
            _shortcut("Log as update", "message", LOG_MESSAGE, "Log this as a sprint update"),
            _shortcut("Post a sprint update", "global", POST_UPDATE, "Say how a sprint went"),
        ],
        "slash_commands": [
            {
                "command": COMMAND,
                "description": "Ask or tell Cairn; only you see the answer",
                "usage_hint": "who leads telecare?",
                "should_escape": True,
            }
        ],
    }


def _shortcut(name: str, kind: str, callback_id: str, description: str) -> dict[str, str]:
    return {"name": name, "type": kind, "callback_id": callback_id, "description": description}
