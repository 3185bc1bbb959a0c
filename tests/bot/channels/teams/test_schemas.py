"""The schema finds what the SDK's models and our own checks would let pass."""

import pytest

from bot.channels.teams.cards.piece import card
from tests.bot.channels.teams.schemas import check

WORDS = {"type": "TextBlock", "text": "Words"}
RUN = {"type": "TextRun", "text": "Words"}
PRESS = {"type": "Action.Execute", "title": "Press", "verb": "say", "data": {"action": "say"}}


@pytest.mark.parametrize(
    "element",
    [
        pytest.param({**WORDS, "colour": "Good"}, id="a wrong name"),
        pytest.param({**WORDS, "color": "Purple"}, id="a wrong value"),
        pytest.param({**WORDS, "wrap": "true"}, id="a wrong kind"),
        pytest.param({"type": "Carousel", "pages": []}, id="of a later version"),
        pytest.param(RUN, id="out of place"),
        pytest.param({"type": "RichTextBlock", "inlines": [WORDS]}, id="a block within a line"),
        pytest.param({"type": "Container", "items": [PRESS]}, id="an action as an element"),
        pytest.param({"type": "FactSet", "facts": [{"name": "a", "value": "b"}]}, id="a fact"),
        pytest.param({"text": "Words"}, id="no type"),
        pytest.param(
            {"type": "Table", "rows": [{"type": "TableRow", "cells": [WORDS]}]}, id="no cell"
        ),
    ],
)
def test_what_no_card_of_that_version_holds_is_found(element):
    with pytest.raises(AssertionError):
        check(card([element]))


def test_what_a_card_may_hold_is_let_pass():
    line = {"type": "RichTextBlock", "inlines": [RUN]}
    actions = {"type": "ActionSet", "actions": [PRESS]}
    check(card([WORDS, {"type": "Container", "style": "emphasis", "items": [line, actions]}]))
