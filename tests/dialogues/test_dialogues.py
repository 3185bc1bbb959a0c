"""Whole conversations, from the YAML files beside this one.

``meant`` is what Rasa says of each question in a line; `test_live.py` checks that it does.
``mistaken`` is what it may once have said, or may say of words like these: the answer must be right
all the same.
"""

from typing import Any

import pytest

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from knowledge.store import OpenStore
from tests.dialogues.talks import TALKS, check, intents, say
from tests.fakes.nlu import FakeNlu
from tests.world import NOW


@pytest.mark.parametrize("talk", TALKS)
def test_the_conversation_goes_as_written(
    talk: dict[str, Any], open_store: OpenStore, executor: Executor
) -> None:
    nlu = FakeNlu()
    conversations = Conversations(open_store, nlu, Dialogue(executor), lambda: NOW)
    for line in talk["lines"]:
        nlu.next = intents(line) or intents(line, "mistaken")
        check(line, say(conversations, talk, line))
