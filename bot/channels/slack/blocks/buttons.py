"""What can be pressed.

A button carries what it says. What does not fit, or might come back escaped, is looked up in the
answer that is kept: the button then carries its key, and its own number in it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from actions.reply import Button, Form
from bot.channels.slack.blocks.piece import Piece
from bot.channels.slack.limits import (
    ACTIONS_ELEMENTS,
    BUTTON_TEXT,
    BUTTON_VALUE,
    CONFIRM_BUTTON,
    CONFIRM_TEXT,
)
from bot.channels.slack.outgoing import Drawing, escape, plain, shortened, size

SAY, KEPT, OPEN_FORM, MORE, SHARE = "say", "kept", "open_form", "more", "share"
FILL_IN = "Fill in the form"
SHOW_MORE = "Show more"
SHARE_IT = "Share in channel"
ALL_SEE_IT = "Everybody who is in this channel will see the answer."
SURE, NO = "Are you sure?", "No"
THERE_IS_MORE = f"There is more: press “{SHOW_MORE}”."


def buttons(shown: Sequence[Button], key: str, first: int) -> Iterator[Piece]:
    """Draw buttons; they are numbered through the whole answer, from *first* on."""
    numbered = [(at, one) for at, one in enumerate(shown, first) if one.says.strip()]
    for start in range(0, len(numbered), ACTIONS_ELEMENTS):
        some = numbered[start : start + ACTIONS_ELEMENTS]
        yield _actions([_button(one, key, at) for at, one in some])


def opening(form: Form, key: str, reply: int) -> Piece:
    """Draw the button that opens *form*, which the answer's reply number *reply* holds."""
    drawn = _pressed(FILL_IN, f"{OPEN_FORM}:{reply}", f"{key}:{reply}")
    return _actions([{**drawn, "style": "primary"}], f"{form.title}.")


def more(key: str) -> Piece:
    """Draw the button that is answered with the rest of the answer kept under *key*."""
    return _actions([_pressed(SHOW_MORE, MORE, key)], THERE_IS_MORE)


def share(key: str) -> Piece:
    """Draw the button that shows everybody what its presser alone was told."""
    return _actions([{**_pressed(SHARE_IT, SHARE, key), "confirm": _confirm(SHARE_IT, ALL_SEE_IT)}])


def says(answer: Mapping[str, Any], number: int) -> str:
    """Return what the button of that number says in an answer that was kept."""
    return str([one for part in answer["messages"] for one in part["buttons"]][number]["says"])


def _button(button: Button, key: str, number: int) -> Drawing:
    label = button.label.strip() or button.says.strip()
    fits = size(button.says) <= BUTTON_VALUE and escape(button.says) == button.says
    drawn = (
        _pressed(label, f"{SAY}:{number}", button.says)
        if fits
        else _pressed(label, f"{KEPT}:{number}", f"{key}:{number}")
    )
    return {**drawn, "confirm": _confirm(label, button.warning)} if button.warning else drawn


def _pressed(label: str, action: str, value: str) -> Drawing:
    text = plain(shortened(label, BUTTON_TEXT))
    return {"type": "button", "action_id": action, "text": text, "value": value}


def _confirm(label: str, warning: str) -> Drawing:
    """Draw what Slack asks first where something cannot be undone."""
    return {
        "title": plain(SURE),
        "text": plain(shortened(warning, CONFIRM_TEXT)),
        "confirm": plain(shortened(label, CONFIRM_BUTTON)),
        "deny": plain(NO),
    }


def _actions(elements: list[Drawing], text: str = "") -> Piece:
    return Piece({"type": "actions", "elements": elements}, text)
