"""Sends what is said on a Monday morning, as the vendor does over HTTP."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from dataclasses import dataclass

import aiohttp

from tests.bench.morning.saying import Message
from tests.bench.morning.vendor import Vendor
from tests.fakes.calling import Called


@dataclass(frozen=True)
class Sent:
    """One message, what the vendor and Cairn call it, and what became of the call with it."""

    message: Message
    id: str
    event_id: str
    called: Called

    @property
    def at(self) -> float:
        """Return when it was first sent."""
        return self.called.at

    @property
    def acknowledged_after(self) -> float:
        """Return how long the first try took; the vendor's patience where it has given it up."""
        return self.called.tries[0][1]

    @property
    def in_time(self) -> bool:
        """Say whether the first try was acknowledged."""
        return self.called.acknowledged and len(self.called.tries) == 1


async def send_all(vendor: Vendor, url: str, messages: Iterable[Message]) -> list[Sent]:
    """Send each message at its time, whatever becomes of the others."""
    connections = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connections) as http:
        began = time.monotonic()
        sending = []
        for one in messages:
            await asyncio.sleep(max(0.0, began + one.at - time.monotonic()))
            sending.append(asyncio.create_task(send(vendor, http, url, one)))
        return list(await asyncio.gather(*sending))


async def send(vendor: Vendor, http: aiohttp.ClientSession, url: str, message: Message) -> Sent:
    """Send one message."""
    called = await vendor.send(http, url, message)
    return Sent(message, vendor.id_of(message), vendor.event_of(message), called)
