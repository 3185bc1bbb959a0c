"""How a digest names its days, what it covers, and what it came to in a sentence."""

from __future__ import annotations

from collections import Counter
from datetime import date

from actions.wording import capital, counted, day, listed
from knowledge.digests import Digest, Period, Ratings, Scope

RATED = ("red", "amber", "green", "none")


def title(digest: Digest) -> str:
    """Return the heading: "Digital Place, 16 to 22 November 2026"."""
    return f"{covering(digest.scope)}, {days(digest.period)}"


def covering(scope: Scope) -> str:
    """Name what a digest covers."""
    narrowed = f", {listed(scope.ratings)} only" if scope.ratings else ""
    whole = "The whole partnership" if scope.kind == "partnership" else listed(scope.names)
    named = {"mine": "Your projects", "council": f"{whole}’s projects"}.get(scope.kind, whole)
    return f"{named}{narrowed}"


def days(period: Period) -> str:
    """Write the days of a period, each part once: 16 to 22 November 2026."""
    first, last = period.first, period.last
    if period.is_month:
        return f"{first:%B %Y}"
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{short(first) if first.year == last.year else day(first)} to {day(last)}"


def short(when: date) -> str:
    """Write a day without its year."""
    return f"{when.day} {when:%B}"


def ratings(counts: Ratings) -> str:
    """Write how many projects are rated how: 2 red, 1 amber and 3 without an update."""
    named = {"none": "without an update"}
    told = [
        f"{getattr(counts, one)} {named.get(one, one)}" for one in RATED if getattr(counts, one)
    ]
    return listed(told) if told else "no open projects"


def summary(digest: Digest) -> str:
    """Return what a period came to, in a sentence or two; a quiet one says so in one line."""
    stands = capital(f"{ratings(digest.ratings)}.")
    if digest.is_quiet:
        return f"A quiet time: nothing changed from {days(digest.period)}. {stands}"
    return f"{capital(listed(_happened(digest)))}. {stands}"


def _happened(digest: Digest) -> list[str]:
    moved = Counter(one.after for one in digest.moves)
    parts = [
        f"{counted(moved[rag], 'project')} turned {rag}"
        for rag in ("red", "amber", "green")
        if moved[rag]
    ]
    for number, one, many in (
        (len(digest.reached), "milestone was reached", "milestones were reached"),
        (len(digest.slipped), "slipped", "slipped"),
        (len(digest.missed), "was missed", "were missed"),
    ):
        if number:
            parts.append(counted(number, one, many))
    return parts or ["there is news below"]
