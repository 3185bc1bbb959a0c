"""An open store, and the hands that write in its logbook."""

from collections.abc import Callable, Iterator

import pytest

from knowledge.models import Project
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.logbook import Hand
from tests.world import NOW

Write = Callable[..., Hand]


@pytest.fixture
def store(open_store: OpenStore) -> Iterator[Store]:
    """The store as the office sees it, on SQLite and on PostgreSQL."""
    with open_store(THE_OFFICE) as store:
        yield store


@pytest.fixture
def hand(store: Store) -> Write:
    """Make somebody's hand: ``hand("eilidh@angus.example", event_row=7)``."""

    def hand(email: str = "eilidh@angus.example", **more: object) -> Hand:
        person = store.people.reached_at(email)
        return Hand(person, "web", "web:c", NOW, **more)  # type: ignore[arg-type]

    return hand


@pytest.fixture
def telecare(store: Store) -> Project:
    return _named(store, "TEL")


@pytest.fixture
def stamp(store: Store) -> Project:
    return _named(store, "STAMP")


def _named(store: Store, code: str) -> Project:
    found = store.projects.with_code(code)
    assert found
    return found
