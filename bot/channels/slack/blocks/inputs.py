"""The fields of a form, as a modal's inputs."""

from collections.abc import Iterator
from datetime import date

from actions.reply import Field
from actions.wording import listed
from bot.channels.slack.limits import (
    INPUT_HINT,
    INPUT_LABEL,
    INPUT_VALUE,
    OPTION_TEXT,
    OPTIONS,
)
from bot.channels.slack.outgoing import Drawing, plain, shortened, size, spans
from bot.cutting import tidy

ANSWER = "answer"
# behind a field's name, in front of the number of an input that goes on with its value
CONTINUED = "."


def inputs(field: Field) -> Iterator[Drawing]:
    """Draw a field: one input, or as many as a long value needs."""
    said = {name: tidy(getattr(field, name)) for name in ("label", "hint", "error")}
    field = field.but(**said)
    if field.kind == "choice" and _can_be_chosen(field.choices):
        yield _input(field, _choice(field))
    elif field.kind == "date":
        yield _input(field, _date(field))
    else:
        yield from _text(field)


def _text(field: Field) -> Iterator[Drawing]:
    values = [field.value[start:end] for start, end in spans(field.value, INPUT_VALUE)] or [""]
    for at, value in enumerate(values, 1):
        element = {"type": "plain_text_input", "multiline": field.kind == "long"}
        drawn = _input(field, {**element, **({"initial_value": value} if value else {})})
        if at > 1:
            label = plain(shortened(f"{field.label} (continued)", INPUT_LABEL))
            block_id = f"{field.name}{CONTINUED}{at}"
            drawn = {**drawn, "block_id": block_id, "label": label, "optional": True}
        yield drawn


def _choice(field: Field) -> Drawing:
    options = {one: {"text": plain(one), "value": one} for one in field.choices}
    drawn: Drawing = {"type": "static_select", "options": list(options.values())}
    chosen = options.get(field.value)
    return {**drawn, "initial_option": chosen} if chosen else drawn


def _can_be_chosen(choices: tuple[str, ...]) -> bool:
    fit = all(one.strip() and size(one) <= OPTION_TEXT for one in choices)
    return fit and 0 < len(set(choices)) <= OPTIONS


def _date(field: Field) -> Drawing:
    try:
        return {
            "type": "datepicker",
            "initial_date": date.fromisoformat(field.value).isoformat(),
        }
    except ValueError:
        return {"type": "datepicker"}


def _input(field: Field, element: Drawing) -> Drawing:
    drawn = {
        "type": "input",
        "block_id": field.name,
        "label": plain(shortened(field.label.strip() or field.name, INPUT_LABEL)),
        "element": {**element, "action_id": ANSWER},
        "optional": not field.required,
    }
    hint = _hint(field)
    return {**drawn, "hint": plain(shortened(hint, INPUT_HINT))} if hint else drawn


def _hint(field: Field) -> str:
    """Say what is wrong with what stands there, what may, and what helps."""
    choices = field.choices and not _can_be_chosen(field.choices)
    which = f"Choose {listed(field.choices, 'or')}." if choices else ""
    return " ".join(part for part in (field.error, which, field.hint) if part.strip())
