"""The conversations written beside this file: who says what, and what must be in the answer."""

import asyncio
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.conversation import Conversations
from bot.talk import Said
from knowledge.store import OpenStore
from knowledge.store.questions import Asker
from tests.world import NOW


def talks(folder: str = "") -> list[Any]:
    """Read the conversations of a folder beside this file."""
    return [
        pytest.param(talk, id=f"{file.stem}: {talk['talk']}")
        for file in sorted((Path(__file__).parent / folder).glob("*.yml"))
        for talk in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


TALKS = talks()
# those need the office's articles, which are there on SQLite alone: encoding them takes seconds
TALKS_WITH_ARTICLES = talks("articles")


def intents(line: dict[str, Any], key: str = "meant") -> list[str]:
    """The intents of a line's questions; none where nobody heeds them, as for a bare name."""
    intents = line.get(key, [])
    return [intents] if isinstance(intents, str) else list(intents)


def prepare(talk: dict[str, Any], open_store: OpenStore) -> None:
    """Put in the queue what nobody could answer before the talk: ``waiting`` says what, by whom."""
    for one in talk.get("waiting", []):
        with open_store() as store:
            who = Asker(f"test:{talk['talk']}", one.get("by", ""), NOW - timedelta(days=15))
            store.questions.ask(one["asked"], who)


def say(conversations: Conversations, talk: dict[str, Any], line: dict[str, Any]) -> dict[str, Any]:
    return asyncio.run(conversations.say(said(talk, line)))


def said(talk: dict[str, Any], line: dict[str, Any]) -> Said:
    """Return what is said in a line, ``at`` some time or on the Wednesday of the tests."""
    by = line.get("by", talk.get("by", ""))
    at = datetime.fromisoformat(line["at"]) if "at" in line else NOW
    return Said("test", str(uuid.uuid4()), talk["talk"], by, line["you"], at)


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
