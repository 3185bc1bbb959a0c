"""Days with the month in words: 3 Dec, 3rd of December, Dec 3, 8-19 December, the 5th."""

import re
from collections.abc import Iterator

from knowledge.periods.almanac import months_later
from knowledge.periods.dates import dated, day_of_any_month, spanned
from knowledge.periods.stretch import Moment
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import (
    MONTH,
    MONTHS,
    ON_A_WEEKDAY,
    ORDINAL,
    POINTING,
    WEEKDAY,
    ordinal,
)
from knowledge.periods.years import SHORT_YEAR, YEAR, year_of

_DAY = r"([0-9]{1,2})(?: ?(st|nd|rd|th))?"
_NOT_WITHIN = r"(?<![\w£$€#/.-])(?<![0-9],)"
_OF_MONTH = rf"[ -]?(?:of |o'? ?)?({MONTH})\b\.?"
_TO = rf" ?(?:-|to|tae|until|till?|and|&|or) ?(?:{WEEKDAY} )?(?:the )?"

_DAY_MONTH = re.compile(
    rf"{_NOT_WITHIN}{ON_A_WEEKDAY}(?:the )?{_DAY}(?:{_TO}{_DAY})?{_OF_MONTH}"
    rf"(?:-(?:20)?([0-9]{{2}})\b)?{YEAR}{SHORT_YEAR}"
)
_WORD_MONTH = re.compile(rf"{_NOT_WITHIN}{ON_A_WEEKDAY}(?:the )?({ORDINAL}) of ({MONTH})\b{YEAR}")
_MONTH_DAY = re.compile(
    rf"{_NOT_WITHIN}{ON_A_WEEKDAY}({MONTH})\b\.? (?:the )?{_DAY}"
    rf"(?: ?(?:-|to) ?(3[01]|[12]?[0-9])(?:st|nd|rd|th)?)?(?![\w%/]|[:.,-][0-9]){YEAR}"
)
_THE_DAY = re.compile(
    rf"(?<!\w){ON_A_WEEKDAY}(?:the )?([0-9]{{1,2}})(?:st|nd|rd|th)"
    r"(?: of (this|last|next|the) month)?"
    r"(?= *(?:$|[,;:?!.)-]|(?:and|or|to|until|till|at|for|please|of the|when|if|what|who)\b))"
)
_DAY_BEFORE = re.compile(rf"(?:^|\b(?:{POINTING}|back|to|of|and|for|around|about)(?: the)?) *$")
_DAY_AFTER = re.compile(r" ?(?:-|to|tae|until|till) ?(?:the )?[0-9]{1,2}(?:st|nd|rd|th)\b")
_OTHER_DAY_BEFORE = re.compile(r"[0-9](?:st|nd|rd|th) ?(?:-|to|tae|until|till) ?$")
_VERBS = frozenset({"may", "march", "mar"})
_DATE_BEFORE = re.compile(rf"\b(?:{POINTING}) (?:the )?$")
_DATE_AFTER = re.compile(
    r" *(?:$|[,;:?!.)-]|20[0-9]{2}|(?:to|until|till|and|at|or|on|for|so|was|is)\b)"
)


def read(typed: Typed) -> Iterator[Moment]:
    """Read every day whose month is in words, and `the 5th` without one."""
    for found in _DAY_MONTH.finditer(typed.plain):
        yield from _day_month(typed, found)
    for found in _WORD_MONTH.finditer(typed.plain):
        year = year_of(found.groups()[-3:], typed.today)
        yield dated(typed, found.span(), ordinal(found[1]), MONTHS[found[2]], year)
    for found in _MONTH_DAY.finditer(typed.plain):
        yield from _month_day(typed, found)
    for found in _THE_DAY.finditer(typed.plain):
        yield from _the_day(typed, found)


def _day_month(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    month, days = found[5], (int(found[1]), int(found[3] or found[1]))
    is_verb = month in _VERBS and not (
        found[2] or found[4] or _is_date(typed, found, month_group=5)
    )
    if is_verb or 0 in days:
        return
    year = 2000 + int(found[6]) if found[6] else year_of(found.groups()[-4:], typed.today)
    yield spanned(typed, found.span(), days, MONTHS[month], year)


def _month_day(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    """Read `Dec 3`, but not `in December 3 projects` or `may 2 councils`."""
    days = (int(found[2]), int(found[4] or found[2]))
    if typed.before(found.start()).endswith("in ") or not 1 <= min(days) <= max(days) <= 31:
        return
    if found[1] not in _VERBS or found[3] or _is_date(typed, found, month_group=1):
        year = year_of(found.groups()[-3:], typed.today)
        yield spanned(typed, found.span(), days, MONTHS[found[1]], year)


def _the_day(typed: Typed, found: re.Match[str]) -> Iterator[Moment]:
    day = int(found[1])
    if not 1 <= day <= 31 or not _is_pointed_at(typed, found):
        return
    if found[2] is None:
        yield day_of_any_month(typed, found.span(), day)
    else:
        step = {"last": -1, "next": 1}.get(found[2], 0)
        month = months_later(typed.today, step)
        yield dated(typed, found.span(), day, month.month, month.year)


def _is_pointed_at(typed: Typed, found: re.Match[str]) -> bool:
    """Tell `by the 5th` and `5th-9th` from a fifth of something else."""
    before = typed.before(found.start())
    is_one_of_two = _DAY_AFTER.match(typed.plain, found.end()) or _OTHER_DAY_BEFORE.search(before)
    return is_one_of_two is not None or _DAY_BEFORE.search(before) is not None


def _is_date(typed: Typed, found: re.Match[str], *, month_group: int) -> bool:
    """Tell `3 May`, `by 3 may` and `3 may.` from `criterion 3 may apply` and `may 2 councils`."""
    return (
        (month_group > 1 and typed.text[found.start(month_group)].isupper())
        or _DATE_BEFORE.search(typed.before(found.start())) is not None
        or _DATE_AFTER.match(typed.plain, found.end()) is not None
    )
