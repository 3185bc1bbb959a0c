"""The whole of Cairn over the illustrative register, which is as it was for every message."""

from __future__ import annotations

import asyncio
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from actions.dialogue import Dialogue
from actions.executor import Executor
from actions.updates.memory import Memory
from bot.app import http_client
from bot.conversation import Conversations
from bot.rasa import Rasa
from bot.rasa_server import RasaServer
from bot.talk import Said
from knowledge.demo import SOURCE
from knowledge.register import import_register
from knowledge.search.library import Library
from knowledge.store import THE_OFFICE, opener
from knowledge.store.database import make_engine
from tests.bench.search.reading_room import HOME, reading_room
from tests.bench.updates.afterwards import logged, newest_version, versions_after
from tests.bench.updates.asked_back import asked_back
from tests.bench.updates.beforehand import rate_before
from tests.bench.updates.happened import Happened
from tests.bench.updates.plain_reader import PlainReader, plain_reader

NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
CONVERSATION = "updates"
TRIES = 5  # a busy machine may keep Rasa from answering in time


@dataclass(frozen=True)
class Office:
    """Rasa, the dialogue, the articles, and a register to begin each message with."""

    register: Path
    rasa: Rasa
    dialogue: Dialogue
    library: Library
    runner: asyncio.Runner

    def told(self, example: dict[str, Any]) -> Happened:
        """Say a message in a fresh conversation and return what became of it."""
        with self._fresh() as engine:
            with Session(engine) as session, session.begin():
                rate_before(session, example.get("previous"), NOW.date())
                newest = newest_version(session)
            answer = self._say(engine, example)
            return _happened(engine, newest, example["as"] or "", answer)

    def plain_reader(self) -> PlainReader:
        """Return the reader to compare with; it knows the same register."""
        with self._fresh() as engine, Session(engine) as session:
            return plain_reader(session)

    @contextmanager
    def _fresh(self) -> Iterator[Engine]:
        """Copy the register, for as long as the block lasts."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "cairn.db"
            with (
                closing(sqlite3.connect(self.register)) as kept,
                closing(sqlite3.connect(copy)) as new,
            ):
                kept.backup(new)
            engine = make_engine(f"sqlite:///{copy}")
            yield engine
            engine.dispose()

    def _say(self, engine: Engine, example: dict[str, Any]) -> dict[str, Any]:
        talk = Conversations(opener(engine), self.rasa, self.dialogue, lambda: NOW, self.library)
        said = Said("bench", "1", CONVERSATION, example["as"] or "", example["text"], NOW)
        for _ in range(TRIES):
            answer = self.runner.run(talk.say(said))
            if not answer.get("waiting"):
                return answer
        raise RuntimeError("Rasa does not answer, so nothing can be measured.")


@contextmanager
def office(home: Path = HOME) -> Iterator[Office]:
    """Put Cairn together with one Rasa, for as long as the block lasts."""
    server = RasaServer(home)
    with reading_room() as room, asyncio.Runner() as runner:
        import_register(room.engine, SOURCE)
        http = http_client()
        try:
            server.find_or_start(lambda words: None)
            register = Path(str(room.engine.url.database))
            rasa = Rasa(http, server)
            yield Office(register, rasa, Dialogue(Executor()), room.library, runner)
        finally:
            runner.run(http.aclose())
            server.stop()


def _happened(engine: Engine, newest: int, email: str, answer: dict[str, Any]) -> Happened:
    with opener(engine)(THE_OFFICE, to_read=True) as store:
        state = store.conversations.state(f"bench:{CONVERSATION}")
        asked = asked_back(store, Memory.of(state.get("slots", {}), email), answer, NOW.date())
    with Session(engine) as session:
        versions = versions_after(session, newest)
        updates = logged(session, versions)
    return Happened(
        updates, asked, answer["answered"], answer["text"],
        besides=0 if updates else len(versions),
    )  # fmt: skip
