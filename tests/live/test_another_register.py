"""An office imports its own register and asks about it: no training, a real Rasa."""

import asyncio
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.rasa import Rasa
from bot.rasa_server import RasaServer
from bot.talk import Said
from knowledge.register import import_register
from knowledge.store import opener
from tests.live.another_register import write

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.live

ANSWERED = (
    ("who leads Project Neep?", "Una Flett"),
    ("wha's in chairge o green light", "Will Green"),
    ("how's red cross transport doing?", "Green ✔"),
    ("Is Green Light red?", "Yes"),
    ("who's the deputy for neep", "Will Green"),
    ("which councils are in Red Cross Transport?", "Na h-Eileanan Siar"),
    ("what's the Western Isles taking part in", "Red Cross Transport"),
    ("next milestone for neep?", "12 January 2027"),
    ("has RC Transport missed any milestones", "Vans bought"),
    ("what are the risks on project neep", "Ferries cancelled"),
    ("when did neep go amber and why?", "supplier is late"),
    ("what benefits has red cross transport claimed", "£4,000.50"),
    ("what phase is the 3D print hubs project in?", "beta"),
    ("Is Update Once live yet?", "paused"),
    ("tell me about the Òran Mòr Archive", "Òran Mòr Archive"),
    ("tell me about oran mor archive", "Òran Mòr Archive"),
    ("what does May March lead?", "3D Print Hubs"),
    ("what is blocking green light", "No money"),
    ("how many projects are in Place?", "1"),
    ("which projects are red", "Green Light"),
)
NOT_ANSWERED = (
    "who leads Selkie?",
    "status of the quiet one",
    "who leads Project Turnip?",
    "what's the weather in Orkney",
    "when are the bins emptied in Fife",
)


@pytest.fixture(scope="module")
def rasa_server() -> Any:
    server = RasaServer(Path(__file__).parents[2] / "var")
    server.find_or_start(lambda words: None)
    yield server
    server.stop()


@pytest.fixture
def ask(engine: Engine, tmp_path: Path, executor: Executor, rasa_server: RasaServer) -> Any:
    outcome = import_register(engine, write(tmp_path / "Register (final) v2.xlsx"))
    assert not outcome.rejected

    def asked(text: str, by: str = "") -> dict[str, Any]:
        async def say() -> dict[str, Any]:
            async with httpx.AsyncClient() as http:
                rasa = Rasa(http, rasa_server)
                talk = Conversations(opener(engine), rasa, Dialogue(executor), lambda: NOW)
                return await talk.say(
                    Said("test", str(uuid.uuid4()), str(uuid.uuid4()), by, text, NOW)
                )

        return asyncio.run(say())

    return asked


def test_questions_are_answered_from_the_imported_register(ask: Any) -> None:
    for text, wanted in ANSWERED:
        answer = ask(text)
        assert wanted in answer["text"], (text, answer["text"])
        assert answer["answered"], (text, answer["text"])


def test_what_is_unknown_or_restricted_is_not_answered_from_somewhere_near(ask: Any) -> None:
    for text in NOT_ANSWERED:
        answer = ask(text)
        assert not answer["answered"], (text, answer["text"])
        assert "Una Flett" not in answer["text"], (text, answer["text"])


def test_the_restricted_project_exists_for_its_own_people(ask: Any) -> None:
    assert "Una Flett leads Selkie" in ask("who leads Selkie?", "una.flett@orkney.example")["text"]
    assert "Secret" in ask("what is blocking selkie?", "boss@north.example")["text"]
