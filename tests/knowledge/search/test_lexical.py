import pytest

from knowledge.search.lexical import Lexical


def test_a_text_that_holds_a_rare_term_beats_those_that_hold_a_common_one():
    index = Lexical([["plan", "audit"], ["plan", "cat"], ["plan", "dog"]])
    scores = index.scores(["plan", "audit"])

    assert scores.argmax() == 0
    assert scores[1] == scores[2] > 0


def test_a_short_text_beats_a_long_one_that_says_it_once():
    short, long = Lexical([["audit"], ["audit", *["word"] * 50]]).scores(["audit"])

    assert short > long > 0


@pytest.mark.parametrize(
    ("texts", "question"),
    [
        pytest.param([], ["audit"], id="no texts"),
        pytest.param([[], []], ["audit"], id="texts without words"),
        pytest.param([["plan"], []], ["audit"], id="a term that nobody has"),
        pytest.param([["plan"], []], [], id="no terms"),
    ],
)
def test_what_cannot_be_found_scores_nothing(texts, question):
    assert Lexical(texts).scores(question).tolist() == [0.0] * len(texts)


def test_an_unknown_term_takes_nothing_from_a_known_one():
    index = Lexical([["plan"], ["audit"]])

    assert index.scores(["audit", "zzz"]).tolist() == index.scores(["audit"]).tolist()
