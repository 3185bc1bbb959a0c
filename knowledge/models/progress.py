"""What a project plans, fears, gains and reports."""

from __future__ import annotations

import datetime
from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from knowledge.models.base import Base, OfProject, Pounds, Withdrawable
from knowledge.models.person import Person
from knowledge.models.project import Project


class Milestone(Withdrawable, OfProject, Base):
    """A point that a project means to reach; *due* is the baseline, *forecast* the latest view."""

    __tablename__ = "milestones"
    __table_args__ = (UniqueConstraint("project_id", "name"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    name: Mapped[str]
    due: Mapped[date]
    project: Mapped[Project] = relationship()
    forecast: Mapped[date | None] = mapped_column(default=None)
    status: Mapped[str] = mapped_column(default="planned")
    done_on: Mapped[date | None] = mapped_column(default=None)

    @property
    def expected(self) -> date:
        """Return the day it is expected on as things stand."""
        return self.forecast or self.due

    @property
    def slipped(self) -> bool:
        """Say whether it came, or is forecast to come, after its baseline (CONTRACT.md)."""
        if self.status == "done":
            return self.done_on is not None and self.done_on > self.due
        return self.status == "planned" and self.expected > self.due


class Risk(Withdrawable, OfProject, Base):
    """Something that may go wrong."""

    __tablename__ = "risks"
    __table_args__ = (UniqueConstraint("project_id", "title"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    title: Mapped[str]
    level: Mapped[str]
    project: Mapped[Project] = relationship()
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), init=False)
    raised: Mapped[date | None] = mapped_column(default=None)
    status: Mapped[str] = mapped_column(default="open")
    mitigation: Mapped[str] = mapped_column(default="")
    owner: Mapped[Person | None] = relationship(default=None)


class Benefit(Withdrawable, OfProject, Base):
    """What a project is worth, in pounds: as forecast, as claimed, as verified."""

    __tablename__ = "benefits"
    __table_args__ = (UniqueConstraint("project_id", "name"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    name: Mapped[str]
    project: Mapped[Project] = relationship()
    kind: Mapped[str] = mapped_column(default="")
    forecast_gbp: Mapped[Decimal | None] = mapped_column(Pounds, default=None)
    claimed_gbp: Mapped[Decimal | None] = mapped_column(Pounds, default=None)
    verified_gbp: Mapped[Decimal | None] = mapped_column(Pounds, default=None)
    due: Mapped[date | None] = mapped_column(default=None)


class Update(Withdrawable, OfProject, Base):
    """What one person reported of a project on one day; *event_row* is the message that said so."""

    __tablename__ = "updates"
    __table_args__ = (
        UniqueConstraint("project_id", "date", "author_id"),
        Index("ix_updates_latest", "project_id", "date"),
        Index(
            "uq_updates_of_nobody",
            "project_id",
            "date",
            unique=True,
            sqlite_where=text("author_id IS NULL"),
            postgresql_where=text("author_id IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    date: Mapped[datetime.date]
    rag: Mapped[str]
    done: Mapped[str]
    project: Mapped[Project] = relationship()

    next: Mapped[str] = mapped_column(default="")
    blockers: Mapped[str] = mapped_column(default="")
    sprint: Mapped[int | None] = mapped_column(default=None)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), init=False, index=True)
    author: Mapped[Person | None] = relationship(default=None)
    event_row: Mapped[int | None] = mapped_column(default=None)
