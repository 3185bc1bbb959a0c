"""A channel, measured: what it adds to a turn, and a Monday morning of 32 councils."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack

import aiohttp
from sqlalchemy import Engine

from knowledge.store.database import make_engine
from tests.bench.morning.counting import Outcome, counted, echoed, waiting
from tests.bench.morning.driving import Sent, send, send_all
from tests.bench.morning.echoing import echoing
from tests.bench.morning.people import people
from tests.bench.morning.rows import ECHO, latency_rows, morning_rows
from tests.bench.morning.saying import Message, Size, morning, one_by_one
from tests.bench.morning.serving import postgresql, served
from tests.bench.morning.vendor import Open, Vendor
from tests.bench.morning.waiting import until

LONGEST = 900.0
STUCK = 60.0  # who has posted nothing for so long posts no more
SETTLED = 1.0  # until what is posted is noted as posted


def measured(title: str, stub: Callable[[], Open], port: int, size: Size) -> Iterator[str]:
    """Give the lines of the report on one channel."""
    yield f"## {title}\n"
    yield f"Load of the machine before it: {os.getloadavg()[0]:.1f}.\n"
    results = {}
    for name in ("SQLite", "PostgreSQL", ECHO):
        latency, busy = results[name] = asyncio.run(_measured(name, stub, port, size))
        told = [*latency_rows({name: latency}), *morning_rows({name: busy})]
        sys.stderr.write("\n".join([*told, ""]))  # whoever stops it has these at least
    yield "### From an event to its reply handed over, one after the other\n"
    yield from latency_rows({name: latency for name, (latency, _) in results.items()})
    yield f"### A Monday morning: {size.messages:,} messages in {size.seconds:.0f} seconds\n"
    yield from morning_rows({name: busy for name, (_, busy) in results.items()})


async def _measured(
    name: str, stub: Callable[[], Open], port: int, size: Size
) -> tuple[Outcome, Outcome]:
    async with stub() as vendor:
        if name == ECHO:
            async with echoing(vendor, port) as url:
                return await _both(url, vendor, None, size)
        with ExitStack() as ending:
            database = ending.enter_context(postgresql()) if name == "PostgreSQL" else ""
            async with served(vendor, port, database) as serving:
                engine = make_engine(serving.database)
                ending.callback(engine.dispose)
                return await _both(serving.url, vendor, engine, size)


async def _both(
    url: str, vendor: Vendor, engine: Engine | None, size: Size
) -> tuple[Outcome, Outcome]:
    def count(sent: Sequence[Sent]) -> Outcome:
        outcome = counted(sent, vendor, engine) if engine else echoed(sent, vendor)
        vendor.forget()
        return outcome

    singly = list(one_by_one(people(), size.rounds))
    count(await _one_by_one(url, vendor, singly[: size.not_counted]))
    latency = count(await _one_by_one(url, vendor, singly[size.not_counted :]))
    sent = await send_all(vendor, url, morning(people(), size))
    await _all_sent(sent, vendor, engine)
    return latency, count(sent)


async def _one_by_one(url: str, vendor: Vendor, messages: Sequence[Message]) -> list[Sent]:
    """Send each message when the one before it has its answer."""
    sent = []
    async with aiohttp.ClientSession() as http:
        for one in messages:
            before = vendor.posted
            sent.append(await send(vendor, http, url, one))
            await until(lambda before=before: vendor.posted > before)
    await asyncio.sleep(SETTLED)
    return sent


async def _all_sent(sent: Sequence[Sent], vendor: Vendor, engine: Engine | None) -> None:
    """Wait until nothing waits any more, or nothing more comes."""
    end = time.monotonic() + LONGEST
    posted, since = vendor.posted, time.monotonic()
    while time.monotonic() < min(end, since + STUCK):
        left = await asyncio.to_thread(waiting, engine) if engine else len(sent) - vendor.posted
        if left <= 0:
            return
        if vendor.posted > posted:
            posted, since = vendor.posted, time.monotonic()
        await asyncio.sleep(1)
