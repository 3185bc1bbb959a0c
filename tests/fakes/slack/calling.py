"""Slack's way of calling over HTTP: signed, and again where no answer comes in time."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import aiohttp

# how long Slack waits for an answer, and when it sends what got none again
PATIENCE = 3.0
AGAIN = (0.0, 60.0, 300.0)


@dataclass
class Called:
    """What became of a call: when it was first made, and each try's status and seconds.

    The status is 0 where there was no answer in time.
    """

    at: float
    tries: list[tuple[int, float]] = field(default_factory=list)

    @property
    def acknowledged(self) -> bool:
        return bool(self.tries) and 200 <= self.tries[-1][0] < 300


def signed(body: str, key: str = "s", at: float | None = None) -> dict[str, str]:
    """Return the headers with which Slack sends a body, now or at another time."""
    stamp = str(int(time.time() if at is None else at))
    digest = hmac.new(key.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {
        "X-Slack-Signature": f"v0={digest}",
        "X-Slack-Request-Timestamp": stamp,
        "Content-Type": "application/json",
    }


async def call(
    http: aiohttp.ClientSession,
    url: str,
    body: str,
    key: str = "s",
    *,
    patience: float = PATIENCE,
    again: Sequence[float] = AGAIN,
) -> Called:
    """Send a body until it is acknowledged, or as often as Slack would."""
    called = Called(time.monotonic())
    for number, wait in enumerate((0.0, *again)):
        await asyncio.sleep(wait)
        more = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"}
        headers = {**signed(body, key), **(more if number else {})}
        began, status = time.monotonic(), 0
        try:
            timeout = aiohttp.ClientTimeout(total=patience)
            async with http.post(url, data=body, headers=headers, timeout=timeout) as given:
                status = given.status
        except (TimeoutError, aiohttp.ClientError):
            pass
        called.tries.append((status, time.monotonic() - began))
        if called.acknowledged:
            break
    return called
