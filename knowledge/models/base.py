"""What every table shares."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, MetaData, false
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, declared_attr, mapped_column
from sqlalchemy.schema import ForeignKey
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """The parent of every table; a row can be built in a test without a database."""

    metadata = MetaData(naming_convention=NAMING)


class Pounds(TypeDecorator[Decimal]):
    """Money in pounds, kept as whole pence: SQLite has no exact decimals."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Turn pounds into pence."""
        return None if value is None else int((value * 100).to_integral_value())

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """Turn pence into pounds."""
        return None if value is None else Decimal(value) / 100


class Moment(TypeDecorator[datetime]):
    """A moment in UTC that is never naive: SQLite forgets time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Keep the moment as UTC; a naive one is a mistake of the caller."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment back as UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class OfProject(MappedAsDataclass, kw_only=True):
    """A row that belongs to a project, and is seen by whoever sees the project."""

    @declared_attr
    def project_id(self) -> Mapped[int]:
        """Return the column that says which project the row belongs to."""
        return mapped_column(
            ForeignKey("projects.id", ondelete="CASCADE"), index=True, init=False, default=None
        )


class Withdrawable(MappedAsDataclass, kw_only=True):
    """A row that may be taken back: it is kept, and in no query but the logbook's own."""

    withdrawn: Mapped[bool] = mapped_column(default=False, server_default=false())
