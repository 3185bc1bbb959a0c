import pytest

from actions.smalltalk.sharing import asks_to_share


@pytest.mark.parametrize(
    "words",
    [
        "share that",
        "share that in #general",
        "can you share this with Karen",
        "post it in the leads channel",
    ],
)
def test_wanting_an_answer_passed_on_is_known_by_its_words(words):
    assert asks_to_share(words)


@pytest.mark.parametrize("words", ["which councils share data?", "post it", "share of the savings"])
def test_other_words_are_none(words):
    assert not asks_to_share(words)


def test_how_to_share_is_said(asking):
    reply = asking("human", "share that")

    assert reply.text.startswith("I pass no answers on by myself.")
    assert not reply.answered
