"""Cairn in a Slack that is a stub: what people do there, and what they see."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from actions.dialogue import Dialogue
from actions.executor import Executor
from actions.reply import Reply
from bot.channels.slack.authorizing import Authorizing
from bot.channels.slack.desk import Desk
from bot.channels.slack.listeners.register import register
from bot.channels.slack.people import People
from bot.channels.slack.posting import SlackPoster
from bot.channels.slack.workspaces import Home
from bot.conversation import Conversations
from bot.sending import Sender
from knowledge.models import Delivery
from knowledge.store import THE_OFFICE, opener
from tests.bot.talking import Talking
from tests.fakes.slack import ME, TEAM, FakeSlack
from tests.world import NOW

RAB, EILIDH, MORAG, STRANGER = "U0RAB", "U0EILIDH", "U0MORAG", "U0WHO"
EMAILS = {RAB: "rab@fife.example", EILIDH: "eilidh@angus.example", MORAG: "morag@glasgow.example"}
DIRECT, CHANNEL = "D0RAB", "C0GENERAL"
Day = Callable[["Workspace"], Coroutine[Any, Any, None]]


@dataclass
class Workspace:
    """One workspace, whose people write, press and fill in; all that Slack would send for it."""

    slack: FakeSlack
    talking: Talking
    executor: Executor
    now: datetime = NOW
    _made: int = field(default=0)

    def __post_init__(self) -> None:
        engine = self.talking.engine
        self.talk = Conversations(
            opener(engine), self.talking.nlu, Dialogue(self.executor), lambda: self.now,
            forms={"slack"}, sent_to={"slack"},
        )  # fmt: skip
        workspaces = Home(AsyncWebClient(token="xoxb-1", base_url=self.slack.url))
        poster = SlackPoster(workspaces)
        self.sender = Sender(opener(engine), {"slack": poster}, lambda: self.now)
        self.people = People(opener(engine), lambda: self.now)
        client = AsyncWebClient(base_url=self.slack.url)
        self.app = AsyncApp(client=client, signing_secret="s", authorize=Authorizing(workspaces))
        desk = Desk(self.talk, self.sender, poster, self.people, workspaces, lambda: self.now)
        register(self.app, desk)
        for user, email in EMAILS.items():
            self.slack.knows(user, email)

    def ts(self) -> str:
        self._made += 1
        return f"{int(NOW.timestamp()) + self._made}.000100"

    async def hear(self, body: dict[str, Any]) -> BoltResponse:
        """Let the app hear something, and wait until all that comes of it is done."""
        others = asyncio.all_tasks()
        common = {"token": "t", "team_id": TEAM, "api_app_id": "A0"}
        request = AsyncBoltRequest(mode="socket_mode", body={**common, **body})
        given = await self.app.async_dispatch(request)
        while left := asyncio.all_tasks() - others:
            await asyncio.gather(*left, return_exceptions=True)
        return given

    async def event(self, event: dict[str, Any]) -> BoltResponse:
        return await self.hear(
            {
                "type": "event_callback", "event_id": f"Ev{event['event_ts']}", "event": event,
                "authorizations": [{"team_id": TEAM, "user_id": ME, "is_bot": True}],
            }
        )  # fmt: skip

    async def write(
        self, text: str, user: str = RAB, channel: str = DIRECT, *, thread: str = "", ts: str = ""
    ) -> str:
        """Write a direct message, or mention Cairn in a channel; return what Slack calls it."""
        ts = ts or self.ts()
        event = {"type": "message", "user": user, "text": text, "ts": ts, "channel": channel}
        event |= {"event_ts": ts, **({"thread_ts": thread} if thread else {})}
        if channel.startswith("D"):
            await self.event({**event, "channel_type": "im"})
            return ts
        event["text"] = f"<@{ME}> {text}"
        await self.event({**event, "channel_type": "channel"})
        await self.event({**event, "type": "app_mention"})
        return ts

    async def edit(self, ts: str, text: str, before: str, user: str = RAB, **more: Any) -> None:
        made = self.ts()
        old = {"type": "message", "user": user, "text": before, "ts": ts}
        new = {**old, "text": text, "edited": {"user": user, "ts": made}, **more}
        await self.event(
            {
                "type": "message", "subtype": "message_changed", "channel": DIRECT, "ts": made,
                "event_ts": made, "message": new, "previous_message": old,
            }
        )  # fmt: skip

    async def delete(self, ts: str, text: str, user: str = RAB) -> None:
        made = self.ts()
        old = {"type": "message", "user": user, "text": text, "ts": ts}
        await self.event(
            {
                "type": "message", "subtype": "message_deleted", "channel": DIRECT, "ts": made,
                "event_ts": made, "deleted_ts": ts, "previous_message": old,
            }
        )  # fmt: skip

    async def press(self, label: str, user: str = RAB, **more: Any) -> BoltResponse:
        button, message = self.slack.button(label)
        action = {**button, "block_id": message["block_id"], "action_ts": self.ts(), **more}
        channel = message.get("channel", "")
        return await self.hear(
            {
                "type": "block_actions", "user": {"id": user, "team_id": TEAM},
                "team": {"id": TEAM}, "channel": {"id": channel}, "trigger_id": self.ts(),
                "container": {"type": "message", "channel_id": channel}, "actions": [action],
                "message": {"ts": message["ts"]}, "response_url": self.slack.response_url,
            }
        )  # fmt: skip

    async def send_form(self, user: str = RAB, **values: str) -> dict[str, Any]:
        """Send the newest modal as it stands, but for *values*; return what it is told to do."""
        view = self.slack.views[-1]
        state = {
            block["block_id"]: {"answer": _typed(block["element"], values.get(block["block_id"]))}
            for block in view["blocks"] if block["type"] == "input"
        }  # fmt: skip
        given = await self.hear(
            {
                "type": "view_submission", "user": {"id": user}, "team": {"id": TEAM},
                "trigger_id": self.ts(), "response_urls": [],
                "view": {**view, "id": f"V{len(self.slack.views)}", "hash": "h",
                         "state": {"values": state}},
            }
        )  # fmt: skip
        assert given.status == 200
        return AsyncBoltRequest(body=given.body or "{}").body

    async def command(self, text: str, user: str = RAB, channel: str = CHANNEL) -> BoltResponse:
        return await self.hear(
            {
                "command": "/cairn", "text": text, "user_id": user, "channel_id": channel,
                "trigger_id": self.ts(), "response_url": self.slack.response_url,
            }
        )  # fmt: skip

    async def shortcut(self, called: str, user: str = RAB, **more: Any) -> BoltResponse:
        kind = "message_action" if more else "shortcut"
        place = {"channel": {"id": CHANNEL}, "message_ts": "1.1"} if more else {}
        return await self.hear(
            {
                "type": kind, "callback_id": called, "user": {"id": user}, "team": {"id": TEAM},
                "trigger_id": self.ts(), "action_ts": self.ts(), **place, **more,
                "response_url": self.slack.response_url,
            }
        )  # fmt: skip

    async def press_home(self, view: dict[str, Any], label: str, user: str = RAB) -> None:
        block, button = next(
            (block, one) for block in view["blocks"] for one in block.get("elements", ())
            if one["text"]["text"] == label
        )  # fmt: skip
        action = {**button, "block_id": block["block_id"], "action_ts": self.ts()}
        await self.hear(
            {
                "type": "block_actions", "user": {"id": user}, "team": {"id": TEAM}, "view": view,
                "trigger_id": self.ts(), "container": {"type": "view"}, "actions": [action],
            }
        )  # fmt: skip

    async def talk_says(self, reply: Reply, ts: str) -> None:
        """Let Cairn say something unasked in the conversation of a message there."""
        with opener(self.talking.engine)(THE_OFFICE) as store:
            event = store.conversations.heard("slack", ts)
            where = event.conversation_id
            made = Delivery(
                key=where, conversation_id=where, email="", made=self.now,
                reply=reply.model_dump(mode="json"),
            )  # fmt: skip
            store.deliveries.put([made])
        await self.sender.send_waiting(self.now)

    async def later(self, seconds: float) -> int:
        """Let time pass, and the outbox send what waits."""
        self.now += timedelta(seconds=seconds)
        return await self.sender.send_waiting(self.now)


def _typed(element: dict[str, Any], value: str | None) -> dict[str, Any]:
    if element["type"] == "static_select":
        chosen = element.get("initial_option") if value is None else {"value": value}
        return {"type": "static_select", "selected_option": chosen}
    if element["type"] == "datepicker":
        return {"type": "datepicker", "selected_date": value or element.get("initial_date")}
    typed = element.get("initial_value") if value is None else value
    return {"type": "plain_text_input", "value": typed or None}


@pytest.fixture
def workspace(talking: Talking, executor: Executor) -> Callable[[Day], None]:
    """Run a test's day in a workspace."""

    def run(day: Day) -> None:
        async def whole() -> None:
            async with FakeSlack() as slack:
                await day(Workspace(slack, talking, executor))

        asyncio.run(whole())

    return run
