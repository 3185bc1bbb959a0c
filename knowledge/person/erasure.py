"""One person's erasure under way: its transaction, and the count of what went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, update

from knowledge.person.mentions import Mention
from knowledge.person.subject import TABLES, Subject

CALLED = {
    "events": "messages",
    "askings": "askings of questions",
    "feedback": "opinions of answers",
    "deliveries": "messages sent unasked",
    "questions": "questions that wait",
    "leave": "spells of leave",
    "conversation_references": "chats with Cairn",
    "quiets": "wishes for quiet",
    "nudges": "reminders",
    "nudge_settings": "settings of reminders",
}


@dataclass
class Erased:
    """What went, by what it was; what of the office's record still names the person.

    *may_name* has their first name or the last: it may be that of somebody else, and stays.
    """

    counts: Counter[str] = field(default_factory=Counter)
    still_named: list[Mention] = field(default_factory=list)
    may_name: list[Mention] = field(default_factory=list)


class Erasure:
    """Deletes and changes rows for *subject*, and counts them."""

    def __init__(self, connection: Connection, subject: Subject) -> None:
        self.connection = connection
        self.subject = subject
        self.erased = Erased()

    def delete(self, name: str, condition: ColumnElement[bool]) -> None:
        """Delete rows of a table, and count them."""
        gone = self.connection.execute(delete(TABLES[name]).where(condition)).rowcount
        self.erased.counts[CALLED.get(name, name)] += gone

    def set(self, name: str, condition: ColumnElement[bool], /, **values: Any) -> int:
        """Change rows of a table; return how many there were."""
        query = update(TABLES[name]).where(condition).values(values)
        return self.connection.execute(query).rowcount
