import itertools

import pytest

from actions.standards.judging import bars


@pytest.mark.parametrize("intent", ["guidance", "definition", "out_of_scope"])
def test_a_question_for_nothing_else_may_be_shown_the_nearest(intent):
    assert 0 < bars(intent).nearest < bars(intent).answers < 1


def test_a_question_for_the_register_is_shown_an_answer_from_documents_or_none():
    assert bars("status").answers < 1 < bars("status").nearest


def test_the_surer_a_message_is_off_the_subject_the_higher_is_its_bar():
    rising = [bars("out_of_scope", confidence / 10).answers for confidence in range(11)]

    assert rising[0] == pytest.approx(bars("guidance").answers)
    assert all(less < more for less, more in itertools.pairwise(rising))


def test_who_says_nothing_of_rasas_confidence_gets_the_highest_bar():
    assert bars("out_of_scope") == bars("out_of_scope", 1.0)
