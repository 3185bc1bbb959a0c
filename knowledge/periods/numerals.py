"""Dates in digits: 2026-12-03, 03/12/2026, 3.12.26 and 3/12, with the day first."""

import re
from collections.abc import Iterator

from knowledge.periods.dates import dated, spanned
from knowledge.periods.stretch import Moment
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import WEEKDAY

_NOT_WITHIN = r"(?<![\w£$€#/.+-])(?<![0-9],)"
_LEAD = rf"{_NOT_WITHIN}(?:{WEEKDAY},? )?"
_ISO = re.compile(
    _NOT_WITHIN + r"((?:19|20|21)[0-9]{2})([-/])([0-9]{1,2})\2([0-9]{1,2})(?:t[0-9:]+z?)?(?![\w-])"
)
_FULL = re.compile(
    rf"{_LEAD}([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\2((?:19|20|21)?[0-9]{{2}})"
    r"(?![\w%]|[/-][0-9]|[.,][0-9])"
)
_SHORT = re.compile(rf"{_LEAD}([0-9]{{1,2}})/([0-9]{{1,2}})(?![\w%+]|[/-]\w|[.,:][0-9])")
_DASHED = re.compile(
    r"\b(?:since|before|until|till) ([0-9]{1,2})-([0-9]{1,2})(?![\w%-]|[.,:/][0-9]| [a-z]+s\b)"
)
_DAYS = re.compile(
    rf"{_NOT_WITHIN}([0-9]{{1,2}}) ?- ?([0-9]{{1,2}})/([0-9]{{1,2}})"
    r"(?:/((?:20)?[0-9]{2}))?(?![\w%/-]|[.,][0-9])"
)
_POINTS_AT_A_DATE = re.compile(
    r"\b(?:on|by|since|before|after|until|till?|from|due|between|dated|w/?c|w/?b|as of|and|to|back|"
    r"week (?:of|commencing|beginning|starting|ending))(?: the)? $"
)
_NO_FRACTION_AFTER = re.compile(
    r"\s*(?:$|[,;:?!)-]|\.(?!\w)|(?:to|until|till|and|update|updates|report)\b)"
)
_VERSION = re.compile(r"\b(?:v|version|release|python|build|ip) ?$")


def read(typed: Typed) -> Iterator[Moment]:
    """Read every date that is written in digits."""
    for found in _ISO.finditer(typed.plain):
        yield dated(typed, found.span(), int(found[4]), int(found[3]), int(found[1]))
    for found in _FULL.finditer(typed.plain):
        yield from _full(typed, found)
    for found in _SHORT.finditer(typed.plain):
        yield from _short(typed, found)
    for found in _DASHED.finditer(typed.plain):
        day, month = int(found[1]), int(found[2])
        if _is_plausible(day, month):
            yield dated(typed, (found.start(1), found.end()), day, month, None)
    for found in _DAYS.finditer(typed.plain):
        yield from _days(typed, found)


def _full(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    day, month, year = int(found[1]), int(found[3]), int(found[4])
    if _VERSION.search(typed.plain[: found.start()]):
        return
    is_surely_a_date = found[2] == "/" or year > 99
    if _is_plausible(day, month) or (is_surely_a_date and 1 <= day <= 31 and month <= 31):
        yield dated(typed, found.span(), day, month, year if year > 99 else 2000 + year)


def _short(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    """Read `3/12`, but not `3/4 done`, `24/7` or `50/50`."""
    day, month = int(found[1]), int(found[2])
    is_pointed_at = _POINTS_AT_A_DATE.search(typed.plain[: found.start()]) is not None
    if (day, month) == (24, 7) and not is_pointed_at:
        return
    is_free = _NO_FRACTION_AFTER.match(typed.plain, found.end()) is not None
    if not is_free and not (is_pointed_at and not _counts(typed, found.end())):
        return
    if _is_plausible(day, month) or (is_pointed_at and day <= 12 < month <= 31):
        is_evident = is_pointed_at or not _is_fraction(day, month) or _is_evident(typed, found)
        if is_evident:
            yield dated(typed, found.span(), day, month, None)


def _days(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    days, month = (int(found[1]), int(found[2])), int(found[3])
    if _is_plausible(max(days), month):
        year = 2000 + int(found[4]) % 100 if found[4] else None
        yield spanned(typed, found.span(), days, month, year)


def _is_plausible(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _is_fraction(day: int, month: int) -> bool:
    return day <= month <= 10


def _is_evident(typed: Typed, found: re.Match[str]) -> bool:
    """Tell whether a date such as 3/4 is all, or the first thing, that was typed."""
    return not typed.plain[: found.start()].strip() or len(found[2]) == 2


def _counts(typed: Typed, place: int) -> bool:
    return re.match(r" (?:of|done|complete|[a-z]+s)\b", typed.plain[place:]) is not None
