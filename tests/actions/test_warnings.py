"""Buttons for what cannot be undone say so; the others ask nothing."""

import pytest

from actions.reply import Button

EILIDHS = "eilidh@angus.example"


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        pytest.param("telecare: red", {"Drop it"}, id="a draft is dropped for good"),
        pytest.param("telecare: green, 40 moved, next Perth", set(), id="an update can be undone"),
    ],
)
def test_only_what_is_for_good_is_warned_of(asking, text, warned):
    replies = asking.all("log_update", text, by=EILIDHS)
    buttons = [one for reply in replies for one in reply.buttons]

    assert buttons
    assert {one.label for one in buttons if one.warning} == warned


def test_an_empty_warning_is_not_written():
    assert Button(label="Undo", says="undo").model_dump() == {"label": "Undo", "says": "undo"}
    assert Button(label="Drop", says="drop", warning="Gone.").model_dump()["warning"] == "Gone."
