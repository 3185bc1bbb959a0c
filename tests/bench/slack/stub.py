"""The stub of Slack, as the morning needs it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from typing import Any

import aiohttp

from bot.channels.slack.http import PATH
from tests.bench.morning.people import Somebody, people
from tests.bench.morning.saying import Message
from tests.bench.morning.vendor import Shown
from tests.fakes.calling import Called
from tests.fakes.slack import ME, TEAM, FakeSlack
from tests.fakes.slack.calling import call

SECRET = "a signing secret of the bench"
FIRST_TS = 1_750_000_000


class SlackStub:
    """A Slack that calls over HTTP, and keeps what is posted there."""

    channel, path, echo = "slack", PATH, "tests.bench.slack.echo"

    def __init__(self, slack: FakeSlack) -> None:
        self._slack = slack

    @property
    def url(self) -> str:
        """Return where its Web API is."""
        return self._slack.url

    @property
    def settings(self) -> Mapping[str, str]:
        """Return Cairn's settings for it."""
        return {
            "SLACK_BOT_TOKEN": "xoxb-bench", "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_APP_TOKEN": "", "SLACK_API_URL": self.url,
        }  # fmt: skip

    @property
    def posted(self) -> int:
        """Return how much was posted."""
        return len(self._slack.messages) + len(self._slack.alone)

    def id_of(self, message: Message) -> str:
        """Return the moment by which Slack calls a message."""
        return f"{FIRST_TS + message.number}.000100"

    def event_of(self, message: Message) -> str:
        """Return what Cairn calls a message."""
        return f"{_place(message)}:{self.id_of(message)}"

    async def send(self, http: aiohttp.ClientSession, url: str, message: Message) -> Called:
        """Send a message until it is acknowledged, or as often as Slack would."""
        return await call(http, url, json.dumps(self._body(message)), SECRET)

    def shown(self) -> Sequence[Shown]:
        """Return all that was posted; what has no name tells somebody to wait."""
        aloud = [
            Shown(one["ts"], one["at"], name, is_answer=bool(name))
            for one in self._slack.messages for name in [_name(one)]
        ]  # fmt: skip
        return [*aloud, *(Shown(one["message_ts"], one["at"]) for one in self._slack.alone)]

    def forget(self) -> None:
        """Forget all that was posted."""
        self._slack.messages.clear()
        self._slack.alone.clear()

    def _body(self, message: Message) -> dict[str, Any]:
        ts = self.id_of(message)
        event = {
            "type": "app_mention" if message.aloud else "message", "user": _user(message.by),
            "text": f"<@{ME}> {message.text}" if message.aloud else message.text,
            "ts": ts, "event_ts": ts, "channel": _place(message),
            **({} if message.aloud else {"channel_type": "im"}),
        }  # fmt: skip
        return {
            "type": "event_callback", "token": "t", "team_id": TEAM, "api_app_id": "A0",
            "event_id": f"Ev{message.number:06}", "event_time": FIRST_TS, "event": event,
            "authorizations": [{"team_id": TEAM, "user_id": ME, "is_bot": True}],
        }  # fmt: skip


@contextlib.asynccontextmanager
async def stub() -> AsyncIterator[SlackStub]:
    """Run one that knows the people of the bench."""
    async with FakeSlack() as slack:
        sign_in(slack, people())
        yield SlackStub(slack)


def sign_in(slack: FakeSlack, everybody: Iterable[Somebody]) -> None:
    """Let Slack know them."""
    for one in everybody:
        slack.knows(_user(one), one.email)


def _user(somebody: Somebody) -> str:
    return f"U{somebody.number:05}"


def _place(message: Message) -> str:
    """Return somebody's direct message, or the channel of their council."""
    if message.aloud:
        return f"C{message.by.council}".replace(" ", "")
    return f"D{message.by.number:05}"


def _name(message: Mapping[str, Any]) -> str:
    """Return what names an answer and its part; a repetition is named by what it repeats."""
    about = (message.get("metadata") or {}).get("event_payload") or {}
    key, number = str(about.get("key") or ""), about.get("part")
    return f"{key}/{number}" if key and number is not None else key
