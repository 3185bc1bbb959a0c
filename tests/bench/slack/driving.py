"""Sends what is said on a Monday morning, as Slack does over HTTP."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterable
from dataclasses import dataclass

import aiohttp

from tests.bench.slack.morning import Message
from tests.fakes.slack.calling import Called, call

SECRET = "a signing secret of the bench"


@dataclass(frozen=True)
class Sent:
    """One message, and what became of the call that brought it."""

    message: Message
    called: Called

    @property
    def at(self) -> float:
        """Return when it was first sent."""
        return self.called.at

    @property
    def acknowledged_after(self) -> float:
        """Return how long the first try took; three seconds where Slack has given it up."""
        return self.called.tries[0][1]

    @property
    def in_time(self) -> bool:
        """Say whether the first try was acknowledged."""
        return self.called.acknowledged and len(self.called.tries) == 1


async def send_all(url: str, messages: Iterable[Message]) -> list[Sent]:
    """Send each message at its time, whatever becomes of the others."""
    connections = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connections) as http:
        began = time.monotonic()
        sending = []
        for one in messages:
            await asyncio.sleep(max(0.0, began + one.at - time.monotonic()))
            sending.append(asyncio.create_task(send(http, url, one)))
        return list(await asyncio.gather(*sending))


async def send(http: aiohttp.ClientSession, url: str, message: Message) -> Sent:
    """Send one message until it is acknowledged, or as often as Slack would."""
    return Sent(message, await call(http, url, json.dumps(message.body), SECRET))
