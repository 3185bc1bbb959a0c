"""A counter that tells every process when the register changed, and the day it last did."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base


class RegisterVersion(Base):
    """One row; its number grows with every import that changes something."""

    __tablename__ = "register_version"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    number: Mapped[int] = mapped_column(default=0)
    imported: Mapped[date | None] = mapped_column(default=None)
