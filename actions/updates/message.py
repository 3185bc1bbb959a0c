"""One message of somebody who tells something: their words, and what they have under way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Self

from actions.ask import Ask, Turn
from actions.updates.memory import Memory, Ref, Waiting
from knowledge.models import Person, Project, Update
from knowledge.store import Store
from knowledge.store.logbook import Logbook
from knowledge.store.versions import Hand


@dataclass(frozen=True)
class Message:
    """One message, and all that is needed to make sense of it.

    *about* gathers the projects that it turns out to be about, *touched* what it changes.
    """

    ask: Ask
    memory: Memory
    about: list[int] = field(default_factory=list)
    touched: list[Ref] = field(default_factory=list)

    @classmethod
    def at(cls, ask: Ask) -> Self:
        """Return the desk for what is asked."""
        desk = cls(ask, Memory.of(ask.slots, ask.turn.email))
        desk.memory.drafts = [one for one in desk.memory.drafts if desk.is_seen(one)]
        return desk

    @property
    def turn(self) -> Turn:
        """Return the message's turn."""
        return self.ask.turn

    @property
    def text(self) -> str:
        """Return what was typed."""
        return self.ask.text

    @property
    def store(self) -> Store:
        """Return the turn's unit of work."""
        return self.turn.store

    @property
    def logbook(self) -> Logbook:
        """Return where everything is written down."""
        return self.turn.store.logbook

    @property
    def asker(self) -> Person | None:
        """Return who tells; None for a stranger."""
        return self.turn.asker

    @property
    def today(self) -> date:
        """Return the day it is for whoever tells."""
        return self.turn.today

    def project(self, project_id: int | None) -> Project | None:
        """Return a project, if there is one and it exists for the asker."""
        return self.store.projects.with_id(project_id) if project_id is not None else None

    def is_seen(self, waiting: Waiting) -> bool:
        """Say whether the project of a draft still exists for whoever told it."""
        about = waiting.draft.project_id
        return about is None or self.project(about) is not None

    def last(self, project: Project) -> Update | None:
        """Return a project's latest update."""
        return self.store.updates.latest(project.id, self.today)

    def hand(self, event_row: int | None = None, on_behalf_of: Person | None = None) -> Hand:
        """Return who writes into the logbook, and from where."""
        turn = self.turn
        row = event_row if event_row is not None else turn.event_row
        return Hand(turn.asker, turn.channel, turn.conversation, turn.now, row, on_behalf_of)
