"""Two moments that are the ends of one range: between June and August, Monday to Wednesday."""

import re
from dataclasses import dataclass

from knowledge.periods.stretch import Moment
from knowledge.periods.typed import Typed

_TO = re.compile(r" ?(?:-|/|to|until|till?|through|thru|through to|up to|up until|tae) ?(?:the )?")
_AND = re.compile(r" (?:and|&) (?:the )?")
_OPENS = re.compile(r"\b(between|from|since)(?: about| around)?(?: the)? $")


@dataclass(frozen=True)
class Range:
    """A moment, or two that are the ends of a range; *start* and *end* take in the words around."""

    first: Moment
    last: Moment | None
    start: int
    end: int


def ranges(moments: list[Moment], typed: Typed) -> list[Range]:
    """Pair the moments that a word such as `to` joins; the rest stay single."""
    found: list[Range] = []
    for moment in moments:
        before = found[-1] if found else None
        if before and before.last is None and _joins(before.first, moment, typed):
            start = _opening(before.first, typed)[1]
            found[-1] = Range(before.first, moment, start, moment.end)
        else:
            found.append(Range(moment, None, moment.start, moment.end))
    return found


def _joins(first: Moment, last: Moment, typed: Typed) -> bool:
    between = typed.plain[first.end : last.start]
    if _TO.fullmatch(between):
        return True
    return _opening(first, typed)[0] == "between" and _AND.fullmatch(between) is not None


def _opening(moment: Moment, typed: Typed) -> tuple[str, int]:
    found = _OPENS.search(typed.plain, max(0, moment.start - 30), moment.start)
    return (found[1], found.start()) if found else ("", moment.start)
