"""A vendor's way of calling over HTTP: again where no answer comes in time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import aiohttp


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


async def call_until_taken(
    http: aiohttp.ClientSession,
    url: str,
    body: str,
    headers: Callable[[int], Mapping[str, str]],
    *,
    patience: float,
    again: Sequence[float],
) -> Called:
    """Send a body until it is acknowledged; *headers* are those of each try, by its number."""
    called = Called(time.monotonic())
    for number, wait in enumerate((0.0, *again)):
        await asyncio.sleep(wait)
        began, status = time.monotonic(), 0
        try:
            timeout = aiohttp.ClientTimeout(total=patience)
            async with http.post(url, data=body, headers=headers(number), timeout=timeout) as given:
                status = given.status
        except (TimeoutError, aiohttp.ClientError):
            pass
        called.tries.append((status, time.monotonic() - began))
        if called.acknowledged:
            break
    return called
