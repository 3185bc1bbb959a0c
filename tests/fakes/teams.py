"""A stub of Teams: its connector over loopback, as far as Cairn uses it; troubles on demand."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web

from tests.fakes.slack.troubles import Limit

TENANT, BOT = "7e7a7000-0000-4000-8000-000000000001", "28:cairn"
RAB, EILIDH, MORAG, STRANGER = "rab", "eilidh", "morag", "who"
EMAILS = {RAB: "rab@fife.example", EILIDH: "eilidh@angus.example", MORAG: "morag@glasgow.example"}
GROUP, THREAD = "19:group@thread.v2", "19:team@thread.tacv2;messageid=1790000000000"
Args = dict[str, Any]


class FakeTeams:
    """Keep what is posted, and note every call.

    What a test puts into *trouble* under a call's name is answered instead, once for each entry;
    *afterwards* the same, but only when Teams has done as it was asked. What is put into *standing*
    is answered until it is taken out; *limits* and *slow* (the seconds until an answer) are for
    calls too.
    """

    def __init__(self) -> None:
        self.url = ""
        self.standing: dict[str, Callable[[], web.Response]] = {}
        self.limits: dict[str, Limit] = {}
        self._numbers = itertools.count(1_800_000_000_000)
        self.slow: dict[str, float] = {}
        self._port = 0
        self._is_away = False
        self._under_way = 0
        self.most_at_once = 0
        self.calls: list[str] = []
        self.messages: list[Args] = []
        self.typing: list[str] = []
        self.members: dict[str, Args] = {}
        self.chats: dict[str, str] = {}
        self.trouble: dict[str, list[web.Response]] = {}
        self.afterwards: dict[str, list[web.Response]] = {}

    async def __aenter__(self) -> Self:
        app = web.Application()
        talk = "/teams/v3/conversations"
        for method, path, name, done in (
            ("POST", talk, "begin", self._begin),
            ("POST", f"{talk}/{{id}}/activities", "post", self._post),
            ("PUT", f"{talk}/{{id}}/activities/{{message}}", "update", self._update),
            ("GET", f"{talk}/{{id}}/members/{{user}}", "member", self._member),
        ):
            app.router.add_route(method, path, self._called(name, done))
        self._runner = web.AppRunner(app, shutdown_timeout=0)
        await self._runner.setup()
        await self.come_back()
        self.url = f"http://127.0.0.1:{self._port}/teams"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    async def go_away(self) -> None:
        """Refuse every connection, and break off those that are held."""
        self._is_away = True
        await self._site.stop()

    async def come_back(self) -> None:
        """Be there, under the same address as before."""
        self._is_away = False
        self._site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await self._site.start()
        self._port = self._runner.addresses[0][1]

    def knows(self, user: str, called: str, tenant: str, **more: Any) -> None:
        known = {"id": user, "name": user, "userPrincipalName": called, "tenantId": tenant}
        self.members[user] = {**known, "userRole": "user", **more}

    def said_in(self, conversation: str) -> list[str]:
        """The first line of each message there."""
        return [
            (one.get("text") or one.get("summary") or "").partition("\n")[0]
            for one in self.messages if one["in"] == conversation
        ]  # fmt: skip

    def button(self, title: str) -> tuple[Args, Args]:
        """The newest button with that label, and the message in which it stands."""
        for message in reversed(self.messages):
            for one in _actions(card_of(message)):
                if one["title"] == title:
                    return one, message
        raise AssertionError(f"There is no button {title}.")

    def _called(
        self, name: str, done: Callable[[web.Request, Args], web.Response]
    ) -> Callable[[web.Request], Any]:
        async def answer(request: web.Request) -> web.Response:
            if self._is_away and request.transport:
                request.transport.abort()
                return web.Response()
            try:
                body = await request.json() if request.can_read_body else {}
            except ConnectionResetError:  # "typing" that is not worth showing any more
                return web.Response()
            kind = "typing" if body.get("type") == "typing" else name
            self.calls.append(kind)
            if troubled := self._troubled(kind):
                return troubled
            given = done(request, body)
            self._under_way += 1
            self.most_at_once = max(self.most_at_once, self._under_way)
            try:
                await asyncio.sleep(self.slow.get(kind, 0))
            finally:
                self._under_way -= 1
            if waiting := self.afterwards.get(kind):
                return waiting.pop(0)
            return given

        return answer

    def _troubled(self, kind: str) -> web.Response | None:
        if waiting := self.trouble.get(kind):
            return waiting.pop(0)
        if stands := self.standing.get(kind):
            return stands()
        return self.limits[kind].refusal() if kind in self.limits else None

    def _begin(self, request: web.Request, body: Args) -> web.Response:
        user = body["members"][0]["id"]
        return web.json_response({"id": self.chats.setdefault(user, f"a:{user}")}, status=201)

    def _post(self, request: web.Request, body: Args) -> web.Response:
        if body["type"] == "typing":
            self.typing.append(request.match_info["id"])
            return web.json_response({}, status=202)
        made = str(next(self._numbers))
        here = {"in": request.match_info["id"], "id": made, "at": time.monotonic()}
        self.messages.append({**body, **here})
        return web.json_response({"id": made}, status=201)

    def _update(self, request: web.Request, body: Args) -> web.Response:
        message = next(one for one in self.messages if one["id"] == request.match_info["message"])
        message.update(body)
        return web.json_response({"id": message["id"]})

    def _member(self, request: web.Request, body: Args) -> web.Response:
        known = self.members.get(request.match_info["user"])
        return web.json_response(known) if known else failed(404, "MemberNotFoundInConversation")


def failed(status: int, code: str, **headers: str) -> web.Response:
    """What Teams answers to what it does not take."""
    body = {"error": {"code": code, "message": "…"}}
    return web.json_response(body, status=status, headers=headers)


def card_of(message: Args) -> Args:
    """The card that a message holds; an empty one where it holds none."""
    attached = message.get("attachments") or [{"content": {}}]
    return dict(attached[0]["content"])


def _actions(element: Args) -> list[Args]:
    inner = [*element.get("body", ()), *element.get("items", ())]
    return [*element.get("actions", ()), *(one for part in inner for one in _actions(part))]
