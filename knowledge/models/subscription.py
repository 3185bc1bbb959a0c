"""Who gets a digest, how they want it, and which were made up for them."""

from __future__ import annotations

import datetime
from datetime import date, time

from sqlalchemy import JSON, ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base, Moment

WEEK, FORTNIGHT, MONTH = "week", "fortnight", "month"
HALF_PAST_EIGHT = time(8, 30)


class Subscription(Base):
    """One digest that comes again and again, to a person, a channel or an address.

    *person_id* is who reads it; without one it goes to *conversation*, with a visitor's eyes.
    *channel* is where a person wants it, "" for wherever they are. *kind* and *ids* say what it is
    about, *ratings* narrow it. *made_by_id* asked for it; in *ended* nobody wants it any more.
    """

    __tablename__ = "subscriptions"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    kind: Mapped[str]
    made: Mapped[datetime.datetime] = mapped_column(Moment)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), index=True, default=None
    )
    conversation: Mapped[str] = mapped_column(default="", index=True)
    channel: Mapped[str] = mapped_column(default="")
    ids: Mapped[list[int]] = mapped_column(JSON, default_factory=list)
    ratings: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    every: Mapped[str] = mapped_column(default=WEEK)
    weekday: Mapped[int] = mapped_column(default=0)
    at: Mapped[time] = mapped_column(default=HALF_PAST_EIGHT)
    paused: Mapped[bool] = mapped_column(default=False, server_default=false())
    paused_until: Mapped[date | None] = mapped_column(default=None)
    made_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), default=None
    )
    ended: Mapped[datetime.datetime | None] = mapped_column(Moment, default=None)

    def rests(self, day: date) -> bool:
        """Say whether it is paused on a day."""
        return self.paused or (self.paused_until is not None and day < self.paused_until)


class DigestIssue(Base):
    """One digest of a subscription, booked once; *passed* says why it was not sent, if it was not.

    *delivery* is the key of the message that it is in.
    """

    __tablename__ = "digest_issues"
    __table_args__ = (UniqueConstraint("subscription_id", "first", "last"),)

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    subscription_id: Mapped[int] = mapped_column(ForeignKey("subscriptions.id", ondelete="CASCADE"))
    first: Mapped[date]
    last: Mapped[date]
    day: Mapped[date]
    booked: Mapped[datetime.datetime] = mapped_column(Moment)
    delivery: Mapped[str] = mapped_column(default="", index=True)
    passed: Mapped[str] = mapped_column(default="")


class PreElection(Base):
    """Days before an election, in which digests hold back what announces something."""

    __tablename__ = "pre_elections"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    first: Mapped[date]
    last: Mapped[date]
    told: Mapped[datetime.datetime] = mapped_column(Moment)
    by_id: Mapped[int | None] = mapped_column(
        ForeignKey("people.id", ondelete="SET NULL"), default=None
    )


class SigningKey(Base):
    """A key by which Cairn knows links of its own again, shared by all processes."""

    __tablename__ = "signing_keys"

    name: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str]
