"""Days with the month in words: 3 Dec, 3rd of December, Dec 3, 8-19 December, the 5th."""

import re
from collections.abc import Iterator

from knowledge.periods.dates import dated, day_of_any_month, spanned
from knowledge.periods.stretch import Moment
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import (
    MONTH,
    MONTHS,
    ORDINAL,
    WEEKDAY,
    ordinal,
)
from knowledge.periods.years import SHORT_YEAR, YEAR, year_of

_DAY = r"([0-9]{1,2})(?: ?(st|nd|rd|th))?"
_NOT_WITHIN = r"(?<![\w£$€#/.-])(?<![0-9],)"
_LEAD = rf"{_NOT_WITHIN}(?:{WEEKDAY},? )?(?:the )?"
_MONTH = rf"[ -]?(?:of )?({MONTH})\b\.?"
_JOIN = rf" ?(?:-|to|until|till?|and|&|or) ?(?:{WEEKDAY} )?(?:the )?"
_DASHED_YEAR = r"(?:-(?P<dashed>(?:20)?[0-9]{2})\b)?"

_DAY_MONTH = re.compile(_LEAD + _DAY + _MONTH + _DASHED_YEAR + YEAR + SHORT_YEAR)
_DAYS_MONTH = re.compile(_LEAD + _DAY + _JOIN + _DAY + _MONTH + YEAR + SHORT_YEAR)
_WORD_MONTH = re.compile(rf"{_LEAD}({ORDINAL}) of ({MONTH})\b{YEAR}")
_MONTH_DAY = re.compile(
    rf"{_NOT_WITHIN}(?:{WEEKDAY},? )?({MONTH})\b\.? (?:the )?([0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:{_JOIN}([0-9]{{1,2}})(?:st|nd|rd|th)?)?(?![\w%/]|[:.,-][0-9]){YEAR}"
)
_THE_DAY = re.compile(
    rf"\b(?:{WEEKDAY},? )?the ([0-9]{{1,2}})(?:st|nd|rd|th)(?: of (this|last|next|the) month)?"
    r"(?=\s*(?:$|[,;:?!.)-]|(?:and|or|to|until|till|at|for|please|of the|when|if|what|who)\b))"
)
_VERBAL = frozenset({"may", "march", "mar"})
_AFTER_A_DATE = re.compile(
    r"\s*(?:$|[,;:?!.)-]|20[0-9]{2}|(?:to|until|till|and|at|or|on|for|so|was|is)\b)"
)


def read(typed: Typed) -> Iterator[Moment]:
    """Read every day whose month is in words, and `the 5th` without one."""
    for found in _DAYS_MONTH.finditer(typed.plain):
        month = MONTHS[found[5]]
        days = (int(found[1]), int(found[3]))
        yield spanned(typed, found.span(), days, month, year_of(found.groups()[5:], typed.today))
    for found in _DAY_MONTH.finditer(typed.plain):
        yield from _day_month(typed, found)
    for found in _WORD_MONTH.finditer(typed.plain):
        year = year_of(found.groups()[2:], typed.today)
        yield dated(typed, found.span(), ordinal(found[1]), MONTHS[found[2]], year)
    for found in _MONTH_DAY.finditer(typed.plain):
        yield from _month_day(typed, found)
    for found in _THE_DAY.finditer(typed.plain):
        yield from _the_day(typed, found)


def _day_month(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    if found[3] in _VERBAL and not found[2] and not _is_evident(typed, found, found.start(3)):
        return
    year = year_of((*found.groups()[4:7], found[8]), typed.today)
    if found["dashed"]:
        year = 2000 + int(found["dashed"]) % 100
    if 1 <= int(found[1]) <= 31 or not _is_verbal(found[3]):
        yield dated(typed, found.span(), int(found[1]), MONTHS[found[3]], year)


def _month_day(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    """Read `Dec 3`, but not `in December 3 projects` or `may 2 councils`."""
    if re.search(r"\bin $", typed.plain[: found.start()]) or not 1 <= int(found[2]) <= 31:
        return
    if found[1] in _VERBAL and not _is_evident(typed, found, found.start(1)):
        return
    days = (int(found[2]), int(found[3] or found[2]))
    year = year_of(found.groups()[3:], typed.today)
    yield spanned(typed, found.span(), days, MONTHS[found[1]], year)


def _the_day(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    day = int(found[1])
    if not 1 <= day <= 31 or not typed.is_pointed_at(found.start()):
        return
    if found[2] is None:
        yield day_of_any_month(typed, found.span(), day)
        return
    steps = {"last": -1, "next": 1}.get(found[2], 0)
    month = typed.today.month - 1 + steps
    year = typed.today.year + month // 12
    yield dated(typed, found.span(), day, month % 12 + 1, year)


def _is_verbal(month: str) -> bool:
    return month in _VERBAL


def _is_evident(typed: Typed, found: re.Match[str], place: int) -> bool:
    """Tell `3 May`, `by 3 may` and `3 may.` from `criterion 3 may apply`."""
    return (
        typed.text[place].isupper()
        or re.search(r"\b(?:on|by|since|before|after|until|till|from|due) $",
                     typed.plain[: found.start()]) is not None
        or _AFTER_A_DATE.match(typed.plain, found.end()) is not None
    )
