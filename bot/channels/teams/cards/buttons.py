"""What can be pressed.

A button carries the key of the answer in which it stands, its number there, and what it says where
that is short: what is long is looked up. Old versions of Teams press `Action.Submit` instead. No
name in what it carries is "key": Teams' renderer has a property of that name, and writes it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from actions.reply import Button, Form
from bot.channels.teams.cards.piece import Piece, card
from bot.channels.teams.cards.words import lines
from bot.channels.teams.limits import (
    ACTIONS,
    BUTTON_SAYS,
    BUTTON_TEXT,
    BUTTONS_TEXT,
    SUGGESTED_ACTIONS,
    WARNING_TEXT,
)
from bot.channels.teams.outgoing import Drawing
from bot.cutting import shortened

SAY, OPEN_FORM, SEND_FORM, MORE, SHARE = "say", "open_form", "send_form", "more", "share"
FILL_IN = "Fill in the form"
SHOW_MORE = "Show more"
SHARE_IT = "Share here"
THERE_IS_MORE = f"There is more: press “{SHOW_MORE}”."


def buttons(shown: Sequence[Button], key: str, first: int) -> Iterator[Piece]:
    """Draw buttons; they are numbered through the whole answer, from *first* on."""
    numbered = [(at, one) for at, one in enumerate(shown, first) if one.says.strip()]
    row: list[Drawing] = []
    for at, one in numbered:
        drawn = _button(one, key, at)
        labels = sum(len(action["title"]) for action in (*row, drawn))
        if row and (len(row) == ACTIONS or labels > BUTTONS_TEXT):
            yield row_of(*row)
            row = []
        row.append(drawn)
    if row:
        yield row_of(*row)


def opening(form: Form, key: str, reply: int) -> Piece:
    """Draw the button that opens *form*, which the answer's reply number *reply* holds."""
    data = {
        "answer": key,
        "reply": reply,
        "dialog_id": OPEN_FORM,
        "msteams": {"type": "task/fetch"},
    }
    drawn = {**submitting(FILL_IN, OPEN_FORM, **data), "style": "positive"}
    return row_of(drawn, text=f"{form.title}.")


def more(key: str) -> Piece:
    """Draw the button that is answered with the rest of the answer kept under *key*."""
    return row_of(pressed(SHOW_MORE, MORE, answer=key), text=THERE_IS_MORE)


def share(key: str) -> Piece:
    """Draw the button that shows everybody what its presser alone was told."""
    return row_of(pressed(SHARE_IT, SHARE, answer=key))


def says(answer: Mapping[str, Any], number: int) -> str:
    """Return what the button of that number says in an answer that was kept."""
    return str([one for part in answer["messages"] for one in part["buttons"]][number]["says"])


def suggested(shown: Sequence[Button]) -> list[Drawing]:
    """Write what Teams shows above the box of a personal chat; a press says it as if typed."""
    return [
        {"type": "imBack", "title": shortened(one.label, BUTTON_TEXT), "value": one.says}
        for one in shown[:SUGGESTED_ACTIONS]
    ]


def pressed(label: str, action: str, **data: Any) -> Drawing:
    """Draw a button whose press can be answered with another card in its place."""
    instead = submitting(label, action, **data)
    return {**instead, "type": "Action.Execute", "verb": action, "fallback": instead}


def submitting(label: str, action: str, **data: Any) -> Drawing:
    """Draw a button as dialogs and old versions of Teams have it."""
    title = shortened(" ".join(label.split()), BUTTON_TEXT)
    whole = {"tooltip": label} if title != label else {}
    return {"type": "Action.Submit", "title": title, **whole, "data": {"action": action, **data}}


def row_of(*actions: Drawing, text: str = "") -> Piece:
    """Draw buttons side by side."""
    return Piece({"type": "ActionSet", "actions": list(actions)}, text)


def _button(button: Button, key: str, number: int) -> Drawing:
    short = {"says": button.says} if len(button.says) <= BUTTON_SAYS else {}
    label = button.label.strip() or button.says.strip()
    drawn = pressed(label, SAY, answer=key, number=number, **short)
    return _asking_first(drawn, button.warning) if button.warning.strip() else drawn


def _asking_first(action: Drawing, warning: str) -> Drawing:
    """Draw what opens a warning, with the button below that cannot be undone."""
    below = {
        **card([piece.element for piece in lines(shortened(warning, WARNING_TEXT))]),
        "actions": [action],
    }
    return {"type": "Action.ShowCard", "title": action["title"], "card": below}
