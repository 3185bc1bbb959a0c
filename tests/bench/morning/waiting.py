"""Waits for what runs in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable

import httpx


async def answers(
    url: str, as_wanted: Callable[[httpx.Response], bool], seconds: float = 300
) -> None:
    """Wait until a page is as it is wanted; raises TimeoutError."""
    end = time.monotonic() + seconds
    async with httpx.AsyncClient(trust_env=False) as http:
        while time.monotonic() < end:
            with contextlib.suppress(httpx.HTTPError):
                if as_wanted(await http.get(url)):
                    return
            await asyncio.sleep(0.2)
    raise TimeoutError(f"{url} was not ready after {seconds:.0f} seconds.")


async def until(true: Callable[[], bool], seconds: float = 300, every: float = 0.001) -> None:
    """Wait until something is true; raises TimeoutError."""
    end = time.monotonic() + seconds
    for _ in iter(lambda: bool(true()), True):
        if time.monotonic() > end:
            raise TimeoutError(f"It did not happen within {seconds:.0f} seconds.")
        await asyncio.sleep(every)
