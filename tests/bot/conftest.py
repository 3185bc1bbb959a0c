"""Cairn's side of a conversation, over a database with the world of the tests in it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from sqlalchemy.orm import sessionmaker

from actions.dialogue import Dialogue
from actions.executor import Executor
from knowledge.search.library import Library
from knowledge.store.database import make_engine
from tests.bot.talking import Talking
from tests.world import World

Process = Callable[..., Talking]


@pytest.fixture
def process(database_url: str, executor: Executor) -> Iterator[Process]:
    """Make processes of Cairn that share a database; on SQLite and on PostgreSQL."""
    with ExitStack() as ending:

        def make(dialogue: Dialogue | None = None, library: Library | None = None) -> Talking:
            engine = make_engine(database_url)
            ending.callback(engine.dispose)
            return Talking(engine, executor, dialogue, library)

        with sessionmaker(make().engine).begin() as session:
            World(session)
        yield make


@pytest.fixture
def talking(process: Process) -> Talking:
    """One process of Cairn."""
    return process()
