"""People who ask, lead and are answerable, and when they are away."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from knowledge.models.base import Base
from knowledge.models.organisation import Organisation

ERASED = "@erased.invalid"
"""How the e-mail of somebody ends who was erased: a row that only the record refers to."""


class Person(Base):
    """Somebody who works with the partnership."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    # an inner join would be nested where somebody may be missing: SQLite then reads all people
    organisation: Mapped[Organisation] = relationship(lazy="joined")
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisations.id"), init=False, index=True
    )
    role: Mapped[str] = mapped_column(default="staff")
    slack_id: Mapped[str] = mapped_column(default="")
    teams_id: Mapped[str] = mapped_column(default="")
    working_days: Mapped[str] = mapped_column(default="Mon-Fri")
    timezone: Mapped[str] = mapped_column(default="Europe/London")

    @property
    def sees_everything(self) -> bool:
        """Say whether the person looks after the whole office's projects."""
        return self.role in ("manager", "admin")


class Leave(Base):
    """Days on which somebody is away."""

    __tablename__ = "leave"
    __table_args__ = (UniqueConstraint("person_id", "first", "last"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), init=False, index=True
    )
    first: Mapped[date]
    last: Mapped[date]
    person: Mapped[Person] = relationship()
    note: Mapped[str] = mapped_column(default="")
