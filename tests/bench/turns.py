"""How long a whole turn takes over HTTP beside Rasa's bare parse, and how much memory is in use."""

from __future__ import annotations

import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

from bot.rasa_model import rasa_fingerprint
from bot.rasa_running import Running, find_running

QUESTIONS = (
    "How is telecare doing?",
    "Who leads the shared ARC platform?",
    "Which projects are red?",
    "What is Fife taking part in?",
    "When is the next milestone of Driven by Data?",
    "What changed in the last fortnight?",
    "Top risk of the maturity assessment?",
    "hoo's Digital Place gaun",
    "Is Glasgow in telecare?",
    "What's the weather like?",
)
ROUNDS = 12
AT_ONCE = 8


@dataclass(frozen=True)
class Times:
    """Milliseconds, sorted."""

    sorted_ms: list[float]

    @property
    def p50(self) -> float:
        """Return the median."""
        return statistics.median(self.sorted_ms)

    @property
    def p95(self) -> float:
        """Return what 19 of 20 stay below."""
        return self.sorted_ms[int(0.95 * (len(self.sorted_ms) - 1))]


@contextmanager
def served(home: Path, port: int) -> Iterator[tuple[str, subprocess.Popen[bytes], float]]:
    """Run ``cairn serve --demo`` on a home of its own until it is ready; yield its address."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [str(Path(sys.executable).parent / "cairn"), "serve", "--demo", "--port", str(port)],
        env={**os.environ, "CAIRN_HOME": str(home)},
        stdout=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _until(lambda: httpx.get(f"{address}/health").json()["rasa"] == "ready", 300)
        yield address, process, time.perf_counter() - began
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def measure() -> list[tuple[str, str]]:
    """Return the figures with their names."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with served(home, _free_port()) as (address, process, started):
            running = find_running(home, rasa_fingerprint())
            assert running is not None
            with httpx.Client(timeout=60) as http:
                parse = _timed(lambda text: _parse(http, running, text))
                turn = _timed(lambda text: _turn(http, address, text))
                rate = _at_once(http, address)
            memory = _memory(process)
    return [
        ("from typing `cairn serve` to ready, model there", f"{started:.1f} s"),
        ("bare /model/parse, p50 and p95", f"{parse.p50:.0f} and {parse.p95:.0f} ms"),
        ("whole turn over HTTP, p50 and p95", f"{turn.p50:.0f} and {turn.p95:.0f} ms"),
        ("whole turn in parses, p50", f"{turn.p50 / parse.p50:.1f}"),
        (f"turns a second, {AT_ONCE} at once", f"{rate:.0f}"),
        *memory,
    ]


def _timed(ask: Callable[[str], object]) -> Times:
    """Take turns over the questions; the first round is not counted."""
    times = []
    for number in range(ROUNDS):
        for text in QUESTIONS:
            began = time.perf_counter()
            ask(text)
            if number:
                times.append((time.perf_counter() - began) * 1000)
    return Times(sorted(times))


def _at_once(http: httpx.Client, address: str) -> float:
    texts = QUESTIONS * ROUNDS
    began = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda text: _turn(http, address, text), texts))
    return len(texts) / (time.perf_counter() - began)


def _parse(http: httpx.Client, running: Running, text: str) -> None:
    url = f"{running.url}/model/parse"
    http.post(url, json={"text": text}, params={"token": running.token}).raise_for_status()


def _turn(http: httpx.Client, address: str, text: str) -> None:
    said = {"text": text, "conversation": f"bench {time.perf_counter_ns()}"}
    http.post(f"{address}/api/messages", json=said).raise_for_status()


def _memory(process: subprocess.Popen[bytes]) -> list[tuple[str, str]]:
    cairn = psutil.Process(process.pid)
    rasa = cairn.children(recursive=True)
    return [
        ("memory of Cairn", _megabytes([cairn])),
        ("memory of Rasa", _megabytes(rasa)),
    ]


def _megabytes(processes: list[psutil.Process]) -> str:
    return f"{sum(one.memory_info().rss for one in processes) / 1e6:.0f} MB"


def _until(true: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if true():
                return
        except (httpx.HTTPError, json.JSONDecodeError):
            pass
        time.sleep(0.1)
    raise TimeoutError(f"Cairn was not ready after {seconds:.0f} seconds.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
