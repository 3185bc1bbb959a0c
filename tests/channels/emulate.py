"""Somebody else's stand-in for what Slack asks whoever adds an app."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

import httpx

from tests.bot.serving import until
from tests.channels.local_slack import free_port

CLIENT_ID, CLIENT_SECRET, TEAM = "111.222", "client-secret", "T000000001"


class Emulate:
    """One that runs, and sends browsers back to *redirect*."""

    def __init__(self, folder: Path, redirect: str) -> None:
        self.address = f"http://127.0.0.1:{free_port()}"
        seed = folder / "emulate.json"
        seed.write_text(json.dumps(_seed(redirect)), encoding="utf-8")
        port = self.address.rpartition(":")[2]
        program = str(Path(os.environ["EMULATE"]).resolve())
        self._process = subprocess.Popen(
            ["node", program, "start", "--service", "slack", "--port", port,
             "--seed", str(seed)],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        until(self._is_up, 60)

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _is_up(self) -> bool:
        try:
            return bool(httpx.get(self.address, timeout=5, trust_env=False).status_code)
        except httpx.HTTPError:
            time.sleep(0.1)
            return False


def _seed(redirect: str) -> dict[str, object]:
    app = {
        "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "app_id": "A0CAIRN",
        "name": "Cairn", "redirect_uris": [redirect], "scopes": ["chat:write", "users:read"],
    }  # fmt: skip
    return {
        "slack": {
            "team": {"name": "Angus Council", "domain": "angus"},
            "users": [{"name": "eilidh", "real_name": "Eilidh Mackay", "email": "e@angus.example"}],
            "channels": [{"name": "general"}],
            "oauth_apps": [app],
            "signing_secret": "s",
        }
    }
