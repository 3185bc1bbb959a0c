"""A look with everybody's eyes from within somebody's own transaction."""

import pytest

from knowledge.models import Person
from knowledge.store import THE_OFFICE, OpenStore, viewer
from tests.world import NOW


def test_everybody_s_eyes_see_no_restricted_project(open_store: OpenStore) -> None:
    with open_store(THE_OFFICE) as store:
        with store.as_everybody() as seen:
            assert seen.projects.with_code("HEA") is None
            assert seen.projects.with_code("TEL")
        assert store.projects.with_code("HEA")


def test_what_is_done_with_them_is_undone_and_what_was_done_before_stays(
    open_store: OpenStore,
) -> None:
    with open_store(THE_OFFICE) as store:
        rab = store.people.reached_at("rab@fife.example")
        assert rab
        rab.name = "Robert Sinclair"
        with store.as_everybody() as seen:
            theirs = seen.people.reached_at("rab@fife.example")
            assert theirs
            assert theirs.name == "Robert Sinclair"
            theirs.name = "Nobody"
            seen.accounts.found("slack", "T1", "U1", "", NOW)
        assert store.accounts.called("slack", "U1") == []
    with open_store() as store:
        assert store.people.with_id(rab.id).name == "Robert Sinclair"


def test_a_fault_within_them_ends_the_whole(open_store: OpenStore) -> None:
    def change_and_fail() -> None:
        with open_store(THE_OFFICE) as store:
            rab = store.people.reached_at("rab@fife.example")
            assert rab
            rab.name = "Robert Sinclair"
            with store.as_everybody():
                raise LookupError

    with pytest.raises(LookupError):
        change_and_fail()
    with open_store() as store:
        rab = store.people.reached_at("rab@fife.example")
        assert rab
        assert rab.name == "Rab Sinclair"


@pytest.mark.parametrize(
    ("email", "more"),
    [
        ("isla@stirling.example", True),
        ("morag@glasgow.example", True),
        ("rab@fife.example", False),
        ("", False),
    ],
)
def test_who_sees_more_than_everybody(open_store: OpenStore, email: str, more: bool) -> None:
    with open_store(THE_OFFICE) as store:
        who: Person | None = store.people.reached_at(email)
    with open_store(viewer(who), to_read=True) as store:
        assert store.sees_more_than_everybody() is more
