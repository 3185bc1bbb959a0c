"""Nothing restricted is said where others read along, whoever asks and whatever was said before.

The examples that Rasa is trained on are said in public by people who may see the restricted
project. Each alone: what is said aloud is, to the letter, what is said where the project never was.
In one talk of many people: none of its secrets is in any answer that all can read.
"""

from __future__ import annotations

import asyncio
import itertools
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import sessionmaker

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.in_public import RESTRICTED
from bot.rasa import Meaning
from bot.talk import Said
from knowledge.models import Base, Project
from knowledge.store import opener
from knowledge.store.database import make_engine
from tests.fakes import books
from tests.rules.test_nothing_leaks import examples
from tests.world import NOW, World

ISLA, MORAG, RAB = "isla@stirling.example", "morag@glasgow.example", "rab@fife.example"
NAMES = ("Heather", "HEA", "Renfrewshire")
SECRETS = ("Unions", "mandate", "merger", "Strike", "Fewer offices", "payroll", "9,000,000",
    "Meet them")  # fmt: skip
FOLLOWING = (
    ("shorter", "shorter"),
    ("source", "where is that from?"),
    ("follow_up", "and the risks?"),
    ("why", "why?"),
    ("affirm", "yes"),
    ("show_more", "more"),
    ("lead", "who leads it?"),
    ("blockers", "what is blocking it?"),
)


class Understands:
    """Takes everything to mean what the example before was an example of."""

    intent = ""

    async def parse(self, text: str) -> Meaning:
        return Meaning(self.intent, 0.9)


class Channel:
    """People who talk with Cairn in public."""

    def __init__(self, file: Path, executor: Executor, *, restricted: bool) -> None:
        engine = make_engine(f"sqlite:///{file}")
        Base.metadata.create_all(engine)
        with sessionmaker(engine).begin() as session:
            World(session)
        if not restricted:
            with sessionmaker(engine).begin() as session:
                session.execute(delete(Project).where(Project.code == "HEA"))
        self._nlu = Understands()
        self._talk = Conversations(
            opener(engine), self._nlu, Dialogue(executor), lambda: NOW, books.library()
        )

    def say(self, intent: str, text: str, by: str, conversation: str = "") -> dict[str, Any]:
        self._nlu.intent = intent
        event, where = str(uuid.uuid4()), conversation or str(uuid.uuid4())
        said = Said("test", event, where, by, text, NOW, public=True, speaker=by or "U0")
        return asyncio.run(self._talk.say(said))


@pytest.fixture
def channel(tmp_path: Path, executor: Executor) -> Channel:
    return Channel(tmp_path / "with.db", executor, restricted=True)


def naming(every: int) -> Iterator[tuple[str, str]]:
    """Pick examples: of those that name what is restricted, and of the others, one in *every*."""
    telling = [one for one in examples() if any(name in one[1] for name in NAMES)]
    others = [one for one in examples() if not any(name in one[1] for name in NAMES)]
    return itertools.chain(telling[::every], others[:: every * 5])


def test_what_is_said_aloud_is_said_where_the_project_never_was(
    channel: Channel, tmp_path: Path, executor: Executor
) -> None:
    never_was = Channel(tmp_path / "without.db", executor, restricted=False)
    private = 0
    for at, (intent, text) in enumerate(naming(12)):
        by = (ISLA, MORAG)[at % 2]
        given = channel.say(intent, text, by)
        if given.get("private"):
            private += given["private"] == RESTRICTED
            continue
        assert given["messages"] == never_was.say(intent, text, by)["messages"], (intent, text)
    assert private > 20


def test_none_of_its_secrets_is_said_aloud_in_a_talk_of_many(channel: Channel) -> None:
    people = itertools.cycle([ISLA, "", MORAG, RAB, MORAG, ISLA, RAB])
    private = aloud = 0
    for at, (intent, text) in enumerate(naming(24)):
        follow = FOLLOWING[at % len(FOLLOWING)]
        asked = [(intent, text, ISLA if at % 2 else MORAG), (*follow, RAB if at % 3 else "")]
        for what, words, by in [*asked, (*FOLLOWING[(at + 3) % len(FOLLOWING)], next(people))]:
            given = channel.say(what, words, by, "one talk")
            if given.get("private"):
                private += 1
                continue
            aloud += 1
            said = str(given["messages"])
            assert not [one for one in SECRETS if one in said], (what, words, by)
            assert "Heather" not in said or "Heather" in words, (what, words, by)
    assert private > 20
    assert aloud > 50


def test_a_secret_that_is_told_would_be_seen(channel: Channel) -> None:
    """Else the tests above could not fail."""
    given = channel.say("status", "How is Project Heather doing?", MORAG)

    assert given["private"] == RESTRICTED
    assert any(one in str(given["messages"]) for one in SECRETS)
