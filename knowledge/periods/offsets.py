"""So long before or after a moment: a week on Monday, the day after Christmas."""

import re
from datetime import timedelta

from knowledge.periods.almanac import week
from knowledge.periods.period import Looking
from knowledge.periods.spells import later
from knowledge.periods.stretch import Moment, Stretch, choose, one_day
from knowledge.periods.typed import NEARBY, Typed
from knowledge.periods.vocabulary import NUMBER, UNIT, amount

_OFFSET = re.compile(
    rf"\b(?P<lasting>(?:for|off|away|out|leave|holidays?|hols) )?"
    rf"(?:(?P<the>the )|(?P<count>{NUMBER}) )?"
    rf"(?P<kind>working |business )?(?P<unit>{UNIT})s?'? "
    r"(?P<taken>(?:off|leave|holidays?|hols),? )?"
    r"(?P<way>on|from|starting(?: on| from)?|after|past|before|ago|ago on)?(?: the)? ?$"
)
_FOR = re.compile(rf" for ({NUMBER}) ({UNIT})s?\b")
_WEEK_AFTER = re.compile(r" (week|fortnight)\b(?! (?:of|commencing|beginning|starting|ending))")


def shifted(moment: Moment, typed: Typed) -> Moment:
    """Return *moment* moved by the words around it, or as it is."""
    if moment.problem:
        return moment
    if _is_tomorrow(moment, typed) and (tail := _WEEK_AFTER.match(typed.plain, moment.end)):
        days = timedelta(days=7 if tail[1] == "week" else 14)
        return moment.mapped(lambda some: one_day(some.first + days), moment.start, tail.end())
    if typed.looking == "ahead" and (lasting := _FOR.match(typed.plain, moment.end)):
        return _lasting(moment, lasting, typed)
    found = _OFFSET.search(typed.plain, max(0, moment.start - NEARBY), moment.start)
    if found is None or not _applies(found, moment, typed):
        return moment
    base = choose(moment, typed.today, _direction(found["way"], typed))
    return Moment(found.start(), moment.end, (_moved(base, found),))


def _lasting(moment: Moment, found: re.Match[str], typed: Typed) -> Moment:
    """Return the days of `tomorrow for a fortnight`."""
    base = choose(moment, typed.today, "ahead")
    day = later(base.first, amount(found[1]), found[2])
    last = max(base.first, day - timedelta(days=1))
    return Moment(moment.start, found.end(), (Stretch(base.first, last),), is_range=True)


def _is_tomorrow(moment: Moment, typed: Typed) -> bool:
    return typed.plain[moment.start : moment.end] in ("today", "tomorrow", "the morn")


def _applies(found: re.Match[str], moment: Moment, typed: Typed) -> bool:
    """Allow `a week Monday` without a word between, but not `10 days December`."""
    if found["the"]:
        return found["unit"] in ("day", "week", "month") and found["way"] in ("before", "after")
    if found["count"] and found["way"]:
        return True
    is_a_day = moment.is_weekday or _is_tomorrow(moment, typed)
    return bool(found["count"]) and is_a_day and found["unit"] in ("week", "fortnight")


def _direction(way: str | None, typed: Typed) -> Looking:
    if way in (None, "on", "from") or way.startswith("starting"):
        return "ahead"
    return "back" if way in ("past", "ago", "ago on") else typed.looking


def _moved(base: Stretch, found: re.Match[str]) -> Stretch:
    """Return the day so much later or earlier, or the days till then in `for a week from Monday`.

    `the week before` is a calendar week.
    """
    is_back = found["way"] in ("before", "past", "ago", "ago on")
    way = found["way"] or ""
    told = found["lasting"] or found["taken"]
    is_lasting = way.startswith("starting") or (bool(told) and way == "from")
    anchor = base.point or (base.first if is_back or is_lasting else base.last)
    count = 1 if found["the"] else amount(found["count"])
    day = later(anchor, -count if is_back else count, found["unit"], found["kind"])
    if is_lasting and day > anchor:
        return Stretch(anchor, day - timedelta(days=1))
    return week(day) if found["the"] and found["unit"] == "week" else one_day(day)
