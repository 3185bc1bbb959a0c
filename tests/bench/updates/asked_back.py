"""What Cairn asks back after a message, by what the conversation remembers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from actions.updates.memory import Memory, Waiting
from actions.updates.reporting.drafts import lacks
from knowledge.store import Store
from knowledge.updates import Known
from tests.bench.updates.happened import CONFIRM, WHETHER


def asked_back(
    store: Store, memory: Memory, answer: dict[str, Any], today: date
) -> tuple[str, ...]:
    """Return what is asked: of drafts that wait, of a form or a correction, or by buttons."""
    asked = [_lacking(store, one, today) for one in memory.drafts]
    asked += [memory.form.field] if memory.form else []
    asked += ["reason"] if memory.slip else []  # a rating corrected without one
    return tuple(dict.fromkeys(asked or _by_buttons(answer)))


def _lacking(store: Store, waiting: Waiting, today: date) -> str:
    project = waiting.draft.project_id
    if project is None:
        return "project"
    if waiting.confirm:
        return CONFIRM
    last = store.updates.latest(project, today)
    return lacks(waiting.draft, Known(project, last.rag if last else None))


def _by_buttons(answer: dict[str, Any]) -> Iterator[str]:
    """Yield what is asked where no draft waits: a press sends the message once more."""
    for button in answer["buttons"]:
        if button["label"].startswith("It is for "):
            yield "project"
        if button["label"] == "I’m reporting":
            yield WHETHER
        if button["label"] == "Use it without":  # what was cut out of it
            yield CONFIRM
