import pytest

from knowledge.person.talk import without_words
from tests.knowledge.person.conftest import RAB, ZOE

SAID = ("How is telecare doing today?", "red", "and ARC")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("How is telecare doing today?", id="all of it"),
        pytest.param("telecare doing today", id="a part"),
        pytest.param("How is telecare doing today? and Fife", id="with more"),
        pytest.param("red", id="a word that is all"),
    ],
)
def test_what_quotes_somebody_is_taken_out(text: str) -> None:
    state = {"last": {"intent": "status", "text": text}, "slots": {"focus": "red"}}

    assert without_words(state, ZOE, SAID) == {"last": None, "slots": {"focus": "red"}}


@pytest.mark.parametrize("text", ["ARC red", "reddish", "telecare", "who leads ARC?"])
def test_what_others_said_stays(text: str) -> None:
    state = {"telling": {RAB: {"drafts": [{"text": text}]}}}

    assert without_words(state, ZOE, SAID) == state


def test_what_is_kept_under_the_e_mail_goes() -> None:
    state = {"telling": {RAB: {"asked": "form"}, f" {ZOE.upper()}": {"asked": "draft"}}}

    assert without_words(state, ZOE, ()) == {"telling": {RAB: {"asked": "form"}}}


def test_a_draft_that_quotes_somebody_leaves_no_gap_among_the_others() -> None:
    state = {"telling": {RAB: {"drafts": [{"text": SAID[0]}, {"text": "ARC red"}]}}}

    assert without_words(state, ZOE, SAID) == {"telling": {RAB: {"drafts": [{"text": "ARC red"}]}}}
