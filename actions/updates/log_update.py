"""Reports of how a sprint went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.explaining_again import explained_again
from actions.updates.progress.telling_progress import called_off, progressed
from actions.updates.reporting.answers import answered
from actions.updates.reporting.near_misses import near_miss
from actions.updates.reporting.report import reported
from actions.updates.reporting.whether import asked_again, asked_whether
from actions.updates.suggesting.deciding import decided
from actions.updates.suggesting.suggestions import suggested
from actions.updates.suggesting.told import suggestions_told
from actions.updates.telling import Deed, Telling
from actions.updates.what_stands import what_stands


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
        "call off": called_off,
        "near miss": near_miss,
        "whether": asked_whether,
        "whether again": asked_again,
        "what stands": what_stands,
        "suggest": suggested,
        "decide": decided,
        "suggestions": suggestions_told,
        "explain again": explained_again,
        "tell": told,
    }
