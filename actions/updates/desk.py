"""What every part of telling shares: who tells, what they have under way, what is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from actions.ask import Ask, Turn
from actions.clauses import Clause
from actions.updates.memory import Memory
from knowledge.allowed import may_log
from knowledge.models import FINISHED, Person, Project, Update
from knowledge.naming import Found
from knowledge.store import Store
from knowledge.store.logbook import Logbook
from knowledge.store.versions import Hand
from knowledge.updates import Known, Reading, read

OVER = ("done", "dropped")


@dataclass(frozen=True)
class Desk:
    """One message, and all that is needed to make sense of it.

    *about* gathers the projects that it turns out to be about.
    """

    ask: Ask
    memory: Memory
    about: list[int] = field(default_factory=list)

    @classmethod
    def at(cls, ask: Ask) -> Desk:
        """Return the desk for what is asked."""
        return cls(ask, Memory.of(ask.slots, ask.turn.email))

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

    @cached_property
    def found(self) -> Found:
        """Return what is named in the message."""
        return self.turn.names.find(self.text)

    @cached_property
    def named(self) -> list[Project]:
        """Return the projects that are named without doubt."""
        sure = [one for one in self.found.projects() if len(one.candidates) == 1]
        ids = dict.fromkeys(one.candidates[0].id for one in sure)
        return [one for number in ids if (one := self.store.projects.with_id(number))]

    @cached_property
    def own(self) -> list[Project]:
        """Return the open projects that the asker leads or deputises for."""
        if self.asker is None:
            return []
        who = self.asker.id
        theirs = self.store.projects.of_person(self.asker)
        return [one for one in theirs if who in (one.lead_id, one.deputy_id)]

    @cached_property
    def in_mind(self) -> Project | None:
        """Return the project that a message without a name is about, if one may be taken for it."""
        slots = self.ask.slots
        focus = slots.get("project") if slots.get("focus") == "project" else None
        project = self.store.projects.with_id(focus) if focus else None
        if project is not None and may_log(self.asker, project):
            return project
        return self.own[0] if len(self.own) == 1 else None

    @cached_property
    def reading(self) -> Reading:
        """Return what the message reports."""
        return self.read(self.text, self.in_mind)

    @property
    def only_rated(self) -> bool:
        """Say whether it is a name and a rating, which may ask or report."""
        return Clause(self.text, self.found.mentions, self.found.unknown, "").only_rated

    @property
    def is_of_a_stranger(self) -> bool:
        """Say whether a project is named that does not exist, and none that does."""
        return bool(self.found.unknown) and not self.found.projects()

    @property
    def may_log_something(self) -> bool:
        """Say whether the asker may log for any project at all."""
        return self.asker is not None and (self.asker.sees_everything or bool(self.own))

    def read(self, text: str, in_mind: Project | None) -> Reading:
        """Return what some words report."""
        about = in_mind.id if in_mind else None
        return read(text, self.turn.names, self.today, self.known, about)

    def known(self, project_id: int) -> Known:
        """Return what the register knows of a project that a message may be about."""
        last = self.store.updates.latest(project_id, self.today)
        milestones = self.store.progress.milestones([project_id])
        benefits = self.store.progress.benefits([project_id])
        return Known(
            project_id,
            last.rag if last else None,
            tuple(one.name for one in milestones if one.status not in OVER),
            tuple(one.name for one in benefits),
        )

    def project(self, project_id: int | None) -> Project | None:
        """Return a project, if there is one and it exists for the asker."""
        return self.store.projects.with_id(project_id) if project_id is not None else None

    def last(self, project: Project) -> Update | None:
        """Return a project's latest update."""
        return self.store.updates.latest(project.id, self.today)

    def hand(self, event_row: int | None = None, on_behalf_of: Person | None = None) -> Hand:
        """Return who writes into the logbook, and from where."""
        turn = self.turn
        row = event_row if event_row is not None else turn.event_row
        return Hand(turn.asker, turn.channel, turn.conversation, turn.now, row, on_behalf_of)


def is_closed(project: Project) -> bool:
    """Say whether a project is history."""
    return project.phase == FINISHED
