"""Which one of those that come round each year: this, last or next."""

from knowledge.periods.stretch import Stretch
from knowledge.periods.typed import Typed

WHICH = "this coming|this past|this|last|next|the coming|coming"


def narrowed(
    candidates: tuple[Stretch, ...], which: str | None, typed: Typed
) -> tuple[Stretch, ...]:
    """Return the one of *candidates* that *which* says, or all of them where it says nothing."""
    if not which or len(candidates) == 1:
        return candidates
    before = [some for some in candidates if some.last < typed.today]
    after = [some for some in candidates if some.first > typed.today]
    if which in ("last", "this past"):
        return (before[-1],)
    if which == "this":
        return (_this(candidates, typed),)
    return (after[0],)


def _this(candidates: tuple[Stretch, ...], typed: Typed) -> Stretch:
    """Return the one that is on, else that of this year unless it is over and yet to come."""
    for some in candidates:
        if some.first <= typed.today <= some.last:
            return some
    this_year = [some for some in candidates if some.first.year == typed.today.year]
    is_over = typed.looking == "ahead" and this_year[0].last < typed.today
    return candidates[candidates.index(this_year[0]) + 1] if is_over else this_year[0]
