"""Projects, and who takes part in them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from knowledge.models.base import Base, Moment, OfProject
from knowledge.models.organisation import Organisation, Portfolio
from knowledge.models.person import Person

FINISHED = "closed"
OWES_NOTHING = ("paused", "closed")


class Project(Base):
    """A piece of work that councils do together."""

    __tablename__ = "projects"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    phase: Mapped[str] = mapped_column(index=True)
    portfolio: Mapped[Portfolio] = relationship(lazy="joined")
    lead: Mapped[Person] = relationship(foreign_keys="Project.lead_id")
    aliases: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    summary: Mapped[str] = mapped_column(default="")
    out_of_scope: Mapped[str] = mapped_column(default="")
    portfolio_id: Mapped[int] = mapped_column(ForeignKey("portfolios.id"), init=False, index=True)
    lead_id: Mapped[int] = mapped_column(ForeignKey("people.id"), init=False, index=True)
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), init=False, index=True)
    sro_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), init=False, index=True)
    sprint_start: Mapped[date | None] = mapped_column(default=None)
    sprint_days: Mapped[int] = mapped_column(default=14)
    channel: Mapped[str] = mapped_column(default="")
    visibility: Mapped[str] = mapped_column(default="partnership", index=True)
    start: Mapped[date | None] = mapped_column(default=None)
    end: Mapped[date | None] = mapped_column(default=None)
    url: Mapped[str] = mapped_column(default="")
    illustrative: Mapped[bool] = mapped_column(default=False)
    deputy: Mapped[Person | None] = relationship(foreign_keys="Project.deputy_id", default=None)
    sro: Mapped[Person | None] = relationship(foreign_keys="Project.sro_id", default=None)


class PhaseChange(OfProject, Base):
    """A project came into the register, where *before* is "", or went from one phase to another."""

    __tablename__ = "phase_changes"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    before: Mapped[str]
    after: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment, index=True)


class Participant(OfProject, Base):
    """The part that an organisation plays in a project."""

    __tablename__ = "participants"
    __table_args__ = (UniqueConstraint("project_id", "organisation_id"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    organisation: Mapped[Organisation] = relationship(lazy="joined")
    project: Mapped[Project] = relationship()

    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisations.id"), init=False, index=True
    )
    role: Mapped[str] = mapped_column(default="partner")
    responsibility: Mapped[str] = mapped_column(default="")
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), init=False)
    contact: Mapped[Person | None] = relationship(default=None)
