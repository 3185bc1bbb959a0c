"""Reports of how a sprint went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from actions.reply import Reply
from actions.updates.answers import answered
from actions.updates.desk import Desk
from actions.updates.near_misses import near_miss
from actions.updates.progress import progressed
from actions.updates.report import reported
from actions.updates.suggestions import decided, suggested
from actions.updates.telling import Deed, Telling


def told(desk: Desk) -> list[Reply]:
    """Take what Rasa alone calls a report."""
    return reported(desk) if desk.reading.drafts else near_miss(desk)


class LogUpdate(Telling):
    """Logs what is reported, or asks for what is missing of it."""

    intent = "log_update"
    otherwise = "tell"
    deeds: ClassVar[Mapping[str, Deed]] = {
        "report": reported,
        "may report": lambda desk: reported(desk, sure=False),
        "answer": answered,
        "progress": progressed,
        "near miss": near_miss,
        "suggest": suggested,
        "decide": decided,
        "tell": told,
    }
