"""Runs a day in any channel."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from actions.executor import Executor
from tests.bot.channels.conformance import Conforming, Place
from tests.bot.talking import Talking

Day = Callable[[Place, Talking], Coroutine[Any, Any, None]]


@pytest.fixture
def run(talking: Talking, executor: Executor) -> Callable[[Conforming, Day], None]:
    """Run a test's day where Cairn is in a channel."""

    def run(channel: Conforming, day: Day) -> None:
        async def whole() -> None:
            async with channel.running(talking, executor) as place:
                await day(place, talking)

        asyncio.run(whole())

    return run
