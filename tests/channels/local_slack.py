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
import pytest

from tests.bot.serving import until

MARKS = [
    pytest.mark.channels,
    pytest.mark.skipif(
        not os.environ.get("LOCAL_SLACK"), reason="make test-channels gets its client and runs it"
    ),
]
# whoever posts an update here does so on a project of their own, in one test alone
PEOPLE = {
    "U01EILIDH": ("Eilidh Mackay", "eilidh.mackay@angus.example"),
    "U02KAREN": ("Karen Docherty", "karen.docherty@glasgow.example"),
    "U03ROSS": ("Ross Abercrombie", "ross.abercrombie@scotland-excel.example"),
    "U04WHO": ("Wee Stranger", "stranger@elsewhere.example"),
    "U05MORAG": ("Morag Balfour", "morag.balfour@fife.example"),
    "U06MOIRA": ("Moira Cathcart", "moira.cathcart@south-ayrshire.example"),
    "U07FIONA": ("Fiona Kerr", "fiona.kerr@inverclyde.example"),
}
ME, TEAM, CHANNEL, DIRECT, SECRET = "U0CAIRN", "T01OFFICE", "C01GENERAL", "D01EILIDH", "s"
# a machine may have other things to do
A_WHILE = 60.0
Args = dict[str, Any]


def direct(user: str) -> str:
    """Return the direct message that somebody has with Cairn."""
    return f"D{user[1:]}"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class LocalSlack:
    """One that runs; *calls* is where it calls Cairn, or "" where Cairn holds a socket."""

    def __init__(self, folder: Path, calls: str = "") -> None:
        self.folder = folder
        self.mode = "http" if calls else "socket"
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
        until(self._is_up, A_WHILE)

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
        until(lambda: len(self.messages(channel)) >= count, A_WHILE)
        return self.messages(channel)[-1]

    def calls(self, method: str) -> list[Args]:
        """Return what Cairn called a method with."""
        log = self._get("log")["log"]
        return [one.get("detail") or {} for one in log if one["summary"].startswith(method)]

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
        {"id": user, "name": user[3:].lower(), "real_name": name, "email": email}
        for user, (name, email) in PEOPLE.items()
    ]
    alone = {"is_channel": False, "is_private": True, "is_im": True}
    directs = [
        {**alone, "id": direct(user), "name": f"with-{user.lower()}", "members": [user, ME]}
        for user in PEOPLE
    ]
    return {
        "workspace": {"name": "Digital Office", "domain": "office", "teamId": TEAM},
        "apps": [{**app, "appToken": "xapp-cairn", "signingSecret": SECRET, **mode}],
        "users": people,
        "channels": [
            {"id": CHANNEL, "name": "general", "members": [*PEOPLE, ME]},
            *directs,
        ],
        "emojis": {},
    }
