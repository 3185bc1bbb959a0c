"""Slack's way of calling over HTTP: signed, and again where no answer comes in time."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Sequence

import aiohttp

from tests.fakes.calling import Called, call_until_taken

# how long Slack waits for an answer, and when it sends what got none again
PATIENCE = 3.0
AGAIN = (0.0, 60.0, 300.0)


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

    def headers(number: int) -> dict[str, str]:
        more = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"}
        return {**signed(body, key), **(more if number else {})}

    return await call_until_taken(http, url, body, headers, patience=patience, again=again)
