"""What became of a message: what is in the register because of it, and what was asked back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

CONFIRM = "confirm"
WHETHER = "asking or reporting"


@dataclass(frozen=True)
class Logged:
    """One update that a message put into the register, and what else it changed there."""

    project: str
    rag: str
    day: date
    done: str = ""
    next: str = ""
    blockers: str = ""
    on_behalf_of: str | None = None
    milestone_done: str | None = None
    risk: str | None = None
    benefit: tuple[str, Decimal] | None = None

    @property
    def words(self) -> str:
        """Return all that is stored in words."""
        return "\n".join((self.done, self.next, self.blockers, self.risk or "")).casefold()


@dataclass(frozen=True)
class Happened:
    """All that became of a message.

    *asked* holds what is asked back: "project", "rating", "reason" or "day" of a draft, CONFIRM
    where it is shown for a yes, or WHETHER it was a report at all. *besides* counts what changed in
    the register without an update.
    """

    logged: tuple[Logged, ...] = ()
    asked: tuple[str, ...] = ()
    answered: bool = False
    said: str = ""
    besides: int = 0
