"""The terminal, as the promises of every channel see it."""

from __future__ import annotations

import asyncio
import contextlib
import io
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any

import pytest
from rich.console import Console

from actions.executor import Executor
from bot.cli.chat import Chat
from bot.cli.saying import said
from tests.bot.channels.conformance import Answer, Feature
from tests.bot.talking import Talking
from tests.fakes.ready import FakeReady
from tests.fakes.talk import FakeTalk
from tests.world import NOW

EMAILS = {"rab": "rab@fife.example", "eilidh": "eilidh@angus.example",
          "morag": "morag@glasgow.example"}  # fmt: skip
QUESTION = "who?"
COMMANDS = frozenset("\x1b\x07\x08\x9b\x00")


class Adapter:
    """`cairn chat`: what stands on a screen, and what is typed."""

    column = "Terminal"
    has_not = frozenset(Feature) - {Feature.ASKING}

    def shown(self, answer: Answer) -> list[Any]:
        """Draw an answer; all of it is there at once."""
        return [answer]

    def reads(self, message: Any) -> str:
        """Return what stands on the screen."""
        return _chat(message, QUESTION)[1]

    def bare(self, message: Any) -> str:
        """Return what `cairn ask` prints."""
        return str(message["text"])

    def says(self, message: Any, answer: Answer) -> list[str]:
        """Type the number of each button."""
        numbers = range(1, len(message["buttons"]) + 1)
        return [_chat(message, QUESTION, str(one))[0][1].text for one in numbers]

    def check(self, message: Any) -> None:
        """Look for what a terminal would obey."""
        assert not COMMANDS.intersection(self.reads(message))

    def heard(self, text: str) -> str:
        """Say something as the command line does."""
        return said("console", text, "", "", "").text

    @contextlib.asynccontextmanager
    async def running(self, talking: Talking, executor: Executor) -> AsyncIterator[Terminal]:
        """Talk without a screen."""
        yield Terminal(talking)


class Terminal:
    """Everybody has one of their own."""

    def __init__(self, talking: Talking) -> None:
        self.talk = talking.conversations
        self._told: dict[str, list[str]] = defaultdict(list)

    async def write(self, text: str, who: str = "rab", *, public: bool = False) -> str:
        """Write to Cairn; nobody else reads a terminal."""
        assert not public
        words = said("console", text, EMAILS[who], who, NOW.isoformat())
        self._told[who].append((await self.talk.say(words))["text"])
        return words.event_id

    def told(self, who: str = "rab") -> list[str]:
        """Return what was answered."""
        return self._told[who]


def _chat(answer: Answer, *lines: str) -> tuple[list[Any], str]:
    """Type lines; return what was said to Cairn, and what stands on the screen."""
    talk, screen = FakeTalk(), io.StringIO()
    talk.answers[QUESTION] = dict(answer)
    with pytest.MonkeyPatch.context() as patch, asyncio.Runner() as runner:
        patch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        Chat(FakeReady(talk), runner, Console(file=screen, width=200), "").run()
    return talk.said, screen.getvalue()
