"""What every part of telling shares: who tells, what they have under way, what is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from actions.clauses import Clause
from actions.updates.message import Message
from actions.updates.reporting.drafts import without_removed
from knowledge.allowed import may_log
from knowledge.models import FINISHED, Project
from knowledge.naming import Found
from knowledge.updates import Known, Reading, read

OVER = ("done", "dropped")


@dataclass(frozen=True)
class Desk(Message):
    """One message, and all that is needed to make sense of it."""

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
        return self._waited_for or (self.own[0] if len(self.own) == 1 else None)

    @property
    def _waited_for(self) -> Project | None:
        """Return the project of the draft in front."""
        front = self.memory.drafts[0].draft if self.memory.drafts else None
        project = self.project(front.project_id) if front else None
        return project if project and may_log(self.asker, project) else None

    @cached_property
    def reading(self) -> Reading:
        """Return what the message reports."""
        return self.read(self.text, self.in_mind)

    @property
    def only_rated(self) -> bool:
        """Say whether it is a name and a rating, which may ask or report."""
        return Clause(self.text, self.found.mentions, self.found.unknown, "").only_rated

    @property
    def names_its_project(self) -> bool:
        """Say whether a report names what it is of: "design board" is a name before a rating."""
        if self.found.projects():
            return True
        return any(one.project_id is not None for one in self.read(self.text, None).drafts)

    @property
    def led_it(self) -> bool:
        """Say whether the asker leads a project that is named, be it closed."""
        who = self.asker.id if self.asker else None
        return who is not None and any(who in (one.lead_id, one.deputy_id) for one in self.named)

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
        reading = read(text, self.turn.names, self.today, self.known, about)
        return replace(reading, drafts=tuple(without_removed(one) for one in reading.drafts))

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


def is_closed(project: Project) -> bool:
    """Say whether a project is history."""
    return project.phase == FINISHED
