"""Queries about when people work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Row, delete, select
from sqlalchemy.orm import Session

from knowledge.calendars import Calendar, make_calendar
from knowledge.models import Holiday, Leave, Person

# more than so many are not named in a query: to read all of them is as fast
MOST_AT_ONCE = 500


class Calendars:
    """Everybody's working days, holidays and leave."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, people: Iterable[Person]) -> dict[int, Calendar]:
        """Return the calendar of each of *people*, by the person's id."""
        return self._made({one.id: one for one in people})

    def of_ids(self, ids: Collection[int]) -> dict[int, Calendar]:
        """Return the calendar of each person of *ids*, loading no people."""
        query = select(Person.id, Person.working_days, Person.timezone, Person.organisation_id)
        if len(ids) <= MOST_AT_ONCE:
            query = query.where(Person.id.in_(ids))
        return self._made({one.id: one for one in self._session.execute(query) if one.id in ids})

    def leave_of(self, person_id: int, day: date) -> Sequence[Leave]:
        """Return somebody's leave that is not over on a day, in order."""
        query = select(Leave).where(Leave.person_id == person_id, Leave.last >= day)
        return self._session.scalars(query.order_by(Leave.first)).all()

    def note_leave(self, person: Person, first: date, last: date, note: str) -> None:
        """Note that somebody is away, if it is not noted yet."""
        spell = (Leave.first == first, Leave.last == last)
        query = select(Leave.id).where(Leave.person_id == person.id, *spell)
        if self._session.scalar(query) is None:
            self._session.add(Leave(person=person, first=first, last=last, note=note))
            self._session.flush()

    def let_leave_be(self, spells: Sequence[Leave], first: date, last: date) -> None:
        """Let there be one spell in place of several; of no days, none."""
        person, note = spells[0].person, spells[0].note
        self.forget_leave(spells)
        if first <= last:
            self.note_leave(person, first, last, note)

    def forget_leave(self, spells: Collection[Leave]) -> None:
        """Take back what was noted."""
        ids = [one.id for one in spells]
        self._session.execute(delete(Leave).where(Leave.id.in_(ids)))

    def _made(self, people: Mapping[int, Person | Row[int, str, str, int]]) -> dict[int, Calendar]:
        holidays, leave = self._holidays(), self._leave(people)
        return {
            row: make_calendar(
                one.working_days, one.timezone, holidays.get(one.organisation_id), leave[row]
            )
            for row, one in people.items()
        }

    def _holidays(self) -> dict[int, Mapping[date, str]]:
        found: dict[int, dict[date, str]] = defaultdict(dict)
        columns = (Holiday.organisation_id, Holiday.date, Holiday.name)
        for organisation, day, name in self._session.execute(select(*columns)):
            found[organisation][day] = name
        return dict(found)

    def _leave(self, people: Collection[int]) -> dict[int, list[tuple[date, date]]]:
        found: dict[int, list[tuple[date, date]]] = defaultdict(list)
        query = select(Leave.person_id, Leave.first, Leave.last)
        if len(people) <= MOST_AT_ONCE:
            query = query.where(Leave.person_id.in_(people))
        for person, first, last in self._session.execute(query):
            if person in people:
                found[person].append((first, last))
        return found
