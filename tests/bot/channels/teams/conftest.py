"""Cairn in a Teams that is a stub: what people do there, and what they see."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

import pytest

from actions.executor import Executor
from bot.channels.teams.sdk import load_sdk
from tests.bot.talking import Talking
from tests.fakes.teams import FakeTeams

if TYPE_CHECKING:
    from tests.bot.channels.teams.office import Office

Day = Callable[["Office"], Coroutine[Any, Any, None]]


@pytest.fixture(scope="session")
def sdk() -> None:
    """Load the SDK as Cairn does: imported otherwise it warns, which fails tests."""
    load_sdk()


@pytest.fixture
def office(sdk: None, talking: Talking, executor: Executor) -> Callable[[Day], None]:
    """Run a test's day in a tenant."""
    from tests.bot.channels.teams.office import Office  # noqa: PLC0415 - it needs the SDK

    def run(day: Day) -> None:
        async def whole() -> None:
            async with FakeTeams() as teams:
                there = Office(teams, talking, executor)
                try:
                    await day(there)
                finally:
                    await there.client.close()

        asyncio.run(whole())

    return run
