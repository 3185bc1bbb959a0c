"""Logging: every state of an update, milestone, risk or benefit is kept, none is written over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from knowledge.models import WITHDRAWN, Person, Project, Update, Version
from knowledge.store.logged import Logged
from knowledge.store.states import Row
from knowledge.store.versions import Hand, Versions
from knowledge.store.writing import TakenError, Thing, Writing

__all__ = ["Hand", "Logbook", "TakenError"]


class Logbook:
    """Writes what was reported, and takes it back; whoever calls has asked who may."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._versions = Versions(session)
        self._writing = Writing(session, self._versions)
        self.versions = self._versions.of
        self.of_project = self._versions.of_project
        self.number = self._versions.number
        self.counted_from = self._versions.counted_from
        self.changed_between = self._versions.changed_between
        self.last_changes = self._versions.last_changes
        logged = Logged(session)
        self.row = logged.row
        self.last_by = logged.last_by
        self.made_from = logged.made_from
        self.changed_last_by = logged.changed_last_by

    def keep(  # noqa: PLR0917 - it is what an update says
        self,
        project: Project,
        day: date,
        rag: str,
        done: str,
        next: str,  # noqa: A002 - it is what the column is called
        blockers: str,
        by: Hand,
        sprint: int | None = None,
    ) -> Update:
        """Keep what somebody reports of a project for a day, in place of what they said for it."""
        author = self._session.get(Person, by.person.id) if by.person else None
        update = Update(
            project=project,
            date=day,
            rag=rag,
            done=done,
            next=next,
            blockers=blockers,
            sprint=sprint,
            author=author,
            event_row=by.event_row,
        )
        return self._writing.keep(update, by)

    def add(self, row: Thing, by: Hand) -> Thing:
        """Keep a new row; return it, or the row that went by its name already and now says so."""
        return self._writing.keep(row, by)

    def correct(self, update: Update, by: Hand, **changes: object) -> Update:
        """Change what an update says, or with ``project=`` whom it is about.

        Where its author has an update of that project and day, that one says it from now on and
        this one is withdrawn; the one that holds is returned.
        """
        return self._writing.set(update, by, changes)

    def change(self, row: Thing, by: Hand, **changes: object) -> None:
        """Change what a milestone, a risk or a benefit says."""
        self._writing.set(row, by, changes)

    def withdraw(self, row: Row, by: Hand) -> None:
        """Take a row back: it is kept, and in no answer any more."""
        self._writing.withdraw(row, by)

    def restore(self, update: Update, by: Hand, number: int | None = None) -> Update:
        """Put an update back as it was before, or as it was in version *number*.

        What was withdrawn is put back as it stood; the first version has none before it.
        """
        self._writing.hold(update, by)
        found = self.versions(update)
        if number is not None:
            found = [one for one in found if one.number == number]
            if not found:
                raise LookupError(f"There is no version {number}.")
        elif not update.withdrawn:
            found = found[:-1]
        standing = [one for one in found if number is not None or one.what != WITHDRAWN]
        return self._writing.go_to(update, by, standing[-1]) if standing else update

    def undo(self, row: Thing, by: Hand) -> Thing:
        """Take the last change to a row back; undone twice, it is done again."""
        self._writing.hold(row, by)
        found = self.versions(row)
        if len(found) < 2 or found[-2].what == WITHDRAWN:
            self._writing.withdraw(row, by)
            return row
        return self._writing.go_to(row, by, found[-2])

    def still(self, row: Row, by: Hand, number: int | None) -> bool:
        """Say whether a row is in a version yet; it stays so until this transaction ends."""
        self._writing.hold(row, by)
        return self.number(row) == number

    def still_says(self, row: Row, event_row: int) -> bool:
        """Say whether what a message let a row say stands, unchanged and not taken back."""
        found = self.versions(row)
        if row.withdrawn or not found or found[-1].event_row != event_row:
            return False
        before = _before(found, event_row)
        return before is None or before.values != found[-1].values

    def unsay(self, row: Thing, by: Hand) -> Thing:
        """Let a row say what it said before the message of *by*, if it still says what that said.

        A message may be edited again and again: what it said before is taken back once.
        """
        self._writing.hold(row, by)
        if by.event_row is None or not self.still_says(row, by.event_row):
            return row
        before = _before(self.versions(row), by.event_row)
        if before is None:
            self._writing.withdraw(row, by)
            return row
        return self._writing.go_to(row, by, before)


def _before(versions: Sequence[Version], event_row: int) -> Version | None:
    """Return how a row stood before a message first changed it, None where it did not stand."""
    first = next(at for at, one in enumerate(versions) if one.event_row == event_row)
    before = versions[first - 1] if first else None
    return None if before is None or before.what == WITHDRAWN else before
