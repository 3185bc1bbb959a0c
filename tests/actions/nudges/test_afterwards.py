"""Words that count for something only just after leave or reminders were noted."""

import pytest

from actions.nudges.afterwards import meant_afterwards

PUT_OFF = {"takes_back": "turn reminders about ARC back on"}
ASKED_WHY = {"wants_reason": "skip sprint 10 of ARC: "}


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("undo", "turn reminders about ARC back on"),
        ("oops, take that back", "turn reminders about ARC back on"),
        ("no, Thursday", "remind me about ARC Thursday"),
        ("the 3rd of December instead", "remind me about ARC the 3rd of December"),
        ("no wait", "turn reminders about ARC back on"),
        pytest.param("3 December milestones", "3 December milestones", id="a question"),
        pytest.param("undo my last update", "undo my last update", id="about an update"),
        pytest.param("how is Telecare on Thursday", "how is Telecare on Thursday", id="another"),
    ],
)
def test_what_was_put_off_is_put_back_or_moved(text, means):
    assert meant_afterwards(text, PUT_OFF) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("everybody was at the fair", "skip sprint 10 of ARC: everybody was at the fair"),
        ("because of the snow", "skip sprint 10 of ARC: because of the snow"),
        pytest.param("how is Telecare doing", "how is Telecare doing", id="a question"),
        pytest.param("we lead what?", "we lead what?", id="another question"),
        pytest.param("forget it", "forget it", id="dropped"),
    ],
)
def test_a_reason_completes_what_was_asked(text, means):
    assert meant_afterwards(text, ASKED_WHY) == means


def test_with_nothing_noted_a_word_is_what_it_is():
    assert meant_afterwards("undo", {}) == "undo"
