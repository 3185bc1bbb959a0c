"""Words that answer a question of Cairn's, words that do not, and words of somebody in need."""

import pytest

from actions.updates.plain import puzzles
from actions.updates.reporting.distress_words import is_in_distress
from actions.updates.reporting.drafts import spoken
from knowledge.updates import Draft


@pytest.mark.parametrize(
    "text", ["what?", "eh", "Dunno", "cos", "just because", "I told you already", "not sure", "??"]
)
def test_what_says_nothing_is_no_answer(text):
    assert puzzles(text)


@pytest.mark.parametrize(
    "text",
    [
        "because legal left",
        "what legal asked for is not there",
        "not sure legal will sign",
        "legal",
    ],
)
def test_what_says_something_may_be_an_answer(text):
    assert not puzzles(text)


@pytest.mark.parametrize(
    "text",
    ["ARC: red, I can’t cope with this", "I just can't go on", "i want to end it all", "suicidal"],
)
def test_words_of_distress_are_heard_within_a_report(text):
    assert is_in_distress(text)


@pytest.mark.parametrize(
    "text", ["the helpdesk can't cope with demand", "we ended it all in May", "killing old servers"]
)
def test_words_about_work_are_not_taken_for_distress(text):
    assert not is_in_distress(text)


def test_a_draft_is_spoken_in_words_that_are_read_as_the_same():
    draft = Draft(1, "amber", done="slow week", next="Perth", blockers="legal")

    assert spoken(draft) == "amber, slow week, next: Perth, blocked by: legal"
