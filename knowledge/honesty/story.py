"""What updates do not go together with those before them: carried blockers, jumps, copies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz import fuzz

from knowledge.blockers import content, named, same, standing
from knowledge.honesty.doubt import Doubt, on_day
from knowledge.models import Project
from knowledge.reported import Reported
from knowledge.reporting import sprint_of

LONG_CARRIED = 3
EXPLAINS_ITSELF = 8
NEWS = 2
MENTIONED = 85
MISSPELT = 80
_REASON = re.compile(
    r"\b(?:because|cos|coz|cuz|since|as|due to|owing to|thanks to|after|following|so|now that)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")


class Jump(NamedTuple):
    """A rating that goes from red to green or back in one step, without a reason."""

    before: Reported
    after: Reported


def carried(project: Project, updates: Sequence[Reported]) -> Iterator[Doubt]:
    """Doubt a green rating for each blocker that stands over three sprints."""
    for blocker in standing(updates):
        told = updates[: blocker.updates]
        if len({sprint_of(project, one) or one.date for one in told}) >= LONG_CARRIED:
            long = "but has carried the same blocker over three sprints or more"
            yield Doubt("blocked", f"It is rated green, {long}: “{blocker.words.rstrip('.')}”.")


def jump(updates: Sequence[Reported]) -> Jump | None:
    """Return the jump that brought about the rating of now, while it is news; None for none."""
    run = list(takewhile(lambda update: update.rag == updates[0].rag, updates))
    if len(run) == len(updates) or len(run) > NEWS:
        return None
    after, before = run[-1], updates[len(run)]
    if {after.rag, before.rag} != {"red", "green"} or _gives_reason(after, before):
        return None
    return Jump(before, after)


def jumped(updates: Sequence[Reported]) -> Iterator[Doubt]:
    """Doubt a rating that came in one step, while that is news and nothing said explains it."""
    if found := jump(updates):
        step = f"It went from {found.before.rag} to {found.after.rag} in one step"
        why = f"on {on_day(found.after.date)}, and the update of that day does not say why."
        yield Doubt("jump", f"{step} {why}")


def original(project: Project, updates: Sequence[Reported]) -> Reported | None:
    """Return the update of the sprint before of which the latest is a copy; None for none."""
    latest = updates[0]
    sprint = sprint_of(project, latest) or latest.date
    earlier = (one for one in updates[1:] if (sprint_of(project, one) or one.date) != sprint)
    before = next(earlier, None)
    return before if before is not None and _says_the_same(latest, before) else None


def copied(project: Project, updates: Sequence[Reported]) -> Iterator[Doubt]:
    """Doubt a rating that stands on the words of the sprint before."""
    if before := original(project, updates):
        text = f"Its update of {on_day(updates[0].date)} says the same of what was done"
        yield Doubt("copied", f"{text} as the one of {on_day(before.date)}.")


def _gives_reason(after: Reported, before: Reported) -> bool:
    """Say whether an update says why its rating jumped, up or down."""
    held = named(before.blockers)
    fresh = [one for one in named(after.blockers) if not any(same(one, old) for old in held)]
    if _REASON.search(after.done) or (after.rag == "red" and fresh):
        return True
    return _explains(after, before)


def _explains(after: Reported, before: Reported) -> bool:
    """Say whether an update tells of what stood in the way, or tells enough to be an account."""
    said, told = content(after.done).split(), content(before.blockers or before.done).split()
    if len(said) >= EXPLAINS_ITSELF:
        return True
    return any(fuzz.ratio(one, other) >= MENTIONED for one in said for other in told)


def _says_the_same(one: Reported, other: Reported) -> bool:
    """Say whether one text is the other's, but for spelling: another figure or place is news."""
    words, others = content(one.done).split(), content(other.done).split()
    pairs = zip(words, others, strict=False)
    return bool(words) and len(words) == len(others) and all(_same(*pair) for pair in pairs)


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    return not _FIGURE.search(word + other) and fuzz.ratio(word, other) >= MISSPELT
