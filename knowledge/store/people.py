"""Queries about people, organisations and portfolios."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from knowledge.models import Leave, Organisation, Person, Portfolio, RegisterVersion
from knowledge.models.person import ERASED


class People:
    """Everybody in the register, with the organisations that they work for."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def reached_at(self, email: str) -> Person | None:
        """Return who has this address, or None for a stranger."""
        return self._session.scalar(select(Person).where(Person.email == email.strip().lower()))

    def with_slack_id(self, user: str) -> Person | None:
        """Return whom the register gives this account in Slack."""
        return self._session.scalar(select(Person).where(Person.slack_id == user)) if user else None

    def with_teams_id(self, user: str) -> Person | None:
        """Return whom the register gives this account in Teams, whatever its case."""
        query = select(Person).where(func.lower(Person.teams_id) == user.lower())
        return self._session.scalar(query) if user else None

    def with_id(self, person_id: int) -> Person | None:
        """Return a person by id."""
        return self._session.get(Person, person_id)

    def with_ids(self, ids: Collection[int]) -> Sequence[Person]:
        """Return people by name."""
        return self._session.scalars(
            select(Person).where(Person.id.in_(ids)).order_by(Person.name)
        ).all()

    def all(self) -> Sequence[Person]:
        """Return everybody but who was erased, by name."""
        known = ~Person.email.endswith(ERASED)
        return self._session.scalars(select(Person).where(known).order_by(Person.name)).all()

    def managers(self) -> Sequence[Person]:
        """Return who looks after the office, by name."""
        query = select(Person).where(Person.role.in_(("manager", "admin"))).order_by(Person.name)
        return self._session.scalars(query).all()

    def away(self, person_id: int, today: date) -> Sequence[Leave]:
        """Return when somebody is away, from today on."""
        query = select(Leave).where(Leave.person_id == person_id, Leave.last >= today)
        return self._session.scalars(query.order_by(Leave.first)).all()

    def last_away(self, person_id: int, today: date) -> Leave | None:
        """Return when somebody was away last, or is still; None where that is not known."""
        query = select(Leave).where(Leave.person_id == person_id, Leave.first <= today)
        return self._session.scalar(query.order_by(Leave.last.desc()).limit(1))

    def organisation(self, organisation_id: int) -> Organisation | None:
        """Return a council or partner by id."""
        return self._session.get(Organisation, organisation_id)

    def organisations(self) -> Sequence[Organisation]:
        """Return all councils and partners, by name."""
        return self._session.scalars(select(Organisation).order_by(Organisation.name)).all()

    def portfolio(self, portfolio_id: int) -> Portfolio | None:
        """Return a portfolio by id."""
        return self._session.get(Portfolio, portfolio_id)

    def portfolios(self) -> Sequence[Portfolio]:
        """Return the portfolios in their own order."""
        return self._session.scalars(select(Portfolio).order_by(Portfolio.id)).all()

    def register_version(self) -> int:
        """Return the number that grows with every import that changes something."""
        return self._session.scalar(select(func.max(RegisterVersion.number))) or 0

    def register_imported(self) -> date | None:
        """Return the day of the last import that changed something."""
        return self._session.scalar(select(func.max(RegisterVersion.imported)))
