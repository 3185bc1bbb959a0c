"""Telling Cairn something, as Eilidh unless another is named, without Rasa."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from actions.ask import Turn
from actions.asked import Understood
from actions.clauses import clause, clauses
from actions.dialogue import Dialogue
from actions.executor import Executor
from actions.reply import Reply
from knowledge.models import Update
from knowledge.naming import Names
from knowledge.store import THE_OFFICE, Store, viewer
from tests.world import NOW

EILIDH = "eilidh@angus.example"


@dataclass
class Teller:
    """One conversation, kept between messages."""

    sessions: sessionmaker[Session]
    dialogue: Dialogue
    state: dict[str, Any] = field(default_factory=dict)
    row: int = 0

    def __call__(self, text: str, intent: str = "log_update", **more: Any) -> list[Reply]:
        self.row += 1
        by = more.pop("by", EILIDH)
        at: datetime = more.pop("at", NOW)
        row = more.pop("row", self.row)
        with self.sessions.begin() as session:
            asker = Store(session, THE_OFFICE).people.reached_at(by)
        with self.sessions.begin() as session:
            store = Store(session, viewer(asker))
            names = Names(store.nameable())
            turn = Turn(
                store, names, asker, at, None, "test:c", by, said=text, channel="test",
                event_row=row, **more,
            )  # fmt: skip
            meant = self.dialogue.meant(text, self.state, by)
            parts = (clauses(meant, names) or [clause(meant, names)]) if text else []
            heard = [Understood(one, intent, 0.9) for one in parts]
            replies, self.state = self.dialogue.reply(turn, heard, self.state)
            return replies

    def latest(self, code: str) -> Update:
        """Return a project's latest update."""
        with self.sessions.begin() as session:
            store = Store(session, THE_OFFICE)
            project = store.projects.with_code(code)
            assert project is not None
            update = store.updates.latest(project.id, NOW.date())
            assert update is not None
            return update


@pytest.fixture
def tell(sessions: sessionmaker[Session], executor: Executor) -> Callable[..., list[Reply]]:
    return Teller(sessions, Dialogue(executor))
