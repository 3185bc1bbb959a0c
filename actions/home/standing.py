"""How the projects of one person stand: read once, for all that the page says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from actions.people.own import Own, own_projects
from actions.projects import plan
from knowledge.models import Milestone, Person, Update
from knowledge.store import Store


@dataclass(frozen=True)
class Standing:
    """Somebody's open projects, with the latest update and the next milestone of each by its id."""

    own: Sequence[Own]
    updates: Mapping[int, Update]
    milestones: Mapping[int, Milestone]

    @classmethod
    def of(cls, person: Person, store: Store, today: date) -> Self:
        """Read how somebody's projects stand."""
        own = own_projects(person, store, today)
        ids = [one.project.id for one in own]
        ahead: dict[int, Milestone] = {}
        for one in store.progress.unreached(ids):
            if plan.is_ahead(one, today):
                ahead.setdefault(one.project_id, one)
        return cls(own, store.updates.latest_of(ids, today), ahead)

    @property
    def owing(self) -> list[Own]:
        """Return the projects whose update somebody owes as lead: most overdue, then due first."""
        led = [one for one in self.own if "lead" in one.part.roles and (one.owed or one.due)]
        return sorted(led, key=lambda one: (-one.owed, one.due or date.max))

    @property
    def may_post(self) -> bool:
        """Say whether there is a project of which they may post updates."""
        return any({"lead", "deputy"} & set(one.part.roles) for one in self.own)
