"""What a period came to, for whoever may see it."""

from knowledge.digests.digest import (
    About,
    Blocked,
    Contradiction,
    Digest,
    Gained,
    Overdue,
    Phased,
    Planned,
    RatingMove,
    Ratings,
    Unanswered,
    Written,
)
from knowledge.digests.period import NotAPeriodError, Period
from knowledge.digests.scope import EVERYTHING, RATINGS, Kind, Scope
from knowledge.digests.summarising import summarise
from knowledge.digests.usual import mine, usual

__all__ = [
    "EVERYTHING",
    "RATINGS",
    "About",
    "Blocked",
    "Contradiction",
    "Digest",
    "Gained",
    "Kind",
    "NotAPeriodError",
    "Overdue",
    "Period",
    "Phased",
    "Planned",
    "RatingMove",
    "Ratings",
    "Scope",
    "Unanswered",
    "Written",
    "mine",
    "summarise",
    "usual",
]
