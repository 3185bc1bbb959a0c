"""`cairn serve` as its user runs it, on a home of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import psutil

CHECKOUT = Path(__file__).parents[2]
CAIRN = [sys.executable, "-c", "from bot.cli import main; main()"]
PATIENCE = 240.0


def environment(home: Path) -> dict[str, str]:
    ours = {"CAIRN_HOME": str(home), "CAIRN_DATABASE_URL": "", "CAIRN_HOST": "", "CAIRN_PORT": ""}
    slack = {name: "" for name in os.environ if name.startswith("SLACK_")}
    return {**os.environ, **ours, **slack}


def cairn(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [*CAIRN, *words], cwd=CHECKOUT, env=environment(home), capture_output=True, text=True,
        check=False, timeout=PATIENCE, encoding="utf-8",
    )  # fmt: skip


def until(true: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """Wait until something is true; return it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.1)
    raise AssertionError(f"It did not happen within {seconds:.0f} seconds.")


class Serving:
    """A service that runs; what it says goes into a file."""

    def __init__(self, home: Path, *words: str, **settings: str) -> None:
        home.mkdir(exist_ok=True)
        self.home = home
        self._said = home / "said.txt"
        with self._said.open("wb") as file:
            self.process = subprocess.Popen(
                [*CAIRN, "serve", "--port", "0", *words], cwd=CHECKOUT,
                env={**environment(home), **settings}, stdout=file, stderr=file,
            )  # fmt: skip
        self.url = until(self._address)

    @property
    def said(self) -> str:
        return self._said.read_text(encoding="utf-8")

    def ready(self) -> "Serving":
        until(lambda: "Cairn is ready" in self.said)
        return self

    def say(self, text: str, event: str) -> dict[str, Any]:
        said = {"text": text, "id": event, "conversation": "c"}
        return httpx.post(f"{self.url}api/messages", json=said, timeout=60, trust_env=False).json()

    def later(self, event: str) -> dict[str, Any] | None:
        response = httpx.get(f"{self.url}api/messages/{event}", timeout=60, trust_env=False)
        return response.json() if response.status_code == 200 else None

    def rasa(self) -> psutil.Process:
        return next(one for one in psutil.Process(self.process.pid).children() if _is_rasa(one))

    def end(self) -> None:
        self.process.kill()
        self.process.wait()

    def _address(self) -> str | None:
        assert self.process.poll() is None, self.said
        _, found, rest = self.said.partition("Cairn is at ")
        return rest.partition("\n")[0] if found and "\n" in rest else None


def _is_rasa(process: psutil.Process) -> bool:
    return any(word.endswith("launch.py") for word in process.cmdline())
