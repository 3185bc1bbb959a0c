"""Cairn in a Slack that is a stub: what people do there, and what they see."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from actions.executor import Executor
from tests.bot.channels.slack.workspace import Day, Workspace
from tests.bot.channels.slack.writing import CHANNEL, DIRECT, EILIDH, MORAG, RAB, STRANGER
from tests.bot.talking import Talking
from tests.fakes.slack import FakeSlack

__all__ = ["CHANNEL", "DIRECT", "EILIDH", "MORAG", "RAB", "STRANGER", "Workspace"]


@pytest.fixture
def workspace(talking: Talking, executor: Executor) -> Callable[[Day], None]:
    """Run a test's day in a workspace."""

    def run(day: Day) -> None:
        async def whole() -> None:
            async with FakeSlack() as slack:
                await day(Workspace(slack, talking, executor))

        asyncio.run(whole())

    return run
