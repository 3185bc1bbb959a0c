import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.search.meaning import Meaning
from knowledge.search.sentences import MOST_MARKED, answering, sentences
from tests.fakes.encoder import FakeEncoder

LISTED = "Bring these:\n• a badge\n• the plan. It is long.\n1. nothing else"
SAID = "Councils choose. Audits cost £500 a day. Staff wear blue. Cats sleep."

prose = st.text(alphabet=st.sampled_from('ab AB.!?,;:\n\t•1("“’é\u2028\x85\x0b|–'), max_size=200)


@pytest.fixture
def meaning() -> Meaning:
    return Meaning(FakeEncoder)


def marked(passage: str, marks: list[tuple[int, int]]) -> list[str]:
    return [passage[start:end] for start, end in marks]


def test_each_line_of_a_list_has_sentences_of_its_own():
    assert [one.text for one in sentences(LISTED)] == [
        "Bring these:",
        "• a badge",
        "• the plan.",
        "It is long.",
        "1. nothing else",
    ]


def test_an_abbreviation_and_a_decimal_end_no_sentence():
    assert len(sentences("Dr. Kerr, e.g. of Fife, pays 2.5 million. Nobody else does.")) == 2


def test_the_sentence_that_answers_is_marked_where_it_stands(meaning):
    marks = answering("what does an audit cost?", SAID, ["Prices"], meaning)

    assert marked(SAID, marks) == ["Audits cost £500 a day."]


def test_sentences_that_answer_alike_are_marked_in_their_order_and_not_too_many(meaning):
    passage = "\n".join(f"• audit number {number}" for number in "abcdefg")
    marks = answering("audit number", passage, [], meaning)

    assert len(marks) == MOST_MARKED
    assert marks == sorted(marks)


@pytest.mark.parametrize("passage", ["", "\n", "  \t\n"])
def test_nothing_is_marked_in_nothing(passage, meaning):
    assert answering("anything?", passage, [], meaning) == []


def test_a_question_of_signs_alone_marks_within_the_passage(meaning):
    assert all(0 <= start < end <= len(SAID) for start, end in answering("?!", SAID, [], meaning))


@settings(max_examples=300)
@given(prose | st.text())
def test_sentences_lie_where_they_say_and_nothing_stands_between_them(passage):
    at = 0
    for one in sentences(passage):
        start, end = one.mark
        assert passage[start:end] == one.text == one.text.strip() != ""
        assert passage[at:start].strip() == ""
        at = end
    assert passage[at:].strip() == ""


@given(prose, prose)
def test_marks_lie_within_the_passage_and_never_overlap(question, passage):
    marks = answering(question, passage, ["Heading"], Meaning(FakeEncoder))
    edges = [edge for mark in marks for edge in mark]

    assert bool(marks) == bool(passage.strip())
    assert len(marks) <= MOST_MARKED
    assert edges == sorted(edges)
    assert all(passage[start:end].strip() for start, end in marks)
