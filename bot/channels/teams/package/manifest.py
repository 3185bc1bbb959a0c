"""The manifest from which Teams makes the app: it says where Cairn is and what it offers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from bot.channels.teams.package.addresses import PackageError, domain, page

SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json"
NAME = "Cairn"
FULL_NAME = "Cairn, the assistant of the Digital Office"
OFFICE = "Digital Office"
SHORT = "Ask about the Digital Office’s projects and standards, and post updates."
FULL = (
    "Cairn answers questions about the projects that Scottish councils do together, the people who "
    "lead them, and the standards and guidance of the Digital Office, and says where each answer "
    "comes from. Leads post their sprint updates with it, in words or with a form. It looks things "
    "up and quotes them; it makes nothing up."
)
COLOUR = "#123F3E"
COLOUR_ICON, OUTLINE_ICON = "color.png", "outline.png"
EVERYWHERE = ("personal", "team", "groupChat")
SEARCH, LOG_UPDATE, WORDS = "search", "log_update", "words"
# what Teams offers to say, with what it is for
COMMANDS = {
    "What can you do?": "All that I can answer and do",
    "What are my projects?": "The projects that you have a part in",
    "What do I owe?": "The updates that are due from you",
    "I want to post an update": "Say how a sprint went",
    "What changed this week?": "Ratings, updates and milestones across all projects",
    "Which projects are at risk?": "Those that are red or amber, and why",
}
_GUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
NO_ID = (
    "TEAMS_CLIENT_ID is {found}: set it to the application (client) ID of the app registration, "
    "as in 0f8fad5b-d9cb-469f-a165-70867728950e."
)


@dataclass(frozen=True)
class About:
    """What the manifest says of an office's own Cairn; three pages for people, which it needs."""

    client_id: str
    address: str
    website: str = ""
    privacy: str = ""
    terms: str = ""


def manifest(about: About) -> dict[str, Any]:
    """Return the manifest; raise PackageError where Teams would not take it."""
    if not _GUID.fullmatch(about.client_id):
        raise PackageError(
            NO_ID.format(found=f"“{about.client_id}”" if about.client_id else "empty")
        )
    called = domain(about.address)
    website = about.website or about.address
    return {
        "$schema": SCHEMA,
        "manifestVersion": "1.29",
        "version": version("cairn"),
        "id": about.client_id,
        "developer": {
            "name": OFFICE,
            "websiteUrl": page(website),
            "privacyUrl": page(about.privacy or website),
            "termsOfUseUrl": page(about.terms or website),
        },
        "name": {"short": NAME, "full": FULL_NAME},
        "description": {"short": SHORT, "full": FULL},
        "icons": {"color": COLOUR_ICON, "outline": OUTLINE_ICON},
        "accentColor": COLOUR,
        "bots": [_bot(about.client_id)],
        "composeExtensions": [_extension(about.client_id)],
        "staticTabs": [
            {"entityId": name, "scopes": ["personal"]} for name in ("conversations", "about")
        ],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [called],
        "defaultInstallScope": "personal",
    }


def _bot(client_id: str) -> dict[str, Any]:
    commands = [{"title": says, "description": what} for says, what in COMMANDS.items()]
    return {
        "botId": client_id,
        "scopes": list(EVERYWHERE),
        "isNotificationOnly": False,
        "supportsFiles": False,
        "commandLists": [{"scopes": [one], "commands": commands} for one in EVERYWHERE],
    }


def _extension(client_id: str) -> dict[str, Any]:
    words = {"name": WORDS, "title": "Words", "description": "A name, or what it is about"}
    return {
        "botId": client_id,
        "commands": [
            {
                "id": SEARCH,
                "type": "query",
                "title": "Search",
                "description": "Find a project or an article, and put it into your message",
                "context": ["compose", "commandBox"],
                "initialRun": True,
                "parameters": [words],
            },
            {
                "id": LOG_UPDATE,
                "type": "action",
                "title": "Log as update",
                "description": "Log this message as a sprint update",
                "context": ["message"],
                "fetchTask": True,
            },
        ],
    }
