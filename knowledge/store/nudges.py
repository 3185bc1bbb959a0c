"""Queries about reminders: what people want of them, and which were booked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from knowledge.models import (
    Delivery,
    JobStart,
    Nudge,
    NudgeSetting,
    Person,
    Project,
    Quiet,
    Skip,
    Update,
)
from knowledge.models.outgoing import waits
from knowledge.store.database import take_turns
from knowledge.store.updates import Footprint

BOOKING = 4_212_983  # the number of this lock, beside others that Cairn takes
# more than so many are not named in a query: to read all of them is as fast
MOST_AT_ONCE = 500


class Nudges:
    """Reminders, and quiet from them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def quiets(self, people: Collection[int] | None = None) -> dict[int, list[Quiet]]:
        """Return what quiet everybody wants, or some *people*, by the person's id."""
        found: dict[int, list[Quiet]] = defaultdict(list)
        query = select(Quiet).where(*_among(Quiet.person_id, people)).order_by(Quiet.id)
        for one in self._session.scalars(query):
            found[one.person_id].append(one)
        return found

    def be_quiet(self, quiet: Quiet) -> None:
        """Keep a wish for quiet in place of earlier ones of the same kind and about the same."""
        same = Quiet.until.is_(None) if quiet.until is None else Quiet.until.is_not(None)
        self._forget(quiet.person_id, quiet.project_id, same)
        self._session.add(quiet)
        self._session.flush()

    def be_heard(self, person_id: int, project_id: int | None) -> bool:
        """Let reminders come again, of a project or of all; say whether they did not before."""
        about = [] if project_id is None else [Quiet.project_id == project_id]
        query = delete(Quiet).where(Quiet.person_id == person_id, *about).returning(Quiet.id)
        return bool(self._session.scalars(query).all())

    def skips(self, projects: Collection[int] | None = None) -> dict[tuple[int, int], Skip]:
        """Return the skipped sprints, by project and number."""
        query = select(Skip).where(*_among(Skip.project_id, projects))
        return {(one.project_id, one.sprint): one for one in self._session.scalars(query)}

    def skip(self, skip: Skip) -> None:
        """Keep that no update is wanted of a sprint; said again, the new reason counts."""
        key = (Skip.project_id == skip.project.id, Skip.sprint == skip.sprint)
        self._session.execute(delete(Skip).where(*key))
        self._session.add(skip)
        self._session.flush()

    def unskip(self, project: Project, sprint: int) -> bool:
        """Want an update of a sprint after all; say whether none was wanted."""
        key = (Skip.project_id == project.id, Skip.sprint == sprint)
        return bool(self._session.scalars(delete(Skip).where(*key).returning(Skip.id)).all())

    def settings(self) -> Sequence[NudgeSetting]:
        """Return what is set for people, projects and the office."""
        return self._session.scalars(select(NudgeSetting)).all()

    def setting_of(self, whose: Person | Project | None) -> NudgeSetting:
        """Return the setting of a person or a project, else the office's, made if there is none."""
        person = whose.id if isinstance(whose, Person) else None
        project = whose.id if isinstance(whose, Project) else None
        theirs = (NudgeSetting.person_id.is_not_distinct_from(person),
                  NudgeSetting.project_id.is_not_distinct_from(project))  # fmt: skip
        found = self._session.scalar(select(NudgeSetting).where(*theirs))
        if found is None:
            found = NudgeSetting(person_id=person, project_id=project)
            self._session.add(found)
            self._session.flush()
        return found

    def reported_since(
        self, day: date, projects: Collection[int] | None = None
    ) -> dict[int, list[Footprint]]:
        """Return the updates of sprints that end on a day or later, by project.

        What is older and names such a sprint counts too: all others are not even read.
        """
        columns = [getattr(Update, name) for name in Footprint._fields]
        wanted = or_(Update.date >= day, self._is_for(day))
        joined = select(*columns).join(Update.project)
        query = joined.where(wanted, *_among(Update.project_id, projects))
        found: dict[int, list[Footprint]] = defaultdict(list)
        for row in self._session.execute(query):
            found[row[0]].append(Footprint(*row))
        return found

    def _is_for(self, day: date) -> ColumnElement[bool]:
        """Return the condition that an update names a sprint which ends on a day or later."""
        end: ColumnElement[Any] = Project.sprint_start + Update.sprint * Project.sprint_days
        last: ColumnElement[Any] = literal(day)
        if self._session.get_bind().dialect.name == "sqlite":
            end = func.julianday(Project.sprint_start) + Update.sprint * Project.sprint_days
            last = func.julianday(literal(day))
        return end >= last  # not so where no sprint is named, or the project has none

    def booked(
        self, since: date, projects: Collection[int] | None = None
    ) -> set[tuple[int, int, int, str]]:
        """Return what was booked or passed over since a day: project, person, sprint and step."""
        columns = (Nudge.project_id, Nudge.person_id, Nudge.sprint, Nudge.step)
        query = select(*columns).where(Nudge.day >= since, *_among(Nudge.project_id, projects))
        return {(*row,) for row in self._session.execute(query)}

    def book(self, nudges: Iterable[Nudge]) -> None:
        """Keep reminders; each is kept once by its key."""
        self._session.add_all(nudges)
        self._session.flush()

    def last_asked(self, project_id: int) -> int | None:
        """Return the latest sprint of a project that somebody was reminded of."""
        query = select(func.max(Nudge.sprint)).where(Nudge.project_id == project_id)
        return self._session.scalar(query.where(Nudge.passed == ""))

    def written_to(self, since: datetime) -> Sequence[tuple[int, datetime]]:
        """Return whom messages were booked for since a moment, and when."""
        query = select(Nudge.person_id, Nudge.booked).where(Nudge.passed == "")
        return [(*row,) for row in self._session.execute(query.where(Nudge.booked >= since))]

    def unsent(self) -> Sequence[str]:
        """Return the messages with reminders in them that wait to be said, by their keys."""
        query = select(Delivery.id).where(Delivery.key.startswith("nudge:"), waits(Delivery))
        return [f"delivery:{row}" for row in self._session.scalars(query)]

    def take_turns(self) -> None:
        """Let no other process book reminders until this transaction ends."""
        take_turns(self._session.connection(), BOOKING)

    def within(self, delivery: str) -> Sequence[Nudge]:
        """Return the reminders that one message holds, without those that were passed over."""
        return self.within_all([delivery]).get(delivery, [])

    def within_all(self, deliveries: Collection[str]) -> dict[str, list[Nudge]]:
        """Return the same of several messages, by their keys."""
        found: dict[str, list[Nudge]] = defaultdict(list)
        keys = list(deliveries)
        for at in range(0, len(keys), MOST_AT_ONCE):
            some = keys[at : at + MOST_AT_ONCE]
            query = select(Nudge).where(Nudge.delivery.in_(some), Nudge.passed == "")
            ordered = query.order_by(Nudge.id).options(joinedload(Nudge.project))
            for one in self._session.scalars(ordered):
                found[one.delivery].append(one)
        return found

    def lately(self, person_id: int, since: date) -> Sequence[Nudge]:
        """Return what somebody was reminded of since a day, the newest first."""
        query = select(Nudge).where(Nudge.person_id == person_id, Nudge.day >= since)
        sent = query.where(Nudge.passed == "").order_by(Nudge.id.desc())
        return self._session.scalars(sent.options(joinedload(Nudge.project))).all()

    def start_of(self, job: str) -> datetime | None:
        """Return when a job ran for the first time, None where it has not."""
        return self._session.scalar(select(JobStart.at).where(JobStart.name == job))

    def began(self, job: str, now: datetime) -> datetime:
        """Return when a job ran for the first time, which may be now."""
        found = self._session.get(JobStart, job)
        if found is None:
            found = JobStart(name=job, at=now)
            self._session.add(found)
            self._session.flush()
        return found.at

    def _forget(self, person_id: int, project_id: int | None, same: ColumnElement[bool]) -> None:
        of_all = Quiet.project_id.is_(None)
        about = of_all if project_id is None else Quiet.project_id == project_id
        self._session.execute(delete(Quiet).where(Quiet.person_id == person_id, about, same))


def _among(
    column: InstrumentedAttribute[int], ids: Collection[int] | None
) -> list[ColumnElement[bool]]:
    """Narrow to some ids; not where they are many, or None are given."""
    return [] if ids is None or len(ids) > MOST_AT_ONCE else [column.in_(ids)]
