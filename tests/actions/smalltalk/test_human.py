import pytest


def test_a_person_to_talk_to_is_named(reading):
    assert "Isla Grant (isla@stirling.example)" in reading("human", "I want a person").text


@pytest.mark.parametrize("words", ["ask a person: who paints it?", "Ask a person:who paints it?"])
def test_a_question_is_passed_on(reading, words):
    assert reading("human", words).text.startswith("I have passed your question to Isla Grant")


def test_without_a_question_there_is_nothing_to_pass_on(reading):
    assert reading("human", "ask a person:").text.startswith("Of course.")
