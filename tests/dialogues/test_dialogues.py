"""Whole conversations, from the YAML files beside this one: what is said, and what must be in the answer.

``meant`` lists what Rasa would say of each question in the line; the live tests check that it does.
"""

import asyncio
import uuid
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.talk import Said
from tests.fakes.nlu import FakeNlu
from tests.world import NOW

TALKS = [
    pytest.param(talk, id=f"{file.stem}: {talk['talk']}")
    for file in sorted(Path(__file__).parent.glob("*.yml"))
    for talk in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("talk", TALKS)
def test_the_conversation_goes_as_written(talk: dict[str, Any], open_store: Any, executor: Executor) -> None:
    nlu = FakeNlu()
    conversations = Conversations(open_store, nlu, Dialogue(executor), lambda: NOW)
    for line in talk["lines"]:
        meant = line.get("meant", "out_of_scope")
        nlu.next = [meant] if isinstance(meant, str) else list(meant)
        said = Said("test", str(uuid.uuid4()), talk["talk"], line.get("by", talk.get("by", "")), line["you"], NOW)
        answer = asyncio.run(conversations.say(said))
        held(line, answer)


def held(line: dict[str, Any], answer: dict[str, Any]) -> None:
    wanted = line["cairn"] if isinstance(line["cairn"], list) else [line["cairn"]]
    for words in wanted:
        assert words in answer["text"], (line["you"], answer["text"])
    for words in line.get("never", []):
        assert words not in answer["text"], (line["you"], answer["text"])
    if "buttons" in line:
        assert [one["label"] for one in answer["buttons"]] == line["buttons"]
    assert answer["answered"] is line.get("answered", True), (line["you"], answer["text"])
