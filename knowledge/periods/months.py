"""Months, quarters and seasons by name: December, last March, Q3, the summer, winter 2026."""

import re
from collections.abc import Iterator

from knowledge.periods.almanac import months, numbered_quarter, season
from knowledge.periods.dates import MONTH_NAMES
from knowledge.periods.stretch import Moment
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import (
    MONTH,
    MONTHS,
    MONTHS_WITH_OTHER_MEANINGS,
    POINTING,
    SPANNING,
)
from knowledge.periods.which import WHICH, narrowed
from knowledge.periods.years import YEAR, year_of, yearly

_MONTH = re.compile(rf"(?<!\w)(?:(?P<which>{WHICH}) )?(?P<month>{MONTH})\b\.?(?!\w){YEAR}")
_TIME_BEFORE = re.compile(
    r"\b(?<!led )(?<!owned )(?<!posted )(?<!raised )(?<!run )(?<!managed )(?<!sent )"
    rf"(?:{POINTING}|{SPANNING})(?: the)?[ -]+$"
)
_VERBS = frozenset({"may", "march"})
_SURELY_A_TIME = re.compile(r"\b(?:in|since|until|till|during|mid|early|late)[ -]$")
_JOIN = r" ?(?:-|/|to|and|until) ?"
_JOINED_AFTER = re.compile(rf"{_JOIN}{MONTH}\b")
_JOINED_BEFORE = re.compile(rf"\b{MONTH}{_JOIN}$")
_SURNAME = re.compile(r" [A-Z][a-z'’]+")
_REPORT = re.compile(r" (?:updates?|reports?|milestones?|figures|deadline|review|board)\b")
_QUARTER = re.compile(
    r"(?<![\w-])(?P<calendar>calendar )?(?:q|(?:quarter|qtr) )(?P<number>[1-4])\b(?:,? (?:of |in )?"
    r"(?:fy ?)?(?:(?P<year>20[0-9]{2}|[0-9]{2}(?=[/-][0-9]))(?:[/-](?:20)?[0-9]{2})?|"
    r"(?P<step>this|last|next) (?:financial )?year))?(?!\w)"
)
_SEASON = re.compile(
    rf"(?<![\w-])(?:(?P<which>{WHICH}) )?(?P<the>the )?(?P<season>spring|summer|autumn|winter)\b"
    rf"(?! (?:reading|school|schools|programme|project|gritting|maintenance|service|fund|"
    rf"resilience|planning|payments?)\b){YEAR}(?:[/-](?:20)?[0-9]{{2}}\b)?"
)
_SEASON_BEFORE = re.compile(rf"\b(?:{POINTING}|{SPANNING})[ -](?:the )?$")


def read(typed: Typed) -> Iterator[Moment]:
    """Read every month, numbered quarter and season."""
    for found in _MONTH.finditer(typed.plain):
        if _is_a_month(typed, found):
            yield _month(typed, found)
    for found in _QUARTER.finditer(typed.plain):
        yield _quarter(typed, found)
    for found in _SEASON.finditer(typed.plain):
        yield from _season(typed, found)


def _is_a_month(typed: Typed, found: re.Match[str]) -> bool:
    """Tell `in May` and `May 2027` from `may I`, `march on` and `June Mackay`."""
    start, end = found.span("month")
    if found["month"] not in MONTHS_WITH_OTHER_MEANINGS or found.end() > end + 1 or found["which"]:
        return True
    has_full_name = found["month"].capitalize() in MONTH_NAMES
    is_time = _SURELY_A_TIME.search(typed.before(start)) is not None
    if _is_a_name(typed, start, end) and not (is_time and has_full_name):
        return False
    return (
        _is_introduced(typed, start, found["month"])
        or _JOINED_AFTER.match(typed.plain, end) is not None
        or _JOINED_BEFORE.search(typed.before(start)) is not None
        or (typed.before(start).endswith("the ") and _REPORT.match(typed.plain, end) is not None)
    )


def _is_introduced(typed: Typed, start: int, month: str) -> bool:
    """Tell whether a word such as `in` or `since` stands before; `to march` is a verb."""
    before = typed.before(start)
    may_be_a_verb = month in _VERBS and before.endswith(("to ", "and "))
    if may_be_a_verb and not typed.text[start].isupper():
        return False
    return _TIME_BEFORE.search(before) is not None


def _is_a_name(typed: Typed, start: int, end: int) -> bool:
    """Tell whether the word looks like a person's first name, as in `June Mackay`."""
    return typed.text[start].isupper() and _SURNAME.match(typed.text, end) is not None


def _month(typed: Typed, found: re.Match[str]) -> Moment:
    number = MONTHS[found["month"]]
    year = year_of(found.groups()[2:], typed.today)
    candidates = yearly(lambda each: months(each, number), year, typed.today)
    return Moment(*found.span(), narrowed(candidates, found["which"], typed))


def _quarter(typed: Typed, found: re.Match[str]) -> Moment:
    number = int(found["number"])
    year = 2000 + int(found["year"]) % 100 if found["year"] else None
    if found["step"]:
        opening = typed.today.year - (typed.today.month < 4)
        year = opening + {"last": -1, "this": 0, "next": 1}[found["step"]]
    if found["calendar"]:
        candidates = yearly(lambda each: months(each, 3 * number - 2, 3), year, typed.today)
    else:
        candidates = yearly(lambda each: numbered_quarter(each, number), year, typed.today)
    return Moment(*found.span(), candidates)


def _season(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    year, span = year_of(found.groups()[3:], typed.today), found.span("season")
    is_introduced = found["which"] or _SEASON_BEFORE.search(typed.before(span[0]))
    if year is None and (not is_introduced or _is_a_name(typed, *span)):
        return
    candidates = yearly(lambda each: season(each, found["season"]), year, typed.today)
    yield Moment(*found.span(), narrowed(candidates, found["which"], typed))
