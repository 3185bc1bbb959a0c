"""Slack, measured: what the channel adds to a turn, and a Monday morning of 32 councils."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack

import aiohttp
from sqlalchemy import Engine

from knowledge.store.database import make_engine
from tests.bench.slack.counting import Outcome, counted, echoed, waiting
from tests.bench.slack.driving import Sent, send, send_all
from tests.bench.slack.echo import echoing
from tests.bench.slack.morning import MESSAGES, SECONDS, Message, morning, one_by_one
from tests.bench.slack.people import people, sign_in
from tests.bench.slack.rows import latency_rows, morning_rows
from tests.bench.slack.serving import postgresql, served
from tests.bench.slack.waiting import until
from tests.fakes.slack import FakeSlack

PORT = 8340
ROUNDS, NOT_COUNTED = 12, 20
LONGEST = 900.0
SETTLED = 1.0  # until what is posted is noted as posted


def slack() -> Iterator[str]:
    """Give the lines of the report."""
    yield "## Slack\n"
    yield f"Load of the machine before it: {os.getloadavg()[0]:.1f}.\n"
    results = {name: asyncio.run(_measured(name)) for name in ("SQLite", "PostgreSQL", "echo")}
    yield "### From an event to its reply handed to Slack, one after the other\n"
    yield from latency_rows({name: latency for name, (latency, _) in results.items()})
    yield f"### A Monday morning: {MESSAGES:,} messages in {SECONDS:.0f} seconds\n"
    yield from morning_rows({name: busy for name, (_, busy) in results.items()})


async def _measured(name: str) -> tuple[Outcome, Outcome]:
    async with FakeSlack() as stub:
        sign_in(stub, people())
        if name == "echo":
            async with echoing(stub, PORT) as url:
                return await _both(url, stub, None)
        with ExitStack() as ending:
            database = ending.enter_context(postgresql()) if name == "PostgreSQL" else ""
            async with served(stub, PORT, database) as serving:
                engine = make_engine(serving.database)
                ending.callback(engine.dispose)
                return await _both(serving.url, stub, engine)


async def _both(url: str, stub: FakeSlack, engine: Engine | None) -> tuple[Outcome, Outcome]:
    def count(sent: Sequence[Sent]) -> Outcome:
        outcome = counted(sent, stub, engine) if engine else echoed(sent, stub)
        stub.messages.clear()
        stub.alone.clear()
        return outcome

    singly = list(one_by_one(people(), ROUNDS))
    count(await _one_by_one(url, stub, singly[:NOT_COUNTED]))
    latency = count(await _one_by_one(url, stub, singly[NOT_COUNTED:]))
    sent = await send_all(url, morning(people()))
    await _all_sent(sent, stub, engine)
    return latency, count(sent)


async def _one_by_one(url: str, stub: FakeSlack, messages: Sequence[Message]) -> list[Sent]:
    """Send each message when the one before it has its answer."""
    sent = []
    async with aiohttp.ClientSession() as http:
        for one in messages:
            before = len(stub.messages) + len(stub.alone)
            sent.append(await send(http, url, one))
            await until(lambda before=before: len(stub.messages) + len(stub.alone) > before)
    await asyncio.sleep(SETTLED)
    return sent


async def _all_sent(sent: Sequence[Sent], stub: FakeSlack, engine: Engine | None) -> None:
    """Wait until nothing waits any more."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        left = (
            await asyncio.to_thread(waiting, engine) if engine else len(sent) - len(stub.messages)
        )
        if left <= 0:
            return
        await asyncio.sleep(1)
