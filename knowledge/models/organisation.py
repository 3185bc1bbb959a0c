"""Councils and partners, their holidays, and the portfolios that projects stand in."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from knowledge.models.base import Base


class Organisation(Base):
    """A council, or a partner of the councils."""

    __tablename__ = "organisations"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(default="partner")
    aliases: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    statutory_code: Mapped[str | None] = mapped_column(default=None, unique=True)


class Holiday(Base):
    """A day on which an organisation does not work."""

    __tablename__ = "holidays"
    __table_args__ = (UniqueConstraint("organisation_id", "date"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisations.id", ondelete="CASCADE"), init=False
    )
    date: Mapped[date]
    organisation: Mapped[Organisation] = relationship()
    name: Mapped[str] = mapped_column(default="")


class Portfolio(Base):
    """One of the six groups of projects."""

    __tablename__ = "portfolios"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
