"""How a digest names its days, what it covers, and what it came to in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from actions.wording import capital, counted, day, listed, rating
from knowledge.digests import Digest, Period, Ratings, Scope

RATED = ("red", "amber", "green", "none")
WEEKLY = "Ratings at the end of each week"
UNRATED = "without an update"


def title(digest: Digest) -> str:
    """Return the heading: "Digital Place, 16 to 22 November 2026"."""
    return f"{covering(digest.scope)}, {days(digest.period)}"


def asking_for(scope: Scope, period: Period) -> str:
    """Return the words that ask for a digest: "digest for Fife from 2026-11-16 to 2026-11-22"."""
    about = {"mine": "my projects", "partnership": "all projects"}.get(scope.kind, "")
    only = f", only {listed(scope.ratings)}," if scope.ratings else ""
    named = about or " and ".join(scope.names)
    return f"digest for {named}{only} from {period.first} to {period.last}"


def covering(scope: Scope) -> str:
    """Name what a digest covers."""
    narrowed = f", {listed(scope.ratings)} only" if scope.ratings else ""
    named = {
        "partnership": "The whole partnership",
        "mine": "My projects",
        "council": f"{listed(scope.names)}’s projects",
    }
    return f"{named.get(scope.kind, listed(scope.names))}{narrowed}"


def days(period: Period) -> str:
    """Write the days of a period, each part once: 16 to 22 November 2026."""
    first, last = period.first, period.last
    if period.is_month:
        return f"{first:%B %Y}"
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{day(first) if first.year != last.year else short(first)} to {day(last)}"


def short(when: date) -> str:
    """Write a day without its year."""
    return f"{when.day} {when:%B}"


def near(when: date, period: Period) -> str:
    """Write a day, without the year where that is the period's own."""
    return short(when) if when.year == period.last.year else day(when)


def ratings(counts: Ratings) -> str:
    """Write how many projects are rated how: 2 red, 1 amber and 3 without an update."""
    numbers = ((getattr(counts, one), UNRATED if one == "none" else one) for one in RATED)
    return listed(f"{number} {name}" for number, name in numbers if number) or "no open projects"


def standing(digest: Digest) -> tuple[tuple[str, str, str], ...]:
    """Return each rating, and how many projects stand so at the end and stood so before."""
    found: list[tuple[str, str, str]] = []
    for name in RATED:
        now, before = getattr(digest.ratings, name), getattr(digest.stood, name)
        label = capital(rating("" if name == "none" else name))
        found.append((label, str(now), str(before)))
    return tuple(found)


def trend(digest: Digest) -> str:
    """Tell the ratings of week after week in words, as whoever cannot see the picture gets them."""
    return f"{WEEKLY}. {'; '.join(week_by_week(digest))}."


def week_by_week(digest: Digest) -> Iterator[str]:
    """Yield the ratings at the end of each week: "22 November: 5 red and 13 amber"."""
    yield from (f"{near(one.day, digest.period)}: {ratings(one)}" for one in digest.trend)


def provenance(digest: Digest) -> str:
    """Say where a digest was read, who keeps that, and as of when."""
    label = ", whose records are illustrative" if digest.illustrative else ""
    as_of = day(digest.period.until(digest.today).last)
    return f"From the project register of the Digital Office{label}, as of {as_of}."


def summary(digest: Digest) -> str:
    """Return what a period came to, in a few sentences; a quiet one says so in one line."""
    stands = _stands(digest)
    if digest.is_quiet:
        return " ".join(filter(None, (f"A quiet time: nothing changed. {stands}", digest.note)))
    happened = listed(_happened(digest))
    told = (_moved(digest), f"{capital(happened)}." if happened else "", stands, digest.note)
    return " ".join(filter(None, told))


def _stands(digest: Digest) -> str:
    if any(getattr(digest.ratings, name) for name in RATED):
        return f"Projects stand at {ratings(digest.ratings)}."
    rated = f" rated {listed(digest.scope.ratings, 'or')}" if digest.scope.ratings else ""
    return f"There are no open projects{rated}."


def _moved(digest: Digest) -> str:
    """Say how many ratings changed, and to what."""
    every = (*digest.moves, *digest.told_late)
    went = Counter(one.after for one in every)
    to = [f"{went[rag]} to {rag}" for rag in RATED if went[rag]]
    return f"{capital(counted(len(every), 'rating'))} changed: {listed(to)}." if to else ""


def _happened(digest: Digest) -> Iterator[str]:
    fresh = sum(one.is_new for one in digest.blockers)
    doubted = len({one.project.code for one in digest.contradictions if one.is_new})
    for number, one, many in (
        (doubted, "rating is newly in doubt", "ratings are newly in doubt"),
        (len(digest.missed), "milestone was missed", "milestones were missed"),
        (len(digest.slipped), "milestone slipped", "milestones slipped"),
        (len(digest.reached), "milestone was reached", "milestones were reached"),
        (fresh, "blocker is new", "blockers are new"),
        (len(digest.projects), "project began or moved on", "projects began or moved on"),
        (len(digest.benefits), "benefit was verified", "benefits were verified"),
        (len(digest.documents), "document is new or changed", "documents are new or changed"),
        (digest.questions.number, "question found no answer", "questions found no answer"),
    ):
        if number:
            yield counted(number, one, many)
