"""The conversations written beside this file: who says what, and what must be in the answer."""

import asyncio
import uuid
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.conversation import Conversations
from bot.talk import Said
from tests.world import NOW

TALKS = [
    pytest.param(talk, id=f"{file.stem}: {talk['talk']}")
    for file in sorted(Path(__file__).parent.glob("*.yml"))
    for talk in yaml.safe_load(file.read_text(encoding="utf-8"))
]


def intents(line: dict[str, Any], key: str = "meant") -> list[str]:
    """The intents of a line's questions; none where nobody heeds them, as for a bare name."""
    intents = line.get(key, [])
    return [intents] if isinstance(intents, str) else list(intents)


def say(conversations: Conversations, talk: dict[str, Any], line: dict[str, Any]) -> dict[str, Any]:
    by = line.get("by", talk.get("by", ""))
    said = Said("test", str(uuid.uuid4()), talk["talk"], by, line["you"], NOW)
    return asyncio.run(conversations.say(said))


def check(line: dict[str, Any], answer: dict[str, Any]) -> None:
    """Check an answer against its line."""
    wanted = line["cairn"] if isinstance(line["cairn"], list) else [line["cairn"]]
    for words in wanted:
        assert words in answer["text"], (line["you"], answer["text"])
    for words in line.get("never", []):
        assert words not in answer["text"], (line["you"], answer["text"])
    if "buttons" in line:
        assert [one["label"] for one in answer["buttons"]] == line["buttons"]
    assert answer["answered"] is line.get("answered", True), (line["you"], answer["text"])
