"""The same conversations with the real Rasa: it must mean what the files say that it means."""

import asyncio
import uuid
from typing import Any

import httpx
import pytest

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.rasa import Meaning, Rasa
from bot.rasa_running import Running
from bot.talk import Said
from knowledge.store import OpenStore
from tests.dialogues.talks import TALKS, check, intents
from tests.fakes.server import FakeServer
from tests.world import NOW


class Overheard:
    """Asks Rasa, and keeps what it said."""

    def __init__(self, rasa: Rasa) -> None:
        self._rasa = rasa
        self.intents: list[str] = []

    async def parse(self, text: str) -> Meaning:
        meaning = await self._rasa.parse(text)
        self.intents.append(meaning.intent)
        return meaning


@pytest.mark.live
@pytest.mark.parametrize("talk", TALKS)
def test_the_conversation_goes_as_written_with_rasa(
    talk: dict[str, Any], open_store: OpenStore, executor: Executor, rasa: Running
) -> None:
    asyncio.run(held(talk, open_store, executor, rasa))


async def held(
    talk: dict[str, Any], open_store: OpenStore, executor: Executor, rasa: Running
) -> None:
    async with httpx.AsyncClient(trust_env=False) as http:
        nlu = Overheard(Rasa(http, FakeServer(rasa)))
        conversations = Conversations(open_store, nlu, Dialogue(executor), lambda: NOW)
        for line in talk["lines"]:
            nlu.intents.clear()
            by = line.get("by", talk.get("by", ""))
            said = Said("test", str(uuid.uuid4()), talk["talk"], by, line["you"], NOW)
            check(line, await conversations.say(said))
            assert sorted(nlu.intents) == sorted(intents(line) or nlu.intents), line["you"]
