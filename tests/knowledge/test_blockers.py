from datetime import date, timedelta

import pytest

from knowledge.blockers import named, same, standing
from knowledge.store.updates import Footprint

LAST = date(2026, 11, 11)


def told(*blockers: str) -> list[Footprint]:
    """Updates a fortnight apart with these blockers, the newest first."""
    return [
        Footprint(1, LAST - timedelta(days=14 * at), "amber", "Work.", words, None)
        for at, words in enumerate(blockers)
    ]


@pytest.mark.parametrize(
    "nothing", ["", "None", "none.", "N/A", "-", "nil at present", "No blockers", "none known", "0"]
)
def test_none_is_no_blocker(nothing: str) -> None:
    assert named(nothing) == []


def test_several_blockers_stand_in_one_cell() -> None:
    assert named("Legal has not signed; no access to site\n- Supplier late") == [
        "Legal has not signed",
        "no access to site",
        "Supplier late",
    ]


@pytest.mark.parametrize("word", ["No mandate.", "Non-delivery by BT", "High - risk supplier"])
def test_a_blocker_that_begins_like_none_is_one(word: str) -> None:
    assert named(word) == [word]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Legal has not signed the contract.", "Contract still unsigned by legal"),
        ("Supplier has not confirmed delivery.", "Supplier still hasn't confirmed delivery"),
        ("Waiting on data from 3 councils", "Waiting on data from 2 councils"),
        ("Awaiting DPIA sign-off", "DPIA not signed off by the data protection officer"),
    ],
)
def test_the_same_blocker_is_known_in_other_words(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Waiting for Fife to sign", "Waiting for Angus to sign"),
        ("Supplier late", "Supplier’s contract not signed"),
        ("No budget", "No staff"),
    ],
)
def test_another_blocker_is_not_taken_for_it(one: str, other: str) -> None:
    assert not same(one, other)


def test_a_blocker_has_stood_since_it_was_first_told() -> None:
    (blocker,) = standing(
        told("Contract unsigned by legal", "Legal has not signed the contract", "")
    )

    assert (blocker.since, blocker.updates) == (LAST - timedelta(days=14), 2)


def test_a_blocker_that_went_away_begins_anew() -> None:
    (blocker,) = standing(told("No budget", "None", "No budget"))

    assert (blocker.since, blocker.updates) == (LAST, 1)


def test_each_of_several_blockers_has_its_own_beginning() -> None:
    found = standing(told("No budget; Supplier late", "Supplier late"))

    assert [one.since for one in found] == [LAST, LAST - timedelta(days=14)]


def test_without_updates_nothing_stands() -> None:
    assert standing([]) == []


def test_only_the_latest_update_s_blockers_stand() -> None:
    assert standing(told("", "No budget")) == []
