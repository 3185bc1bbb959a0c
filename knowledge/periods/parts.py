"""The words beside a stretch that name a part of it: early, mid, end of, rest of, first week of."""

import re
from collections.abc import Callable
from datetime import date

from knowledge.periods import portions
from knowledge.periods.almanac import week
from knowledge.periods.portions import A_DAY
from knowledge.periods.stretch import Moment, Stretch, one_day
from knowledge.periods.typed import NEARBY, Typed
from knowledge.periods.vocabulary import NUMBER, WEEKDAY, WEEKDAYS, amount

Change = Callable[[Stretch], Stretch]
_NTH = r"first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th"
_BEFORE = re.compile(
    r"\b(?:the )?(?:very )?(?:"
    r"(?P<start>start|beginning) (?:of|o') |(?P<end>end|close|back end) (?:of|o') |"
    r"(?P<closes>close of (?:play|business)|end of (?:the )?day|cob|eod)(?: of)?,? |"
    r"(?P<bare_end>(?<=by )end|(?<=at )end|(?<=before )end|(?<=until )end|(?<=date )end) |"
    r"(?P<third>early|mid|middle of|late|towards the end of|halfway through)(?: in| on)?[ -]|"
    r"(?P<half>first|second) half of |"
    rf"(?P<nth>{_NTH}) (?P<each>day|week|quarter|{WEEKDAY}) (?:of|in) |"
    rf"(?P<side>first|last|final) (?P<count>{NUMBER}) (?P<unit>day|week|month)s (?:of|in) |"
    r"(?P<rest>rest of|remainder of|later(?: on)?(?: in)?) |"
    r"(?P<passed>earlier(?: in| on)?|so far(?: in)?) |"
    r"(?P<week>week of) |(?P<opening>week (?:commencing|beginning|starting)|w/?c|w/?b) |"
    r"(?P<closing>week ending|week to|w/e) |(?P<whole>whole of|all of|all) |"
    rf"(?P<weekday>{WEEKDAY})(?: of| in)?,? "
    r")(?:on )?(?:the )?$"
)
_AFTER = re.compile(rf" (?:(?P<passed>so far|to date)|(?:on )?(?P<weekday>{WEEKDAY}))\b")
_THIRDS = {"e": 0, "m": 1, "h": 1, "l": 2, "t": 2}


def with_parts(moment: Moment, typed: Typed) -> Moment:
    """Return *moment* narrowed to the part of it that the words around it name."""
    for _ in range(2):
        found = _BEFORE.search(typed.plain, max(0, moment.start - NEARBY), moment.start)
        change = _change(found, moment, typed.today) if found else None
        if found is None or change is None:
            break
        moment = moment.mapped(change, found.start(), moment.end)
    found = _AFTER.match(typed.plain, moment.end)
    change = _change(found, moment, typed.today) if found else None
    return moment.mapped(change, moment.start, found.end()) if found and change else moment


def _change(found: re.Match[str], moment: Moment, today: date) -> Change | None:
    """Return what the words do to a stretch, or None where they say nothing about it."""
    said = found.groupdict()
    if said["weekday"]:
        return _weekday_of(said["weekday"], moment)
    if said["passed"]:
        is_on = any(some.first <= today <= some.last for some in moment.candidates)
        return (lambda stretch: portions.passed_of(stretch, today)) if is_on else None
    if said["third"]:
        return lambda stretch: portions.third_of(stretch, _THIRDS[said["third"][0]])
    if said["half"]:
        return lambda stretch: portions.half_of(stretch, is_second=said["half"] == "second")
    if said["nth"]:
        return lambda stretch: portions.nth_of(stretch, said["nth"], said["each"])
    if said["side"]:
        count = amount(said["count"])
        return lambda stretch: portions.some_of(stretch, said["side"], count, said["unit"])
    if said["rest"]:
        return lambda stretch: portions.rest_of(stretch, today)
    return next(change for name, change in _PLAIN.items() if said[name])


def _weekday_of(word: str, moment: Moment) -> Change | None:
    """Return the change for `Monday next week`; nothing else has one Monday."""
    if any(portions.length(some) != 7 for some in moment.candidates):
        return None
    return lambda stretch: one_day(stretch.first + WEEKDAYS[word] * A_DAY)


def _week_around(stretch: Stretch) -> Stretch:
    return week(stretch.point or stretch.first)


def _week_from(stretch: Stretch) -> Stretch:
    return Stretch(stretch.first, stretch.first + 6 * A_DAY)


def _week_to(stretch: Stretch) -> Stretch:
    return Stretch(stretch.last - 6 * A_DAY, stretch.last)


def _whole(stretch: Stretch) -> Stretch:
    return stretch


_PLAIN: dict[str, Change] = {
    "start": portions.start_of,
    "end": portions.end_of,
    "closes": portions.end_of,
    "bare_end": portions.end_of,
    "week": _week_around,
    "opening": _week_from,
    "closing": _week_to,
    "whole": _whole,
}
