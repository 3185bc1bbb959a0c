"""A Slack-like server and client of somebody else's, driven by its control API."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

import httpx

from tests.bot.serving import until

PEOPLE = {
    "U01EILIDH": ("Eilidh Mackay", "eilidh.mackay@angus.example"),
    "U02KAREN": ("Karen Docherty", "karen.docherty@glasgow.example"),
    "U03ROSS": ("Ross Abercrombie", "ross.abercrombie@scotland-excel.example"),
    "U04WHO": ("Wee Stranger", "stranger@elsewhere.example"),
}
ME, TEAM, CHANNEL, DIRECT, SECRET = "U0CAIRN", "T01OFFICE", "C01GENERAL", "D01EILIDH", "s"
Args = dict[str, Any]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class LocalSlack:
    """One that runs; *calls* is where it calls Cairn, or "" where Cairn holds a socket."""

    def __init__(self, folder: Path, calls: str = "") -> None:
        self.address = f"http://127.0.0.1:{free_port()}"
        mode = {"mode": "events", "requestUrl": calls} if calls else {"mode": "socket"}
        config = folder / "slack.json"
        config.write_text(json.dumps(_config(mode)), encoding="utf-8")
        port = self.address.rpartition(":")[2]
        self._process = subprocess.Popen(
            [os.environ["LOCAL_SLACK"], "--config", str(config), "--port", port,
             "--base-host", "127.0.0.1", "--files-dir", str(folder / "files")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        until(self._is_up, 20)

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def messages(self, channel: str) -> list[Args]:
        return list(self._get(f"messages/{channel}")["messages"])

    def ask(self, text: str, user: str = "U01EILIDH", channel: str = DIRECT, **more: str) -> Args:
        """Write something, and return what is answered."""
        before = len(self.messages(channel))
        self.do("message", channel=channel, user=user, text=text, **more)
        return self.newest(channel, before + 2)

    def newest(self, channel: str, count: int) -> Args:
        """Return the newest message when there are that many."""
        until(lambda: len(self.messages(channel)) >= count, 30)
        return self.messages(channel)[-1]

    def press(self, message: Args, label: str, user: str = "U01EILIDH") -> None:
        action = next(
            {**one, "block_id": block["block_id"]}
            for block in message["blocks"] for one in block.get("elements", ())
            if one.get("type") == "button" and one["text"]["text"] == label
        )  # fmt: skip
        where = {"channel": message["channel"], "messageTs": message["ts"]}
        self.do("interact", **where, user=user, action=action)

    def do(self, what: str, **args: Any) -> Args:
        url = f"{self.address}/_control/{what}"
        return dict(httpx.post(url, json=args, timeout=30, trust_env=False).json())

    def _get(self, what: str) -> Args:
        url = f"{self.address}/_control/{what}"
        return dict(httpx.get(url, timeout=30, trust_env=False).json())

    def _is_up(self) -> bool:
        try:
            return bool(self._get("state"))
        except httpx.HTTPError:
            time.sleep(0.1)
            return False


def _config(mode: Args) -> Args:
    app = {"appId": "A01CAIRN", "botUserId": ME, "botName": "cairn", "botToken": "xoxb-cairn"}
    people = [
        {"id": user, "name": user.lower(), "real_name": name, "email": email}
        for user, (name, email) in PEOPLE.items()
    ]
    direct = {"id": DIRECT, "name": "dm", "is_channel": False, "is_private": True, "is_im": True}
    return {
        "workspace": {"name": "Digital Office", "domain": "office", "teamId": TEAM},
        "apps": [{**app, "appToken": "xapp-cairn", "signingSecret": SECRET, **mode}],
        "users": people,
        "channels": [
            {"id": CHANNEL, "name": "general", "members": [*PEOPLE, ME]},
            {**direct, "members": ["U01EILIDH", ME]},
        ],
        "emojis": {},
    }
