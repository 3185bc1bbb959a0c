"""A Teams-like client of somebody else's, driven by its HTTP doors; what it shows it tells."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
import httpx

from tests.bot.serving import until
from tests.channels.local_slack import free_port

TENANT = "7e7a7000-0000-4000-8000-000000000001"
BOT = "28:ca1c0000-0000-4000-8000-00000000c0de"
ME, PERSONAL, GROUP, TEAM = "29:eilidh", "a:1eilidh", "19:group@thread.v2", "19:team@thread.tacv2"
Args = dict[str, Any]


class Playground:
    """One that runs, with Eilidh at its keyboard; *calls* is where it calls Cairn."""

    def __init__(self, folder: Path, calls: str) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.calls, self.folder = calls, folder
        self.heard: list[Args] = []
        config = folder / ".m365agentsplayground.yml"
        config.write_text(json.dumps(_config()), encoding="utf-8")
        self._said = (folder / "playground.txt").open("wb")
        self._process = subprocess.Popen(
            ["node", os.environ["TEAMS_PLAYGROUND"], "start", "-e", calls, "-c", "msteams",
             "-p", str(port), "--dt", "true", "--su", f"{self.address}/_connector"],
            cwd=folder, env={**os.environ, "TEAMSAPPTESTER_BROWSER": "none",
                             "APPLICATION_INSIGHTS_NO_STATSBEAT": "true"},
            stdout=self._said, stderr=self._said,
        )  # fmt: skip
        until(self._is_up, 60)
        threading.Thread(target=lambda: asyncio.run(self._listen()), daemon=True).start()

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._said.close()

    def write(self, text: str, where: str = PERSONAL) -> Args:
        """Write something; where others read along it mentions Cairn."""
        body: Args = {"from": {"id": ME}, "text": text, "textFormat": "plain"}
        if where != PERSONAL:
            body["text"] = f"<at>Cairn</at> {text}"
            body["mentions"] = [{"mentioned": {"id": BOT}, "text": "<at>Cairn</at>"}]
        return self._post(f"_conversation/v1/conversations/{quote(where)}/messages", body)

    def ask(self, text: str, where: str = PERSONAL, answers: int = 1) -> list[Args]:
        """Write something, and return what is answered there."""
        since = len(self.heard)
        self.write(text, where)
        return self.answers(since, answers)

    def answers(self, since: int, count: int = 1) -> list[Args]:
        """Return what was shown since, when there is so much of it."""

        def shown() -> list[Args]:
            new = (one for one in self.heard[since:] if one["action"] == "createMessage")
            return [{**one["message"], "where": one["actionConversationId"]} for one in new]

        until(lambda: len(shown()) >= count, 60)
        return shown()

    def submit(self, message: Args, value: Args) -> None:
        self._post("_conversation/v1/submit", {**_pressed(message), "value": value})

    def invoke(self, name: str, value: Args, message: Args) -> Args:
        return self._post(
            "_conversation/v1/invoke", {**_pressed(message), "name": name, "value": value}
        )

    def send(self, kind: str, **more: Any) -> None:
        """Send an activity that the page has no button for."""
        where = {"conversationId": PERSONAL, "type": "install"}
        url = f"{self.address}/_internal/v1/customActivities"
        drawn = httpx.get(f"{url}/template", params=where, timeout=30, trust_env=False).json()
        drawn.pop("action")
        httpx.post(url, json={**drawn, "type": kind, **more}, timeout=30, trust_env=False)

    def said(self, kind: str, **more: Any) -> list[Args]:
        """Send such an activity, and return what is answered."""
        since = len(self.heard)
        self.send(kind, **more)
        return self.answers(since)

    def _post(self, path: str, body: Args) -> Args:
        answer = httpx.post(f"{self.address}/{path}", json=body, timeout=30, trust_env=False)
        assert answer.status_code < 300, answer.text
        return dict(answer.json()) if answer.content else {}

    async def _listen(self) -> None:
        url = f"{self.address}/_ws_conversation/v1/conversations/stream"
        async with aiohttp.ClientSession() as session, session.ws_connect(url) as stream:
            async for one in stream:
                self.heard.append(json.loads(one.data))

    def _is_up(self) -> bool:
        try:
            return httpx.get(self.address, timeout=5, trust_env=False).status_code == 200
        except httpx.HTTPError:
            time.sleep(0.1)
            return False


def _pressed(message: Args) -> Args:
    return {
        "from": {"id": ME},
        "conversation": {"id": message["where"]},
        "replyToId": message["messageId"],
    }


def _config() -> Args:
    names = ("Karen Docherty", "Ross Abercrombie", "Wee Stranger", "Derek Hamill", "Morag Shaw")
    places = ("glasgow", "scotland-excel", "elsewhere", "moray", "fife")
    return {
        "version": "0.1.1", "tenantId": TENANT, "bot": {"id": BOT, "name": "Cairn"},
        "currentUser": _person("Eilidh Mackay", "angus", ME),
        "users": [
            _person(one, at, f"29:{one.split()[0]}") for one, at in zip(names, places, strict=True)
        ],
        "personalChat": {"id": PERSONAL}, "groupChat": {"id": GROUP, "name": "Telecare"},
        "team": {"id": TEAM, "name": "Office", "aadGroupId": "0" * 8, "channels": []},
    }  # fmt: skip


def _person(name: str, at: str, user: str) -> Args:
    first, last = name.split()
    email = f"{first}.{last}@{at}.example".lower()
    entra = f"e111d000-0000-4000-8000-{abs(hash(name)) % 10**12:012}"
    return {
        "id": user, "name": name, "userPrincipleName": email, "email": email,
        "aadObjectId": entra, "givenName": first, "surname": last,
    }  # fmt: skip
