import pytest

from knowledge.search.wanted_kind import (
    PREFERENCE,
    lacks_what_is_wanted,
    lists_what_is_wanted,
    preference,
)

LIST = "Bring:\n• one\n• two\n• three"


@pytest.mark.parametrize(
    ("question", "passage", "lacks"),
    [
        pytest.param("How much does it cost?", "It costs £500.", False, id="money"),
        pytest.param("How much does it cost?", "It costs nothing to ask.", True, id="no money"),
        pytest.param("how many criteria?", "It has fourteen or 14.", False, id="number"),
        pytest.param("how many criteria?", "It has several.", True, id="no number"),
        pytest.param("When is it due?", "By 31 May 2027.", False, id="day"),
        pytest.param("When is it due?", "Soon.", True, id="no day"),
        pytest.param("Who may ask?", "Anybody.", False, id="nothing of a kind"),
    ],
)
def test_money_a_number_or_a_day_is_missed(question, passage, lacks):
    assert lacks_what_is_wanted(question, passage) is lacks


@pytest.mark.parametrize(
    ("question", "passage", "lists"),
    [
        pytest.param("the checklist, please", LIST, True, id="bullets"),
        pytest.param("the steps", "1. one\n2. two\n3. three", True, id="numbers"),
        pytest.param("the checklist, please", "• one\n• two", False, id="two are no list"),
        pytest.param("what is it?", LIST, False, id="not asked for"),
    ],
)
def test_a_list_is_known_by_three_items(question, passage, lists):
    assert lists_what_is_wanted(question, passage) is lists


def test_what_is_wanted_is_preferred_and_what_lacks_it_is_not():
    assert preference("the checklist", LIST) == PREFERENCE
    assert preference("when is it?", "Soon.") == -PREFERENCE
    assert preference("the list of when it is", LIST) == 0.0
    assert preference("what is it?", LIST) == 0.0
