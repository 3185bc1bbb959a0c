"""What an action is asked: Rasa's latest message, in the making."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from actions.ask import entities
from actions.carried import carried
from actions.clauses import Clause


@dataclass(frozen=True)
class Understood:
    """A clause, and what Rasa made of it."""

    clause: Clause
    intent: str
    confidence: float


@dataclass(frozen=True)
class Asked:
    """What an action is asked: Rasa's latest message, in the making."""

    intent: str
    confidence: float
    text: str
    entities: list[dict[str, Any]]
    unknown: list[str] = field(default_factory=list)
    offset: int = 0

    def kept(self) -> dict[str, Any]:
        """Return what the conversation remembers of it."""
        return {
            "intent": self.intent,
            "text": self.text,
            "entities": self.entities,
            "offset": self.offset,
        }

    def message(self) -> dict[str, Any]:
        """Return it as the latest message of Rasa's tracker."""
        return {
            "text": self.text,
            "intent": {"name": self.intent, "confidence": self.confidence},
            "entities": self.entities,
            "unknown": self.unknown,
            "offset": self.offset,
        }


def plain(heard: Understood, intent: str) -> Asked:
    """Ask for an intent in the clause's own words."""
    clause = heard.clause
    return Asked(
        intent, heard.confidence, clause.text, entities(clause.mentions), list(clause.unknown)
    )


def again(last: Mapping[str, Any], clause: Clause, today: date) -> Asked:
    """Ask the last question again about what is named now, keeping what else narrowed it."""
    named = entities(clause.mentions)
    kinds = {one["entity"] for one in named}
    rest = [one for one in last["entities"] if one["entity"] not in kinds]
    moved = [{**one, "start": 0, "end": 0} for one in rest]
    text = carried(last["text"], clause.text, today)
    return Asked(last["intent"], 1.0, text, [*moved, *named], list(clause.unknown))


def filled(pending: Mapping[str, Any], clause: Clause) -> Asked:
    """Ask the question that was waiting for a name, with the name."""
    named = entities(clause.mentions)
    kinds = {candidate["kind"] for one in named for candidate in one["candidates"]}
    rest = [one for one in pending["entities"] if one["entity"] not in kinds]
    away = len(pending["text"]) + 1
    moved = [{**one, "start": one["start"] + away, "end": one["end"] + away} for one in named]
    return Asked(pending["intent"], 1.0, f"{pending['text']} {clause.text}", [*rest, *moved])
