"""What Slack's methods do, as far as Cairn calls them."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import web

TEAM, ME = "T01TEAM", "U0CAIRN"
Args = dict[str, Any]


class WebApi:
    """Keep what is posted, shown and opened."""

    def __init__(self) -> None:
        self._numbers = itertools.count()
        self.messages: list[Args] = []
        self.alone: list[Args] = []
        self.views: list[Args] = []
        self.homes: dict[str, Args] = {}
        self.users: dict[str, Args] = {}
        self.grid = ""

    @property
    def methods(self) -> Mapping[str, Callable[[Args], Args]]:
        """Every method by its name; one that raises KeyError fails with that word."""
        return {
            "auth.test": self._who_cairn_is,
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._post_alone,
            "conversations.history": self._history,
            "conversations.replies": self._replies,
            "conversations.open": lambda args: {"channel": {"id": f"D{args['users']}"}},
            "users.info": self._user,
            "views.open": self._open,
            "views.publish": self._publish,
        }

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

    def _who_cairn_is(self, args: Args) -> Args:
        me = {"user_id": ME, "bot_id": "B0", "team_id": TEAM, "user": "c"}
        return {**me, "enterprise_id": self.grid} if self.grid else me

    def _post(self, args: Args) -> Args:
        ts = f"{1_800_000_000 + next(self._numbers)}.000100"
        self.messages.append({**args, "ts": ts, "at": time.monotonic()})
        return {"ts": ts, "channel": args["channel"]}

    def _post_alone(self, args: Args) -> Args:
        ts = f"{1_900_000_000 + next(self._numbers)}.000100"
        self.alone.append({**args, "ts": "", "message_ts": ts, "at": time.monotonic()})
        return {"message_ts": ts}

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


async def arguments(request: web.Request) -> Args:
    """Read what a method is called with, however it is sent."""
    if request.content_type == "application/json":
        sent = dict(await request.json())
    else:
        sent = {**request.query, **(await request.post())}
    return {name: _parsed(name, value) for name, value in sent.items()}


def _parsed(name: str, value: Any) -> Any:
    is_json = name in ("blocks", "metadata", "view") and isinstance(value, str)
    return json.loads(value) if is_json else value
