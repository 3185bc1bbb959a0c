"""What a period came to, as plain data; the words and the looks are for whoever tells it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from knowledge.digests.period import HERE, Period
from knowledge.digests.scope import Scope


@dataclass(frozen=True)
class About:
    """A project as a line names it, with its rating at the end of the period, "" for none."""

    code: str
    name: str
    portfolio: str
    rag: str


@dataclass(frozen=True)
class RatingMove:
    """A change of rating; *by* is the role of who reported it, *told* the day it became known.

    *why* are the update's own words, *blockers* what it says stands in the way.
    """

    project: About
    day: date
    before: str
    after: str
    why: str
    blockers: tuple[str, ...]
    by: str
    told: date | None = None


@dataclass(frozen=True)
class Contradiction:
    """What speaks against a rating; *is_new* where nothing did so before the period."""

    project: About
    day: date
    kind: str
    sentence: str
    is_new: bool


@dataclass(frozen=True)
class Blocked:
    """A blocker that an update of the period names: *since* when, and over how many sprints."""

    project: About
    day: date
    words: str
    since: date
    sprints: int
    is_new: bool


@dataclass(frozen=True)
class Planned:
    """A milestone: *day* is when it was reached, slipped, missed or is due.

    It slipped from *was* to *expected*. *is_late_news* says that it was reached before the period
    and told in it, *is_marked* is false for one that is past its day and not marked as missed.
    """

    project: About
    day: date
    name: str
    due: date
    expected: date
    was: date | None = None
    is_late_news: bool = False
    is_marked: bool = True


@dataclass(frozen=True)
class Phased:
    """A project that began, came into the register, moved on, was paused, resumed or closed.

    *what* is started, new, moved, paused, resumed or closed; *before* and *after* are the phases.
    """

    project: About
    day: date
    what: str
    before: str
    after: str


@dataclass(frozen=True)
class Gained:
    """A benefit that was verified, and what was verified of it before."""

    project: About
    day: date
    name: str
    verified: Decimal
    before: Decimal | None
    forecast: Decimal | None


@dataclass(frozen=True)
class Written:
    """A document that is new, changed or superseded; *owner* looks after it.

    *other* is the document whose place it took or, where it is superseded, the one that took its.
    """

    title: str
    day: date
    kind: str
    owner: str
    review_by: date | None
    what: str
    other: str = ""


@dataclass(frozen=True)
class Ratings:
    """How many open projects were rated how at the end of a day."""

    day: date
    red: int = 0
    amber: int = 0
    green: int = 0
    none: int = 0

    @property
    def total(self) -> int:
        """Return how many projects there were."""
        return self.red + self.amber + self.green + self.none


@dataclass(frozen=True)
class Unanswered:
    """How many questions nobody could answer, and the words of those that the reader may see."""

    number: int = 0
    shown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Overdue:
    """How many projects owe an update at the end of the period, and how many of them several."""

    projects: int = 0
    several: int = 0


@dataclass(frozen=True)
class Digest:
    """All that changed in a period, as far as it exists for the reader; *now* is as of when.

    *stood* is how projects were rated before it, *trend* how at the end of each week up to its end.
    *note* is what else its readers have to know, such as what is held back before an election.
    """

    scope: Scope
    period: Period
    now: datetime
    stood: Ratings
    trend: tuple[Ratings, ...]
    moves: tuple[RatingMove, ...] = ()
    told_late: tuple[RatingMove, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    blockers: tuple[Blocked, ...] = ()
    reached: tuple[Planned, ...] = ()
    slipped: tuple[Planned, ...] = ()
    missed: tuple[Planned, ...] = ()
    due: tuple[Planned, ...] = ()
    projects: tuple[Phased, ...] = ()
    benefits: tuple[Gained, ...] = ()
    documents: tuple[Written, ...] = ()
    questions: Unanswered = field(default_factory=Unanswered)
    overdue: Overdue = field(default_factory=Overdue)
    updates: int = 0
    illustrative: bool = False
    note: str = ""

    @property
    def today(self) -> date:
        """Return the day on which it was made, here."""
        return self.now.astimezone(HERE).date()

    @property
    def ratings(self) -> Ratings:
        """Return how projects stood at the end."""
        return self.trend[-1]

    @property
    def is_quiet(self) -> bool:
        """Say whether nothing changed that is worth a line; what is to come is no change."""
        events = (self.moves, self.told_late, self.reached, self.slipped, self.missed)
        others = (self.projects, self.benefits, self.documents)
        fresh = (one for some in (self.contradictions, self.blockers) for one in some if one.is_new)
        return not (any((*events, *others)) or self.questions.number or any(fresh))
