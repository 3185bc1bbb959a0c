"""The versions of a row: written down, found again, and locked against two hands at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise
from operator import attrgetter

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from knowledge.models import MADE, Person, Version
from knowledge.store.states import KINDS, Row, kind_of, values_of

LOGGING = 4_212_980  # the number of these locks, beside others that Cairn takes
IMPORT = "import"


@dataclass(frozen=True)
class Hand:
    """Who writes, from where and when; *name* is for what is no person, such as an import."""

    person: Person | None
    channel: str
    conversation: str
    now: datetime
    event_row: int | None = None
    on_behalf_of: Person | None = None
    name: str = ""


class Versions:
    """The history of every update, milestone, risk and benefit."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, row: Row) -> Sequence[Version]:
        """Return a row's versions, the oldest first."""
        mine = and_(Version.kind == kind_of(row), Version.row_id == row.id)
        return self._session.scalars(select(Version).where(mine).order_by(Version.number)).all()

    def of_project(self, project_id: int) -> Sequence[Version]:
        """Return the versions of all that a project has or had, the oldest first.

        What was moved is followed to where it went, if that project exists for the asker.
        """
        things = [
            and_(
                Version.kind == kind,
                Version.row_id.in_(
                    select(Version.row_id).where(
                        Version.project_id == project_id, Version.kind == kind
                    )
                ),
            )
            for kind in KINDS
        ]
        query = select(Version).where(or_(*things)).order_by(Version.id)
        return self._session.scalars(query).all()

    def changed_between(self, kind: str, first: datetime, last: datetime) -> set[int]:
        """Return the rows of a kind of which a version was made from *first* up to *last*."""
        query = select(Version.row_id).where(Version.kind == kind, Version.at.between(first, last))
        return set(self._session.scalars(query))

    def last_changes(self, kind: str, row_ids: Collection[int], name: str) -> dict[int, datetime]:
        """Return when a field of each row last changed; what never changed is left out."""
        query = select(Version).where(Version.kind == kind, Version.row_id.in_(row_ids))
        versions = self._session.scalars(query.order_by(Version.row_id, Version.number))
        return {
            row: after.at
            for row, some in groupby(versions, key=attrgetter("row_id"))
            for before, after in pairwise(some)
            if before.values.get(name) != after.values.get(name)
        }

    def counted_from(self, event_row: int) -> int:
        """Count the versions that a message made, also where the asker may not see them."""
        mine = Version.__table__.c.event_row == event_row
        return self._session.scalar(select(func.count()).where(mine)) or 0

    def take_turns(self, *projects: int) -> None:
        """Let nobody else log for these projects until this transaction ends.

        On SQLite whoever writes waits anyway.
        """
        if self._session.get_bind().dialect.name != "postgresql":
            return
        for project in sorted(set(projects)):
            self._session.execute(select(func.pg_advisory_xact_lock(LOGGING, project)))

    def lock(self, row: Row, by: Hand) -> None:
        """Bring a row up to date and let nobody else change it until this transaction ends.

        A row that nobody wrote down before came into the database by itself; that is its first
        version.
        """
        self._session.refresh(row, with_for_update={"of": type(row)})
        if not self._newest(row):
            self._write(row, MADE, Hand(None, IMPORT, "", by.now, name=IMPORT))

    def note(self, row: Row, what: str, by: Hand) -> None:
        """Write down what a row says now, and who let it."""
        self._session.flush()
        self._write(row, what, by)

    def _write(self, row: Row, what: str, by: Hand) -> None:
        version = Version(
            kind=kind_of(row),
            row_id=row.id,
            number=self._newest(row) + 1,
            what=what,
            values=values_of(row),
            at=by.now,
            by_id=by.person.id if by.person else None,
            by_name=by.person.name if by.person else by.name,
            on_behalf_of_id=by.on_behalf_of.id if by.on_behalf_of else None,
            on_behalf_of=by.on_behalf_of.name if by.on_behalf_of else "",
            channel=by.channel,
            conversation_id=by.conversation,
            event_row=by.event_row,
        )
        version.project_id = row.project_id
        self._session.add(version)
        self._session.flush()

    def number(self, row: Row) -> int:
        """Return the version that a row is in; what was never written down is in its first."""
        return self._newest(row) or 1

    def _newest(self, row: Row) -> int:
        """Count on the table: a version may stand for a project that the asker may not see."""
        version = Version.__table__.c
        mine = and_(version.kind == kind_of(row), version.row_id == row.id)
        return self._session.scalar(select(func.max(version.number)).where(mine)) or 0
