"""The fields of a form as inputs, what is wrong and what helps below each."""

from collections.abc import Iterator
from datetime import date

from actions.reply import Field
from actions.wording import listed
from bot.channels.teams.cards.piece import spaced
from bot.channels.teams.cards.words import SMALL, WARNING, lines
from bot.channels.teams.limits import RADIO_CHOICES
from bot.channels.teams.outgoing import Drawing, is_inert

# in front of a field's name: what a button carries comes back beside what was filled in
FIELD = "field."


def inputs(field: Field) -> Iterator[Drawing]:
    """Draw a field with what stands in it."""
    yield _input(field)
    for piece in lines(f"⚠ {field.error}" if field.error.strip() else "", **WARNING):
        yield spaced(piece.element, "Small")
    for piece in lines(_hint(field), **SMALL):
        yield spaced(piece.element, "Small")


def _input(field: Field) -> Drawing:
    label = " ".join(field.label.split()) or field.name
    drawn = {"id": f"{FIELD}{field.name}", "label": label, "isRequired": field.required}
    if field.required:
        drawn["errorMessage"] = "This is needed."
    value = {"value": field.value} if field.value else {}
    if _is_choice(field):
        return {"type": "Input.ChoiceSet", **drawn, **_choices(field), **value}
    if field.kind == "date" and _is_date(field.value):
        return {"type": "Input.Date", **drawn, **value}
    is_long = field.kind == "long" or "\n" in field.value
    return {"type": "Input.Text", **drawn, "isMultiline": is_long, **value}


def _choices(field: Field) -> Drawing:
    """Draw few choices side by side; Teams obeys Markdown in those, in a menu nothing."""
    choices = list(dict.fromkeys(field.choices))
    is_open = len(choices) <= RADIO_CHOICES and all(is_inert(one) for one in choices)
    return {
        "style": "expanded" if is_open else "compact",
        "choices": [{"title": one, "value": one} for one in choices],
    }


def _is_choice(field: Field) -> bool:
    """Say whether a choice can show what stands in it: what was typed instead is kept."""
    fit = all(one.strip() for one in field.choices)
    return field.kind == "choice" and fit and bool(field.choices) and _is_one(field)


def _is_one(field: Field) -> bool:
    return not field.value or field.value in field.choices


def _is_date(value: str) -> bool:
    """Say whether Teams' calendar can show it; nothing chosen yet is fine."""
    try:
        return not value or date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _hint(field: Field) -> str:
    which = f"Choose {listed(field.choices, 'or')}." if _is_typed(field) else ""
    return " ".join(part for part in (which, field.hint.strip()) if part)


def _is_typed(field: Field) -> bool:
    return field.kind == "choice" and bool(field.choices) and not _is_choice(field)
