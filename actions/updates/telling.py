"""The parent of the actions that log, fill in and correct: they share one person's memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from actions.ask import Ask
from actions.question import Question
from actions.reply import Reply
from actions.updates.deeds import DEED
from actions.updates.desk import Desk
from actions.updates.memory import SLOT
from knowledge.store import Store

Deed = Callable[[Desk], list[Reply]]


class Telling(Question):
    """Does what a message was found to want, and keeps what is under way after it."""

    deeds: ClassVar[Mapping[str, Deed]]
    otherwise: ClassVar[str]

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Do it, and remember what the talk is about."""
        desk = Desk.at(ask)
        deed = ask.slots.get(DEED) or self.otherwise
        desk.memory.asked, desk.memory.begun = "", None
        said = self.deeds[deed](desk)
        self._remembered[SLOT] = desk.memory.into(ask.slots, ask.turn.email)
        if desk.about:
            self.remember("project", desk.about[-1])
        return said

    def yields(self, ask: Ask) -> bool:
        """Let documents answer what is asked in general, unless it is told for certain."""
        return not ask.slots.get(DEED)
