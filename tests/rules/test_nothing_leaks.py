"""A restricted project changes no answer for an outsider: no name, no count, no suggestion.

Nor does a restricted document: see `test_no_document_leaks.py`.

Every example that Rasa is trained on is asked twice, in a world with the restricted project and in
one without it; for an outsider both must answer alike, to the letter.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import delete, select
from sqlalchemy.orm import Session, sessionmaker

from actions.ask import Turn
from actions.asked import Understood
from actions.clauses import clauses
from actions.dialogue import Dialogue
from actions.executor import Executor
from actions.reply import Reply
from knowledge.models import Base, Person, Project
from knowledge.naming import Names
from knowledge.search.library import Library
from knowledge.store import Store, viewer
from knowledge.store.database import make_engine
from tests.fakes import books
from tests.world import NOW, World

TOPICS = Path(__file__).parents[2] / "nlu" / "topics"
OUTSIDERS = ("rab@fife.example", "")
INSIDERS = ("isla@stirling.example", "morag@glasgow.example")
PUT_IN = {
    r"\b(?:this|the) project\b|\btelecare\b": "Project Heather",
    r"\bAngus\b": "Renfrewshire",
    r"\bJo Bloggs\b": "Morag Ross",
    r"\bARC\b": "HEA",
}


def examples() -> Iterator[tuple[str, str]]:
    for file in sorted(TOPICS.glob("*.yml")):
        for topic in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            for line in topic["examples"].splitlines():
                if line.startswith("- "):
                    yield topic["intent"], _put_in(line[2:])


def _put_in(text: str) -> str:
    for pattern, name in PUT_IN.items():
        text = re.sub(pattern, name, text)
    return text


def telling(asked: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pick the examples that name something, and a third of the rest: all would take minutes."""
    names = ("Heather", "Renfrewshire", "Morag", "HEA")
    for place, (intent, text) in enumerate(asked):
        if place % 3 == 0 or any(name in text for name in names):
            yield intent, text


class Talking:
    """Asks whole messages of a world, each in a conversation of its own, or one after the other."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        executor: Executor,
        by: str,
        library: Library | None = None,
    ) -> None:
        self._dialogue = Dialogue(executor)
        session = sessions()
        asker = session.scalar(select(Person).where(Person.email == by))
        store = Store(session, viewer(asker))
        names = Names(store.nameable())
        self._turn = Turn(store, names, asker, NOW, library or books.library(), "test:c", by)

    def hear(self, intent: str, text: str) -> list[Reply]:
        return self.hold([(intent, text)])

    def hold(self, lines: Sequence[tuple[str, str]], confidence: float = 0.9) -> list[Reply]:
        replies: list[Reply] = []
        state: dict[str, Any] = {}
        for intent, text in lines:
            found = clauses(text, self._turn.names)
            heard = [Understood(one, intent, confidence) for one in found]
            said, state = self._dialogue.reply(self._turn, heard, state)
            replies += said
        return replies


@pytest.fixture
def without(
    sessions: sessionmaker[Session], executor: Executor, tmp_path: Path
) -> sessionmaker[Session]:
    """The same world, in which the restricted project never was."""
    engine = make_engine(f"sqlite:///{tmp_path / 'without.db'}")
    Base.metadata.create_all(engine)
    made = sessionmaker(engine, expire_on_commit=False)
    with made.begin() as session:
        World(session)
    with made.begin() as session:
        session.execute(delete(Project).where(Project.code == "HEA"))
    return made


@pytest.mark.parametrize("by", OUTSIDERS, ids=["staff of another council", "a visitor"])
def test_an_outsider_is_answered_as_if_the_project_never_was(
    sessions: sessionmaker[Session], without: sessionmaker[Session], executor: Executor, by: str
) -> None:
    there, never_was = Talking(sessions, executor, by), Talking(without, executor, by)
    for intent, text in telling(examples()):
        assert there.hear(intent, text) == never_was.hear(intent, text), (intent, text)


@pytest.mark.parametrize("by", INSIDERS, ids=["a manager", "its own lead"])
def test_an_insider_is_told(sessions: sessionmaker[Session], executor: Executor, by: str) -> None:
    talking = Talking(sessions, executor, by)
    told = [talking.hear(intent, text) for intent, text in examples() if "Project Heather" in text]
    known = [replies for replies in told if "don’t know a project" not in replies[0].text]
    assert len(known) > 0.9 * len(told)
