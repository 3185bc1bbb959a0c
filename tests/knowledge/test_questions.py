import numpy as np
import pytest

from knowledge.questions import has_words, is_telling, key, restricted_in, same_meaning


def vector(*numbers: float) -> bytes:
    made = np.zeros(384, dtype=np.float16)
    made[: len(numbers)] = numbers
    return made.tobytes()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Do we need a cookie banner?", "cookie banners: are they needed?", id="words"),
        pytest.param("cookie banners", "Banner, cookie!", id="order"),
        pytest.param("whit aboot consent?", "What about consent?", id="no not in consent"),
        pytest.param("Is it 2.1 or 2.2?", "2.2 or 2.1", id="numbers"),
    ],
)
def test_the_same_telling_words_have_the_same_key(one, other):
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("must we publish it in the register?", "must we delete it?", id="words"),
        pytest.param("must we publish AI tools?", "must we not publish AI tools?", id="not"),
        pytest.param("must we publish AI tools?", "mustn’t we publish AI tools?", id="n’t"),
    ],
)
def test_what_asks_something_else_has_another_key(one, other):
    assert key(one) != key(other)


@pytest.mark.parametrize("text", ["", "???", "🤷", "what is it?", "is it not?"])
def test_words_that_tell_nothing_make_no_key(text):
    assert not is_telling(key(text))


def test_a_restricted_project_sets_a_question_apart():
    assert key("the mandate", [7]) != key("the mandate")
    assert key("the mandate", [9, 7]) == key("mandate?", [7, 9])
    assert restricted_in(key("the mandate", [9, 7])) == [7, 9]
    assert restricted_in(key("private: the mandate")) == []
    assert not is_telling(key("what is it?", [7]))


@pytest.mark.parametrize(
    ("cosine", "found"),
    [(1.0, 5), (0.93, 5), (0.91, None), (0.0, None), (-1.0, None)],
)
def test_a_meaning_is_the_same_from_a_cosine_of_0_92(cosine, found):
    other = vector(cosine, (1 - cosine**2) ** 0.5)

    assert same_meaning("a", vector(1.0), [(5, "b", other)]) == found


def test_the_closest_of_several_is_taken_whatever_the_vectors_lengths():
    others = [(1, "b", vector(0.95, 0.31)), (2, "c", vector(7.0)), (3, "d", vector(0.0))]

    assert same_meaning("a", vector(3.0), others) == 2
    assert same_meaning("a", vector(3.0), []) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("what happens in 2026?", "what happens in 2027?", id="numbers"),
        pytest.param("must we publish?", "must we not publish?", id="not"),
        pytest.param("do we need it?", "don’t we need it?", id="n’t"),
    ],
)
def test_a_number_or_a_not_parts_what_an_encoder_takes_for_the_same(one, other):
    assert same_meaning(one, vector(1.0), [(1, other, vector(1.0))]) is None


@pytest.mark.parametrize(
    ("answer", "says"),
    [("", False), (" …\n", False), ("--?", False), ("👍", True), ("<b>", True), ("7", True)],
)
def test_an_answer_has_words_or_signs_in_it(answer, says):
    assert has_words(answer) is says
