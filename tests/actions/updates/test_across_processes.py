"""What is under way outlives the process that it began in."""

import asyncio
import uuid

import pytest

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.talk import Said
from knowledge.store import OpenStore
from tests.fakes.nlu import FakeNlu
from tests.world import NOW

RAB = "rab@fife.example"


def say_anew(open_store: OpenStore, text: str) -> str:
    """Say something to a Cairn that was started for this message alone."""
    conversations = Conversations(open_store, FakeNlu(), Dialogue(Executor()), lambda: NOW)
    said = Said("test", str(uuid.uuid4()), "anew", RAB, text, NOW)
    return str(asyncio.run(conversations.say(said))["text"])


@pytest.mark.parametrize(
    "talk",
    [
        pytest.param(["ARC: red", "the supplier went bust"], id="a draft"),
        pytest.param(
            ["update for ARC", "red", "the supplier went bust", "skip", "resolved", "post it"],
            id="a form",
        ),
        pytest.param(
            ["ARC: amber, 20 calls tested", "make that red", "the supplier went bust"],
            id="a correction",
        ),
    ],
)
def test_what_waits_for_an_answer_waits_across_a_restart(
    open_store: OpenStore, talk: list[str]
) -> None:
    *_, last = [say_anew(open_store, text) for text in talk]

    assert "Rating: Red ✖" in last
    assert "the supplier went bust" in last
