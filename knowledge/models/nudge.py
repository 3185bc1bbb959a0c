"""What was reminded of, and what people say of reminders: quiet, skipped sprints, their manner."""

from __future__ import annotations

import datetime
from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from knowledge.models.base import Base, Moment, OfProject
from knowledge.models.person import Person
from knowledge.models.project import Project


class Nudge(OfProject, Base):
    """One reminder to one person, booked once; *passed* says why it was never sent, if it was not.

    *step* is 1, 2 or 3, with more where it is told again or is a copy; *delivery* is the key of the
    message that it is in: that may hold several projects.
    """

    __tablename__ = "nudges"
    __table_args__ = (UniqueConstraint("project_id", "person_id", "sprint", "step"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    project: Mapped[Project] = relationship()
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    sprint: Mapped[int]
    step: Mapped[str]
    day: Mapped[date]
    booked: Mapped[datetime.datetime] = mapped_column(Moment)
    delivery: Mapped[str] = mapped_column(default="", index=True)
    passed: Mapped[str] = mapped_column(default="")


class Quiet(Base):
    """Somebody wants no reminders: until a day, or where there is none until they say otherwise.

    Without a project it is about all of theirs. *wanted* says that they asked to be reminded on
    that day, be it before anything is due.
    """

    __tablename__ = "quiets"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    told: Mapped[datetime.datetime] = mapped_column(Moment)
    project_id: Mapped[int | None] = mapped_column(
        ForeignKey("projects.id", ondelete="CASCADE"), default=None
    )
    until: Mapped[date | None] = mapped_column(default=None)
    wanted: Mapped[bool] = mapped_column(default=False)


class Skip(OfProject, Base):
    """A sprint of which no update is wanted, and why."""

    __tablename__ = "skips"
    __table_args__ = (UniqueConstraint("project_id", "sprint"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    project: Mapped[Project] = relationship()
    sprint: Mapped[int]
    reason: Mapped[str]
    told: Mapped[datetime.datetime] = mapped_column(Moment)
    by_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), init=False
    )
    by: Mapped[Person | None] = relationship(default=None)


class NudgeSetting(Base):
    """How a person or a project, or with neither the office, wants its reminders; None is as usual.

    *hour* is when they come, *gap* how many working days apart, *most* how many for a sprint.
    *channel* is where a person wants them first. *off* says that of a project none come at all.
    """

    __tablename__ = "nudge_settings"
    __table_args__ = (UniqueConstraint("person_id"), UniqueConstraint("project_id"))

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), default=None
    )
    project_id: Mapped[int | None] = mapped_column(
        ForeignKey("projects.id", ondelete="CASCADE"), default=None
    )
    hour: Mapped[int | None] = mapped_column(default=None)
    gap: Mapped[int | None] = mapped_column(default=None)
    most: Mapped[int | None] = mapped_column(default=None)
    channel: Mapped[str] = mapped_column(default="", server_default="")
    off: Mapped[bool] = mapped_column(default=False, server_default=false())


class JobStart(Base):
    """When a job ran for the first time: what was to be done before that is not made up for."""

    __tablename__ = "job_starts"

    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime.datetime] = mapped_column(Moment)
