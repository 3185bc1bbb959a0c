"""Whole conversations, from the YAML files beside this one.

``meant`` is what Rasa says of each question in a line; `test_live.py` checks that it does.
``mistaken`` is what it may once have said, or may say of words like these: the answer must be right
all the same.
"""

from pathlib import Path
from typing import Any

import pytest

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from knowledge.search.library import Library
from knowledge.store import OpenStore, opener
from tests.dialogues.talks import TALKS, TALKS_WITH_ARTICLES, check, intents, prepare, say
from tests.fakes.nlu import FakeNlu
from tests.fixtures.library import Articles
from tests.world import NOW


@pytest.mark.parametrize("talk", TALKS)
def test_the_conversation_goes_as_written(
    talk: dict[str, Any], open_store: OpenStore, executor: Executor
) -> None:
    held(talk, open_store, executor)


@pytest.mark.parametrize("talk", TALKS_WITH_ARTICLES)
def test_the_conversation_about_articles_goes_as_written(
    talk: dict[str, Any],
    articles: Articles,
    library_of_articles: Library,
    executor: Executor,
    tmp_path: Path,
) -> None:
    with articles.one(tmp_path) as engine:
        held(talk, opener(engine), executor, library_of_articles)


def held(
    talk: dict[str, Any], open_store: OpenStore, executor: Executor, library: Library | None = None
) -> None:
    prepare(talk, open_store)
    nlu = FakeNlu()
    conversations = Conversations(open_store, nlu, Dialogue(executor), lambda: NOW, library)
    for line in talk["lines"]:
        nlu.next = intents(line) or intents(line, "mistaken")
        check(line, say(conversations, talk, line))
