"""What was withdrawn changes no answer for anybody: no rating, no count, no list, no doubt.

Examples that Rasa is trained on are asked twice, in a world where updates, milestones, risks and
benefits were logged and taken back, and in one where they never were; both must answer alike.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from actions.executor import Executor
from actions.reply import Reply
from knowledge.models import Base, Benefit, Milestone, Project, Risk
from knowledge.store import THE_OFFICE, Store
from knowledge.store.database import make_engine
from knowledge.store.logbook import Hand
from tests.rules.test_nothing_leaks import Talking, examples
from tests.world import NOW, TODAY, World

READERS = ("isla@stirling.example", "")
LOGGING = {"log_update", "start_update", "correct_update"}
OF_EACH = 2


def some() -> list[tuple[str, str]]:
    """Pick examples of every intent, about a project that is restricted and one that is not."""
    found: dict[str, list[str]] = defaultdict(list)
    for intent, text in examples():
        if intent not in LOGGING:
            found[intent].append(text)
    return [
        (intent, text if place else text.replace("Project Heather", "ARC"))
        for intent, texts in found.items()
        for place, text in enumerate(sorted(texts, key=_is_about_none)[:OF_EACH])
    ]


def _is_about_none(text: str) -> bool:
    return "Heather" not in text


@pytest.fixture
def taken_back() -> Iterator[sessionmaker[Session]]:
    """A world in which much was logged of every project, and taken back."""
    engine = make_engine("sqlite://")
    Base.metadata.create_all(engine)
    made = sessionmaker(engine, expire_on_commit=False)
    with made.begin() as session:
        World(session)
    log(made)
    with made.begin() as session:
        store = Store(session, THE_OFFICE)
        for project in store.projects.all():
            by = Hand(project.lead, "web", "web:c", NOW)
            for version in store.logbook.of_project(project.id):
                row = store.logbook.row(version.kind, version.row_id)
                assert row
                store.logbook.withdraw(row, by)
    yield made
    engine.dispose()


def log(sessions: sessionmaker[Session]) -> None:
    """Log much of every project."""
    with sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        for project in store.projects.all():
            by = Hand(project.lead, "web", "web:c", NOW)
            for days, rag in ((2, "green"), (0, "red")):
                day = TODAY - timedelta(days=days)
                store.logbook.keep(project, day, rag, "Yellow unicorns.", "Pink", "Blue", by)
            for row in _rows(project):
                store.logbook.add(row, by)


def _rows(project: Project) -> list[Any]:
    return [
        Milestone(project=project, name="Unicorns live", due=TODAY + timedelta(days=1)),
        Milestone(project=project, name="Unicorns bought", due=TODAY - timedelta(days=20)),
        Risk(project=project, title="Unicorns escape", level="critical", owner=project.lead),
        Benefit(project=project, name="Unicorns sold", kind="cash"),
    ]


def _told(talking: Talking, asked: list[tuple[str, str]]) -> list[list[Reply]]:
    return [talking.hear(intent, text) for intent, text in asked]


@pytest.mark.parametrize("by", READERS)
def test_what_was_withdrawn_is_told_to_nobody(
    sessions: sessionmaker[Session],
    taken_back: sessionmaker[Session],
    executor: Executor,
    by: str,
) -> None:
    asked = some()
    never_was, withdrawn = (
        _told(Talking(one, executor, by), asked) for one in (sessions, taken_back)
    )

    different = [
        (one, before, after)
        for one, before, after in zip(asked, never_was, withdrawn, strict=True)
        if before != after
    ]
    assert different == []


def test_before_it_is_withdrawn_it_is_told(
    sessions: sessionmaker[Session], executor: Executor
) -> None:
    asked = some()
    before = _told(Talking(sessions, executor, READERS[0]), asked)
    log(sessions)
    after = _told(Talking(sessions, executor, READERS[0]), asked)

    changed = {one[0] for one, old, new in zip(asked, before, after, strict=True) if old != new}
    assert {"status", "overview", "blockers", "milestones", "risks", "benefits"} <= changed
