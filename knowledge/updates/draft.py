"""What comes out of reading: drafts of updates, or why there is nothing to log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Known:
    """What the register knows of a project that a message may be about.

    *milestones* are those that are neither done nor dropped.
    """

    project_id: int
    rag: str | None
    milestones: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """One update as it was understood.

    *blockers* is None where nothing was said of them and empty where there are said to be none.
    *day* is None where a day to come was named. *asks* holds what must be asked before it counts:
    "project", "rating", "reason" (the rating changes and nothing said can be why) or "day".
    """

    project_id: int | None
    rag: str | None
    done: str = ""
    next: str = ""
    blockers: str | None = None
    day: date | None = None
    no_change: bool = False
    on_behalf_of: int | None = None
    milestone_done: str | None = None
    risk: str | None = None
    benefit: tuple[str, Decimal] | None = None
    asks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a message reports: several drafts where it reports on several projects.

    Without drafts nothing may be logged by itself, and *why_not* says why: question, hearsay,
    negation, figure of speech, hypothetical, plan, request, quotation or no report. *text* is the
    message with signature, disclaimer, quoted reply and Slack's escapes taken off.
    """

    drafts: tuple[Draft, ...]
    why_not: str = ""
    text: str = ""
