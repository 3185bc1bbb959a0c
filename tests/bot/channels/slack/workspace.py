"""Cairn in a workspace of a Slack that is a stub."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

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
from bot.front_room import FrontRoom
from bot.judging import Judging
from bot.sending import Sender
from knowledge.models import Delivery
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.slack.pressing import Pressing
from tests.bot.channels.slack.writing import EILIDH, MORAG, RAB
from tests.bot.talking import Talking
from tests.fakes.slack import TEAM, FakeSlack
from tests.world import NOW

EMAILS = {RAB: "rab@fife.example", EILIDH: "eilidh@angus.example", MORAG: "morag@glasgow.example"}
Day = Callable[["Workspace"], Coroutine[Any, Any, None]]


@dataclass
class Workspace(Pressing):
    """One workspace, whose people write, press and fill in; all that Slack would send for it."""

    slack: FakeSlack
    talking: Talking
    executor: Executor
    now: datetime = NOW

    def __post_init__(self) -> None:
        engine = self.talking.engine
        self.talk = Conversations(
            opener(engine), self.talking.nlu, Dialogue(self.executor), lambda: self.now,
            forms={"slack"}, sent_to={"slack"},
        )  # fmt: skip
        self.client = AsyncWebClient(token="xoxb-1", base_url=self.slack.url)
        workspaces = Home(self.client)
        poster = SlackPoster(workspaces)
        self.sender = Sender(opener(engine), {"slack": poster}, lambda: self.now)
        self.people = People(opener(engine), lambda: self.now)
        client = AsyncWebClient(base_url=self.slack.url)
        self.app = AsyncApp(client=client, signing_secret="s", authorize=Authorizing(workspaces))
        rooms = [kind(opener(engine), lambda: self.now) for kind in (FrontRoom, Judging)]
        desk = Desk(
            self.talk, self.sender, poster, self.people, workspaces, lambda: self.now, *rooms
        )
        register(self.app, desk)
        for user, email in EMAILS.items():
            self.slack.knows(user, email)

    async def hear(self, body: dict[str, Any]) -> BoltResponse:
        """Let the app hear something, and wait until all that comes of it is done."""
        others = asyncio.all_tasks()
        common = {"token": "t", "team_id": TEAM, "api_app_id": "A0"}
        request = AsyncBoltRequest(mode="socket_mode", body={**common, **body})
        given = await self.app.async_dispatch(request)
        while left := asyncio.all_tasks() - others:
            await asyncio.gather(*left, return_exceptions=True)
        return given

    async def talk_says(self, reply: Reply, ts: str, email: str = "") -> None:
        """Let Cairn say something unasked in the conversation of a message there."""
        with opener(self.talking.engine)(THE_OFFICE) as store:
            event = store.conversations.heard("slack", ts)
            where = event.conversation_id
            made = Delivery(
                key=where, conversation_id=where, email=email, made=self.now,
                reply=reply.model_dump(mode="json"),
            )  # fmt: skip
            store.deliveries.put([made])
        await self.sender.send_waiting(self.now)

    async def later(self, seconds: float) -> int:
        """Let time pass, and the outbox send what waits."""
        self.now += timedelta(seconds=seconds)
        return await self.sender.send_waiting(self.now)
