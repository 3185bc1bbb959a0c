import pytest

from actions.standards.general import is_general


@pytest.mark.parametrize(
    "text",
    [
        "how do we write an update",
        "hoo dae we write an update",
        "must a council publish its algorithms?",
        "can we share calendars",
        "do we have to record it",
        "what counts as a cashable benefit",
        "benefits template",
        "any guidance on procurement?",
        "what is a blocker?",
        "difference between SRO and lead",
        "is it mandatory",
    ],
)
def test_words_that_ask_for_a_rule(text):
    assert is_general(text)


@pytest.mark.parametrize(
    "text",
    [
        "who leads telecare",
        "which projects are red",
        "what are the risks",
        "what is the next milestone",
        "can you show me the blockers",
        "how is everything doing",
        "list the green ones",
    ],
)
def test_words_that_ask_what_is_so(text):
    assert not is_general(text)
