"""Stretches of days, and the choice among the several that "December" may mean."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from knowledge.periods.period import Looking, NotADateError


class Relation(StrEnum):
    """How the days asked about lie to the days that were named."""

    IN = "in"
    SINCE = "since"
    FROM = "from"
    BY = "by"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class Stretch:
    """Some days in a row; *point* is the one day meant where "at" is wider than "by".

    "at Easter" is four days, "by Easter" ends on the Sunday.
    """

    first: date
    last: date
    point: date | None = None
    label: str = ""

    def edge(self, relation: Relation) -> date:
        """Return the day that counts: the last for by and after, else the first.

        What is on hold "until January" goes on when January begins; what is due "by January"
        may still come in it.
        """
        is_last = relation in (Relation.BY, Relation.AFTER, Relation.IN)
        return self.point or (self.last if is_last else self.first)


@dataclass(frozen=True)
class Moment:
    """A piece of text that names days, with every stretch that it may mean, in order.

    A bare weekday is never today, for which people say "today". *needs_part* marks words
    such as "the month", which mean something only after "end of".
    """

    start: int
    end: int
    candidates: tuple[Stretch, ...]
    is_weekday: bool = False
    needs_part: bool = False
    problem: str = ""
    means_now: bool = False
    is_range: bool = False

    @property
    def is_fixed(self) -> bool:
        """Tell whether the words can mean one stretch only."""
        return len(self.candidates) == 1

    def mapped(self, change: Callable[[Stretch], Stretch], start: int, end: int) -> "Moment":
        """Return the moment with *change* made to all it may mean, over more of the text."""
        candidates = tuple(change(stretch) for stretch in self.candidates)
        return replace(self, candidates=candidates, start=start, end=end, needs_part=False)

    def checked(self) -> "Moment":
        """Return the moment, or refuse when it names a day that does not exist."""
        if self.problem:
            raise NotADateError(self.problem, self.start, self.end)
        return self


def one_day(day: date) -> Stretch:
    """Return *day* as a stretch."""
    return Stretch(day, day)


def choose(
    moment: Moment, today: date, looking: Looking, relation: Relation = Relation.IN
) -> Stretch:
    """Choose the latest stretch up to today when looking back, else the next one."""
    candidates, step = moment.checked().candidates, timedelta(days=int(moment.is_weekday))
    if looking == "back":
        edge = Relation.FROM if relation is Relation.IN else relation
        past = [some for some in candidates if some.edge(edge) <= today - step]
        return past[-1] if past else candidates[0]
    coming = (some for some in candidates if some.edge(relation) >= today + step)
    return next(coming, candidates[-1])


def choose_pair(
    first: Moment, last: Moment, today: date, looking: Looking
) -> tuple[Stretch, Stretch]:
    """Choose the two ends of a range, close to each other and the right way round."""
    is_any = not first.checked().is_fixed
    if last.checked().is_fixed and is_any:
        return _latest_before(first, closing := last.candidates[0]), closing
    if looking == "ahead" and is_any and not first.is_weekday:
        closing = choose(last, today, looking)
        return _latest_before(first, closing), closing
    opening = choose(first, today, looking)
    following = (some for some in last.candidates if some.last >= opening.first)
    return opening, next(following, last.candidates[-1])


def _latest_before(moment: Moment, closing: Stretch) -> Stretch:
    earlier = [some for some in moment.candidates if some.first <= closing.last]
    return earlier[-1] if earlier else moment.candidates[0]
