"""One tenant, whose people write, press and fill in; all that Teams would send for it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import httpx

from actions.dialogue import Dialogue
from actions.executor import Executor
from actions.reply import Reply
from bot.channels.teams.client import teams_client
from bot.channels.teams.desk import Desk
from bot.channels.teams.gate import OpenGate
from bot.channels.teams.http import PATH, Messages
from bot.channels.teams.listeners.listening import Listening
from bot.channels.teams.people import People
from bot.channels.teams.posting import TeamsPoster
from bot.channels.teams.reach import Reach
from bot.channels.teams.settings import TeamsSettings
from bot.channels.teams.signals import Signals
from bot.conversation import Conversations
from bot.finding import Finder
from bot.front_room import FrontRoom
from bot.judging import Judging
from bot.sending import Sender
from knowledge.models import Delivery
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.teams.fields import filled
from tests.bot.talking import Talking
from tests.fakes.books import library
from tests.fakes.teams import BOT, EMAILS, GROUP, RAB, TENANT, THREAD, FakeTeams
from tests.world import NOW

Args = dict[str, Any]


@dataclass
class Office:
    """Everything of Cairn in Teams but the service, with a stub of Teams."""

    teams: FakeTeams
    talking: Talking
    executor: Executor
    now: datetime = NOW
    _made: int = field(default=0)

    def __post_init__(self) -> None:
        open_store = opener(self.talking.engine)
        self.talk = Conversations(
            open_store, self.talking.nlu, Dialogue(self.executor), lambda: self.now,
            forms={"teams"}, sent_to={"teams"},
        )  # fmt: skip
        settings = TeamsSettings(_env_file=None, unsigned=True, tenant_id=TENANT)
        self.client = teams_client(settings)
        self.reach = Reach(open_store, lambda: self.now)
        self.poster = TeamsPoster(self.client, self.reach)
        self.sender = Sender(open_store, {"teams": self.poster}, lambda: self.now)
        self.people = People(open_store, self.client, lambda: self.now)
        self.finding = Finder(open_store, library(), lambda: self.now)
        self.desk = Desk(
            self.talk,
            self.sender,
            self.poster,
            Signals(self.client),
            self.people,
            self.reach,
            self.finding,
            Judging(open_store, lambda: self.now),
            FrontRoom(open_store, lambda: self.now),
            lambda: self.now,
        )
        self.door = Messages(OpenGate(), settings.allowed, Listening(self.desk))
        for user, email in EMAILS.items():
            self.teams.knows(f"29:{user}", email, TENANT)

    def id(self) -> str:
        self._made += 1
        return f"{int(NOW.timestamp() * 1000) + self._made}"

    async def hear(self, body: object, **headers: str) -> httpx.Response:
        """Let the door hear something, and wait until all that comes of it is done."""
        transport = httpx.ASGITransport(app=self.door)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
            if isinstance(body, bytes):
                given = await http.post(PATH, content=body, headers=headers)
            else:
                given = await http.post(PATH, json=body, headers=headers)
        while self.desk.under_way:
            await asyncio.gather(*self.desk.under_way, return_exceptions=True)
        return given

    def activity(self, kind: str, user: str = RAB, where: str = "", **more: Any) -> Args:
        """Something that happens in somebody's own chat, in the group, or in the thread."""
        kinds = {GROUP: "groupChat", THREAD: "channel"}
        conversation = where or f"a:{user}"
        return {
            "type": kind, "id": self.id(), "timestamp": self.now.isoformat(),
            "serviceUrl": self.teams.url, "channelId": "msteams",
            "from": {"id": f"29:{user}", "name": user.title(), "aadObjectId": f"entra-{user}"},
            "recipient": {"id": BOT, "name": "Cairn"},
            "conversation": {
                "id": conversation, "tenantId": TENANT,
                "conversationType": kinds.get(conversation, "personal"),
            },
            "channelData": {"tenant": {"id": TENANT}},
            **more,
        }  # fmt: skip

    async def write(self, text: str, user: str = RAB, where: str = "", **more: Any) -> str:
        """Write to Cairn, with a mention where others read along; return the message's id."""
        words = f"<at>Cairn</at> {text}" if where else text
        body = self.activity("message", user, where, text=words, textFormat="plain", **more)
        assert (await self.hear(body)).status_code == 200
        return str(body["id"])

    async def edit(self, message: str, text: str, user: str = RAB, **more: Any) -> None:
        await self.hear(self.activity("messageUpdate", user, id=message, text=text, **more))

    async def delete(self, message: str, user: str = RAB) -> None:
        await self.hear(self.activity("messageDelete", user, id=message))

    async def press(self, title: str, user: str = RAB, where: str = "") -> Args:
        """Press a button; return what takes the place of its card, or the note."""
        button, message = self.teams.button(title)
        value = {"action": {**button, "type": "Action.Execute"}, "trigger": "manual"}
        return await self.invoke(
            "adaptiveCard/action", value, user, where or _where(message), replyToId=message["id"]
        )

    async def invoke(
        self, name: str, value: Args, user: str = RAB, where: str = "", **more: Any
    ) -> Args:
        body = self.activity("invoke", user, where, name=name, value=value, **more)
        given = await self.hear(body)
        assert given.status_code == 200, given.text
        return dict(given.json()) if given.content else {}

    async def open_form(self, user: str = RAB, where: str = "") -> Args:
        """Press the newest button that opens a form; return what Teams is to do."""
        button, message = self.teams.button("Fill in the form")
        value = {"data": button["data"], "context": {"theme": "default"}}
        return await self.invoke("task/fetch", value, user, where or _where(message))

    async def send_form(
        self, dialog: Args, user: str = RAB, where: str = "", **values: str
    ) -> Args:
        """Send a dialog with some fields filled in otherwise; return what Teams is to do."""
        given = await self.hear(self.form_of(dialog, where, user, **values))
        assert given.status_code == 200, given.text
        return dict(given.json()) if given.content else {}

    def form_of(self, dialog: Args, where: str, user: str = RAB, **values: str) -> Args:
        """What Teams sends of a dialog with some fields filled in otherwise."""
        _, data = filled(dialog["task"]["value"]["card"]["content"], **values)
        return self.activity("invoke", user, where, name="task/submit", value={"data": data})

    async def says(self, reply: Reply, conversation: str, email: str = "") -> None:
        """Let Cairn say something unasked."""
        name = f"teams:{conversation}"
        made = Delivery(
            key=name, conversation_id=name, email=email, made=self.now,
            reply=reply.model_dump(mode="json"),
        )  # fmt: skip
        with opener(self.talking.engine)(THE_OFFICE) as store:
            store.deliveries.put([made])
        await self.sender.send_waiting(self.now)

    async def later(self, seconds: float) -> int:
        """Let time pass, and the outbox send what waits."""
        self.now += timedelta(seconds=seconds)
        return await self.sender.send_waiting(self.now)


def _where(message: Args) -> str:
    return "" if message["in"].startswith("a:") else str(message["in"])
