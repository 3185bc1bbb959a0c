"""Dates in digits: 2026-12-03, 03/12/2026, 3.12.26 and 3/12, with the day first."""

import re
from collections.abc import Iterator
from datetime import date

from knowledge.periods.almanac import week
from knowledge.periods.dates import dated, spanned
from knowledge.periods.stretch import Moment
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import ON_A_WEEKDAY, POINTING

_APART = r"(?<![\w£$€#/.+=])(?<![0-9],)"
_NOT_WITHIN = rf"{_APART}(?<!-)"
_AFTER_ANOTHER = r"(?:(?<!-)|(?<=/[0-9]-)|(?<=/[0-9][0-9]-)|(?<=/[0-9]{4}-))"
_ISO = re.compile(
    rf"{_NOT_WITHIN}((?:19|20|21)[0-9]{{2}})([-/])([0-9]{{1,2}})\2([0-9]{{1,2}})"
    r"(?:t[0-9:]+z?)?(?![\w-])"
)
_ISO_WEEK = re.compile(rf"{_NOT_WITHIN}(20[0-9]{{2}})-?w([0-9]{{2}})(?!\w)")
_FULL = re.compile(
    rf"{_APART}{_AFTER_ANOTHER}{ON_A_WEEKDAY}([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\2"
    r"((?:19|20|21)?[0-9]{2})(?![\w%]|[/][0-9]|-[0-9]+(?![0-9/])|[.,][0-9])"
)
_SHORT = re.compile(
    rf"{_APART}{_AFTER_ANOTHER}{ON_A_WEEKDAY}([0-9]{{1,2}})/([0-9]{{1,2}})"
    r"(?![\w%+]|/\w|-(?![0-9]{1,2}/[0-9])\w|[.,:][0-9])"
)
_DASHED = re.compile(
    r"(?:(?<=\bsince )|(?<=\bbefore )|(?<=\buntil )|(?<=\btill ))([0-9]{1,2})-([0-9]{1,2})"
    r"(?![\w%-]|[.,:/][0-9]| [a-z]+s\b)"
)
_DAYS = re.compile(
    rf"{_NOT_WITHIN}([0-9]{{1,2}}) ?- ?([0-9]{{1,2}})/([0-9]{{1,2}})"
    r"(?:/((?:20)?[0-9]{2}))?(?![\w%/-]|[.,][0-9])"
)
_DATE_BEFORE = re.compile(rf"\b(?:{POINTING}|and|to|back)(?: the)? $")
_DATE_AFTER = re.compile(
    r" *(?:$|[,;:?!)-]|\.(?!\w)|(?:to|until|till|and|or|at|update|updates|report)\b)"
)
_COUNTED = re.compile(r" (?:of|done|complete|through|[a-z]+s)\b")
_VERSION_BEFORE = re.compile(r"\b(?:v|version|release|python|build|ip) ?$")
_NO_DATE_BEFORE = re.compile(
    r"\b(?:scored|scores?|rated|about|around|nearly|roughly|of|is|are|at|only|done|now|we're|got|"
    r"room|flat|unit|box|number|no|page|item|phase|table|section|part) $"
)


def read(typed: Typed) -> Iterator[Moment]:
    """Read every date that is written in digits."""
    for found in _ISO.finditer(typed.plain):
        yield dated(typed, found.span(), int(found[4]), int(found[3]), int(found[1]))
    for found in _ISO_WEEK.finditer(typed.plain):
        if 1 <= int(found[2]) <= 52:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            yield Moment(*found.span(), (week(monday),))
    for found in _FULL.finditer(typed.plain):
        yield from _full(typed, found)
    for found in _SHORT.finditer(typed.plain):
        yield from _short(typed, found)
    for found in _DASHED.finditer(typed.plain):
        if _is_plausible(int(found[1]), int(found[2])):
            yield dated(typed, found.span(), int(found[1]), int(found[2]), None)
    for found in _DAYS.finditer(typed.plain):
        yield from _days(typed, found)


def _full(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    day, month, year = int(found[1]), int(found[3]), int(found[4])
    if _is_a_version(typed, found, year):
        return
    is_surely_a_date = found[2] == "/" or year > 99
    if _is_plausible(day, month) or (is_surely_a_date and 1 <= day <= 31 and month <= 31):
        yield dated(typed, found.span(), day, month, year if year > 99 else 2000 + year)


def _is_a_version(typed: Typed, found: re.Match[str], year: int) -> bool:
    """Tell "version 3.12.26" and "Rasa 3.6.21" from "3.12.26": the last is of about now."""
    is_far_off = year < 100 and abs(2000 + year - typed.today.year) > 3
    return found[2] == "." and (
        is_far_off or _VERSION_BEFORE.search(typed.before(found.start())) is not None
    )


def _short(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    """Read `3/12`, but not `3/4 done`, `24/7` or `50/50`."""
    day, month, before = int(found[1]), int(found[2]), typed.before(found.start())
    if _DATE_BEFORE.search(before):
        is_meant = not _COUNTED.match(typed.plain, found.end())
        is_odd = day <= 12 < month <= 31
    else:
        is_meant = (day, month) != (24, 7) and _stands_as_a_date(typed, found, before)
        is_odd = False
    if is_meant and (is_odd or _is_plausible(day, month)):
        yield dated(typed, found.span(), day, month, None)


def _stands_as_a_date(typed: Typed, found: re.Match[str], before: str) -> bool:
    """Tell "telecare 3/4: green" from "scored 9/10", with no word such as `by` to go by."""
    if not _DATE_AFTER.match(typed.plain, found.end()):
        return False
    looks_like_a_share = int(found[1]) <= int(found[2]) <= 10 and found[2][0] != "0"
    is_heading = not before.strip() or typed.plain.startswith(":", found.end())
    return not _NO_DATE_BEFORE.search(before) and (is_heading or not looks_like_a_share)


def _days(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    days, month = (int(found[1]), int(found[2])), int(found[3])
    if min(days) > 0 and _is_plausible(max(days), month):
        year = 2000 + int(found[4]) % 100 if found[4] else None
        yield spanned(typed, found.span(), days, month, year)


def _is_plausible(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12
