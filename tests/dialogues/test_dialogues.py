"""Whole conversations, from the YAML files beside this one.

``meant`` is what Rasa would say of each question in a line; `test_live.py` checks that it does.
"""

from typing import Any

import pytest

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from knowledge.store import OpenStore
from tests.dialogues.talks import TALKS, check, meant, say
from tests.fakes.nlu import FakeNlu
from tests.world import NOW


@pytest.mark.parametrize("talk", TALKS)
def test_the_conversation_goes_as_written(
    talk: dict[str, Any], open_store: OpenStore, executor: Executor
) -> None:
    nlu = FakeNlu()
    conversations = Conversations(open_store, nlu, Dialogue(executor), lambda: NOW)
    for line in talk["lines"]:
        nlu.next = meant(line)
        check(line, say(conversations, talk, line))
