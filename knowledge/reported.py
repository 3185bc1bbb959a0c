"""An update as the rules read it: a row of the database, or as much of one as they need."""

from __future__ import annotations

import datetime
from typing import Protocol


class Reported(Protocol):
    """What was reported of a project on one day."""

    @property
    def date(self) -> datetime.date:
        """Return the day of the update."""

    @property
    def rag(self) -> str:
        """Return the rating."""

    @property
    def done(self) -> str:
        """Return what was said to be done."""

    @property
    def blockers(self) -> str:
        """Return what was said to block the project."""

    @property
    def sprint(self) -> int | None:
        """Return the sprint that the update says it is for."""
