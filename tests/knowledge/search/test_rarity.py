import pytest

from knowledge.search.rarity import Rarity

RARITY = Rarity([["plan", "audit"], ["plan"], ["plan", "plan"]])


def test_a_rare_term_is_most_of_a_question_and_an_unknown_one_more_than_that():
    assert RARITY.share(["plan", "audit"], {"audit"}) > 0.5
    assert RARITY.share(["audit", "zzz"], {"zzz"}) > 0.5


@pytest.mark.parametrize(
    ("there", "share"), [({"plan", "audit"}, 1.0), (set(), 0.0), ({"cat"}, 0.0)]
)
def test_all_is_one_and_none_is_nought(there, share):
    assert RARITY.share(["plan", "audit"], there) == share


def test_nothing_asked_is_held_by_nobody():
    assert RARITY.share([], {"plan"}) == 0.0
    assert Rarity([]).share(["plan"], set()) == 0.0


def test_it_knows_what_some_passage_holds():
    assert set(RARITY.known) == {"plan", "audit"}
    assert not Rarity([]).known
