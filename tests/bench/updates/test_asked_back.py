from typing import Any

import pytest

from actions.updates.memory import Memory, Slip, Waiting
from knowledge.store import OpenStore, Store
from knowledge.updates import Draft
from tests.bench.updates.asked_back import asked_back
from tests.bench.updates.happened import CONFIRM, WHETHER
from tests.world import TODAY


def asked(store: Store, memory: Memory, *labels: str) -> tuple[str, ...]:
    answer: dict[str, Any] = {"buttons": [{"label": one} for one in labels]}
    return asked_back(store, memory, answer, TODAY)


@pytest.fixture
def telecare(open_store: OpenStore) -> int:
    with open_store(to_read=True) as store:
        project = store.projects.with_code("TEL")
        assert project
        return project.id


def test_a_draft_that_waits_is_asked_about(open_store: OpenStore, telecare: int) -> None:
    def waiting(*, confirm: bool = False, **fields: Any) -> Memory:
        draft = Draft(**{"project_id": telecare, "rag": "green", "day": TODAY, **fields})
        return Memory(drafts=[Waiting(draft=draft, text="said", confirm=confirm)])

    with open_store(to_read=True) as store:
        assert asked(store, waiting(project_id=None)) == ("project",)
        assert asked(store, waiting(rag=None)) == ("rating",)
        assert asked(store, waiting(rag="red")) == ("reason",)
        assert asked(store, waiting(day=None)) == ("day",)
        assert asked(store, waiting(confirm=True)) == (CONFIRM,)


def test_a_question_without_a_draft_is_known_by_what_else_shows_it(open_store: OpenStore) -> None:
    with open_store(to_read=True) as store:
        assert asked(store, Memory(slip=Slip(update=1, rag="red"))) == ("reason",)
        assert asked(store, Memory(), "I’m asking", "I’m reporting") == (WHETHER,)
        assert asked(store, Memory(), "It is for ARC") == ("project",)
        assert asked(store, Memory(), "Use it without") == (CONFIRM,)
        assert asked(store, Memory(), "Undo", "Edit") == ()
