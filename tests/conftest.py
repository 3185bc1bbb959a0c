"""What every test can ask for."""

import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from actions.ask import Turn, entities
from actions.executor import Executor
from actions.reply import Reply
from knowledge.models import Base
from knowledge.naming import Names
from knowledge.search.library import Library
from knowledge.store import THE_OFFICE, OpenStore, Store, opener, viewer
from tests.world import NOW, World

pytest_plugins = [
    "tests.fixtures.databases",
    "tests.fixtures.encoder",
    "tests.fixtures.library",
    "tests.fixtures.rasa",
]

# the same examples each time, so that a change is judged by what it changes; `make hunt` looks
# for new ones (pytest's --hypothesis-profile chooses); a busy machine is no fault of the code
PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("repeated", derandomize=True, **PATIENT)
settings.register_profile("hunting", print_blob=True, **PATIENT)
settings.load_profile("repeated")


def pytest_configure() -> None:
    """Hear signals again where the tests were started in the background, which ignores them.

    The programs that the tests start would inherit that, and never end on Ctrl-C.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


@dataclass
class Asking:
    """Asks an action as the dialogue would, without Rasa: ``asking("lead", "who leads ARC?")``.

    *kept* is what the last answer left for the next question; ``then`` asks that one.
    """

    sessions: sessionmaker[Session]
    executor: Executor
    library: Library | None = None
    kept: dict[str, object] = field(default_factory=dict)

    def __call__(
        self,
        intent: str,
        text: str,
        *,
        by: str = "",
        slots: dict[str, object] | None = None,
        offset: int = 0,
        **more: Any,
    ) -> Reply:
        replies = self.all(intent, text, by=by, slots=slots, offset=offset, **more)
        assert len(replies) == 1, replies
        return replies[0]

    def all(
        self,
        intent: str,
        text: str,
        *,
        by: str = "",
        slots: dict[str, object] | None = None,
        offset: int = 0,
        at: datetime = NOW,
        confidence: float = 1.0,
    ) -> list[Reply]:
        with self.sessions.begin() as session:
            asker = Store(session, THE_OFFICE).people.reached_at(by)
        with self.sessions.begin() as session:
            store = Store(session, viewer(asker))
            names = Names(store.nameable())
            found = names.find(text)
            tracker = {
                "sender_id": by,
                "slots": slots or {},
                "latest_message": {
                    "text": text,
                    "intent": {"name": intent, "confidence": confidence},
                    "entities": entities(found.mentions),
                    "unknown": list(found.unknown),
                    "offset": offset,
                },
            }
            turn = Turn(store, names, asker, at, self.library, conversation="test:c", email=by)
            replies, new = self.executor.run(turn, intent, tracker)
            sources = [one.model_dump(mode="json") for reply in replies for one in reply.sources]
            self.kept = {**(slots or {}), **new, "sources": sources}
            return replies

    def then(self, intent: str, text: str, **more: Any) -> Reply:
        """Ask what goes on from the last answer."""
        replies = self.all(intent, text, slots=dict(self.kept), **more)
        assert len(replies) == 1, replies
        return replies[0]


@pytest.fixture(scope="session")
def executor() -> Executor:
    return Executor()


@pytest.fixture
def sessions() -> Iterator[sessionmaker[Session]]:
    """An SQLite database in memory with the world of the tests in it."""
    engine = create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    Base.metadata.create_all(engine)
    made = sessionmaker(engine, expire_on_commit=False)
    with made.begin() as session:
        World(session)
    yield made
    engine.dispose()


@pytest.fixture
def asking(sessions: sessionmaker[Session], executor: Executor) -> Asking:
    return Asking(sessions, executor)


@pytest.fixture
def reading(asking: Asking, stock: Callable[..., None], library: Library) -> Asking:
    """Ask where there are documents to answer from."""
    stock(asking.sessions)
    asking.library = library
    return asking


@pytest.fixture
def open_store(engine: Engine) -> OpenStore:
    """A migrated database with the world of the tests in it, on SQLite and on PostgreSQL."""
    with sessionmaker(engine).begin() as session:
        World(session)
    return opener(engine)
