"""A stub of Slack: its Web API over loopback, as far as Cairn uses it, with troubles on demand."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web
from aiohttp.test_utils import TestServer

TEAM, ME = "T01TEAM", "U0CAIRN"
Args = dict[str, Any]


class FakeSlack:
    """Keep what is posted, and note every call.

    What a test puts into *trouble* under a method's name is answered instead, once for each entry;
    *afterwards* the same, but only when Slack has done as it was asked.
    """

    def __init__(self) -> None:
        self.calls: list[tuple[str, Args]] = []
        self.messages: list[Args] = []
        self.alone: list[Args] = []
        self.views: list[Args] = []
        self.homes: dict[str, Args] = {}
        self.users: dict[str, Args] = {}
        self.responses: list[Args] = []
        self.trouble: dict[str, list[web.Response]] = {}
        self.afterwards: dict[str, list[web.Response]] = {}
        self._methods: dict[str, Callable[[Args], Args]] = {
            "auth.test": lambda args: {"user_id": ME, "bot_id": "B0", "team_id": TEAM, "user": "c"},
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._post_alone,
            "conversations.history": self._history,
            "conversations.replies": self._replies,
            "conversations.open": lambda args: {"channel": {"id": f"D{args['users']}"}},
            "users.info": self._user,
            "views.open": self._open,
            "views.publish": self._publish,
        }

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._called)
        app.router.add_route("*", "/response", self._responded)
        self._server = TestServer(app)
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._server.close()

    @property
    def url(self) -> str:
        return str(self._server.make_url("/api/"))

    @property
    def response_url(self) -> str:
        return str(self._server.make_url("/response"))

    def knows(self, user: str, email: str, **flags: Any) -> None:
        self.users[user] = {"id": user, "profile": {"email": email}, **flags}

    def said_in(self, channel: str, thread: str = "") -> list[str]:
        """The first line of each message there."""
        return [
            one["text"].partition("\n")[0] for one in self.messages
            if (one["channel"], one.get("thread_ts", "")) == (channel, thread)
        ]  # fmt: skip

    def button(self, label: str) -> tuple[Args, Args]:
        """The newest button with that label, and what its row is called."""
        for message in reversed([*self.messages, *self.alone]):
            for block in message.get("blocks", ()):
                for one in block.get("elements", ()):
                    if one["type"] == "button" and one["text"]["text"] == label:
                        return one, {**message, "block_id": block["block_id"]}
        raise AssertionError(f"There is no button {label}.")

    async def _called(self, request: web.Request) -> web.Response:
        method, args = request.match_info["method"], await _args(request)
        self.calls.append((method, args))
        if waiting := self.trouble.get(method):
            return waiting.pop(0)
        if method not in self._methods:
            return failed("unknown_method")
        try:
            done = self._methods[method](args)
        except KeyError as error:
            return failed(str(error.args[0]))
        if waiting := self.afterwards.get(method):
            return waiting.pop(0)
        return web.json_response({"ok": True, **done})

    async def _responded(self, request: web.Request) -> web.Response:
        self.responses.append(await request.json())
        return web.Response(text="ok")

    def _post(self, args: Args) -> Args:
        ts = f"{1_800_000_000 + len(self.messages)}.000100"
        self.messages.append({**args, "ts": ts})
        return {"ts": ts, "channel": args["channel"]}

    def _post_alone(self, args: Args) -> Args:
        self.alone.append({**args, "ts": ""})
        return {"message_ts": f"{1_900_000_000 + len(self.alone)}.000100"}

    def _history(self, args: Args) -> Args:
        found = [one for one in self.messages if one["channel"] == args["channel"]]
        return {"messages": [one for one in reversed(found) if "thread_ts" not in one]}

    def _replies(self, args: Args) -> Args:
        found = [one for one in self.messages if one["channel"] == args["channel"]]
        return {"messages": [one for one in found if one.get("thread_ts") == args["ts"]]}

    def _user(self, args: Args) -> Args:
        if args["user"] not in self.users:
            raise KeyError("user_not_found")
        return {"user": self.users[args["user"]]}

    def _open(self, args: Args) -> Args:
        self.views.append(args["view"])
        return {"view": {**args["view"], "id": f"V{len(self.views)}"}}

    def _publish(self, args: Args) -> Args:
        self.homes[args["user_id"]] = args["view"]
        return {}


def failed(error: str) -> web.Response:
    """What Slack answers to what it does not take."""
    return web.json_response({"ok": False, "error": error})


def busy(seconds: int) -> web.Response:
    """What Slack answers to whom it has heard enough of."""
    body = {"ok": False, "error": "ratelimited"}
    return web.json_response(body, status=429, headers={"Retry-After": str(seconds)})


def broken() -> web.Response:
    """What stands before Slack when Slack is away."""
    return web.Response(status=503, text="<html>upstream</html>")


async def _args(request: web.Request) -> Args:
    if request.content_type == "application/json":
        sent = dict(await request.json())
    else:
        sent = {**request.query, **(await request.post())}
    return {name: _parsed(name, value) for name, value in sent.items()}


def _parsed(name: str, value: Any) -> Any:
    is_json = name in ("blocks", "metadata", "view") and isinstance(value, str)
    return json.loads(value) if is_json else value
