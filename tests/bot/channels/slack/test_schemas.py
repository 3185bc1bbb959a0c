"""The schemas find what the SDK's models and our own checks would let pass."""

import pytest

from tests.bot.channels.slack.schemas import check

TEXT = {"type": "plain_text", "text": "Words"}
BUTTON = {"type": "button", "text": TEXT, "action_id": "a", "value": "v"}
INPUT = {"type": "plain_text_input", "action_id": "a"}


@pytest.mark.parametrize(
    "block",
    [
        pytest.param({"type": "section", "text": {**TEXT, "verbatim": True}}, id="a wrong key"),
        pytest.param({"type": "section", "text": TEXT, "expanded": True}, id="a key too much"),
        pytest.param({"type": "actions", "elements": [{**BUTTON, "style": "green"}]}, id="a word"),
        pytest.param({"type": "context", "elements": [BUTTON]}, id="an element out of place"),
        pytest.param({"type": "tabel", "rows": []}, id="an unknown block"),
        pytest.param({"type": "table", "rows": [[TEXT]]}, id="a cell of the wrong kind"),
        pytest.param({"type": "input", "element": INPUT}, id="no label"),
    ],
)
def test_what_slack_would_refuse_is_found(block):
    with pytest.raises(AssertionError):
        check("Blocks", [block])


def test_what_slack_takes_is_let_pass():
    check("Blocks", [{"type": "section", "text": TEXT}, {"type": "actions", "elements": [BUTTON]}])
