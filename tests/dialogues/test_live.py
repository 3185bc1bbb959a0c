"""The same conversations with the real Rasa: it must mean what the files say that it means."""

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.rasa import Meaning, Rasa
from bot.rasa_running import Running
from knowledge.search.library import Library
from knowledge.store import OpenStore, opener
from tests.dialogues.talks import TALKS, TALKS_WITH_ARTICLES, check, intents, prepare, said
from tests.fakes.server import FakeServer
from tests.fixtures.library import Articles
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


@pytest.mark.live
@pytest.mark.parametrize("talk", TALKS_WITH_ARTICLES)
def test_the_conversation_about_articles_goes_as_written_with_rasa(  # noqa: PLR0917
    talk: dict[str, Any],
    articles: Articles,
    library_of_articles: Library,
    executor: Executor,
    rasa: Running,
    tmp_path: Path,
) -> None:
    with articles.one(tmp_path) as engine:
        asyncio.run(held(talk, opener(engine), executor, rasa, library_of_articles))


async def held(
    talk: dict[str, Any],
    open_store: OpenStore,
    executor: Executor,
    rasa: Running,
    library: Library | None = None,
) -> None:
    prepare(talk, open_store)
    async with httpx.AsyncClient(trust_env=False) as http:
        nlu = Overheard(Rasa(http, FakeServer(rasa)))
        conversations = Conversations(open_store, nlu, Dialogue(executor), lambda: NOW, library)
        for line in talk["lines"]:
            nlu.intents.clear()
            check(line, await conversations.say(said(talk, line)))
            assert sorted(nlu.intents) == sorted(intents(line) or nlu.intents), line["you"]
