"""Everybody has their turn, however many wait behind somebody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rounds import Rounds

GROUPS = some.tuples(some.sampled_from("ABC"), some.sampled_from("xyz"))


def taken(rounds: Rounds[str]) -> list[str]:
    return [rounds.take() for _ in iter(lambda: bool(rounds), False)]


def test_groups_take_turns_and_so_do_those_within() -> None:
    rounds: Rounds[str] = Rounds()
    for number in range(3):
        rounds.put(f"Rab {number}", ("Fife", "Rab"))
    rounds.put("Isla", ("Fife", "Isla"))
    rounds.put("Una", ("Angus", "Una"))

    assert taken(rounds) == ["Rab 0", "Una", "Isla", "Rab 1", "Rab 2"]


def test_without_groups_it_is_a_queue() -> None:
    rounds: Rounds[str] = Rounds()
    for one in "abc":
        rounds.put(one)

    assert taken(rounds) == ["a", "b", "c"]
    with pytest.raises(IndexError):
        rounds.take()


@given(some.lists(GROUPS))
def test_nothing_is_lost_and_each_keeps_their_order(groups: list[tuple[str, str]]) -> None:
    rounds: Rounds[tuple[int, tuple[str, str]]] = Rounds()
    for at, group in enumerate(groups):
        rounds.put((at, group), group)
    given_out = [rounds.take() for _ in groups]

    assert not rounds
    assert sorted(given_out) == list(enumerate(groups))
    for group in set(groups):
        own = [at for at, of in given_out if of == group]
        assert own == sorted(own)


@given(some.lists(some.sampled_from("AAAAB"), min_size=1))
def test_nobody_waits_for_more_than_one_of_each_other_group(groups: list[str]) -> None:
    rounds: Rounds[str] = Rounds()
    for group in groups:
        rounds.put(group, (group,))
    first_two = taken(rounds)[:2]

    assert ("B" in first_two) == ("B" in groups)
