"""A counter that tells every process when names in the register changed."""

from sqlalchemy.orm import Mapped, mapped_column

from knowledge.models.base import Base


class RegisterVersion(Base):
    """One row; its number grows with every change to what can be named."""

    __tablename__ = "register_version"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    number: Mapped[int] = mapped_column(default=0)
