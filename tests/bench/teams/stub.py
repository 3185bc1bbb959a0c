"""The stub of Teams, as the morning needs it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import aiohttp

from bot.apologies import DOWN, HELD_UP
from bot.channels.teams.http import PATH
from bot.channels.teams.posting import TOLD_ALONE
from tests.bench.morning.people import people
from tests.bench.morning.saying import Message
from tests.bench.morning.vendor import Shown
from tests.fakes.calling import Called, call_until_taken
from tests.fakes.teams import BOT, TENANT, FakeTeams

FIRST_ID = 1_790_000_000_000
# a bot has so long; what got no answer Teams may send again
PATIENCE, AGAIN = 15.0, (1.0, 15.0)
WAITS = frozenset({DOWN, HELD_UP})


class TeamsStub:
    """A Teams that calls without a token, and keeps what is posted there."""

    channel, path, echo = "teams", PATH, "tests.bench.teams.echo"

    def __init__(self, teams: FakeTeams) -> None:
        self._teams = teams

    @property
    def url(self) -> str:
        """Return where its connector is."""
        return self._teams.url

    @property
    def settings(self) -> Mapping[str, str]:
        """Return Cairn's settings for it."""
        return {
            "TEAMS_UNSIGNED": "1", "TEAMS_TENANT_ID": TENANT, "TEAMS_CLIENT_ID": "",
            "TEAMS_CLIENT_SECRET": "", "TEAMS_TENANTS": "", "SLACK_BOT_TOKEN": "",
            "SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": "",
        }  # fmt: skip

    @property
    def posted(self) -> int:
        """Return how much was posted."""
        return len(self._teams.messages)

    def id_of(self, message: Message) -> str:
        """Return the moment by which Teams calls a message."""
        return str(FIRST_ID + message.number)

    def event_of(self, message: Message) -> str:
        """Return what Cairn calls a message."""
        return f"{_room(message)}:{self.id_of(message)}"

    async def send(self, http: aiohttp.ClientSession, url: str, message: Message) -> Called:
        """Send a message until it is acknowledged, or as often as Teams might."""
        kind = {"Content-Type": "application/json"}
        body = json.dumps(self._activity(message))
        return await call_until_taken(
            http, url, body, lambda _: kind, patience=PATIENCE, again=AGAIN
        )

    def shown(self) -> Sequence[Shown]:
        """Return all that was posted, but for where an answer is that somebody was told alone."""
        return [
            Shown(one["id"], one["at"], str(one.get("replyToId") or ""), text not in WAITS)
            for one in self._teams.messages
            if (text := str(one.get("text") or "")) != TOLD_ALONE
        ]

    def forget(self) -> None:
        """Forget all that was posted."""
        self._teams.messages.clear()

    def _activity(self, message: Message) -> dict[str, Any]:
        by, name = message.by.number, self.id_of(message)
        thread = f";messageid={name}" if message.aloud else ""
        return {
            "type": "message", "id": name, "timestamp": datetime.now(UTC).isoformat(),
            "serviceUrl": self.url, "channelId": "msteams", "textFormat": "plain",
            "text": f"<at>Cairn</at> {message.text}" if message.aloud else message.text,
            "from": {"id": f"29:{by}", "name": f"Some Body {by}", "aadObjectId": f"entra-{by}"},
            "recipient": {"id": BOT, "name": "Cairn"},
            "conversation": {
                "id": f"{_room(message)}{thread}", "tenantId": TENANT,
                "conversationType": "channel" if message.aloud else "personal",
            },
            "channelData": {"tenant": {"id": TENANT}},
        }  # fmt: skip


@contextlib.asynccontextmanager
async def stub() -> AsyncIterator[TeamsStub]:
    """Run one that knows the people of the bench."""
    async with FakeTeams() as teams:
        for one in people():
            teams.knows(f"29:{one.number}", one.email, TENANT)
        yield TeamsStub(teams)


def _room(message: Message) -> str:
    """Return somebody's own chat, or the channel of their council."""
    if message.aloud:
        return f"19:{message.by.council}@thread.tacv2".replace(" ", "")
    return f"a:1{message.by.number}"
