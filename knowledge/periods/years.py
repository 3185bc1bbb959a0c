"""Years: 2026, 2026-27, FY26/27, this year, and the year after the name of a month."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from knowledge.periods.almanac import calendar_year, year_from_april
from knowledge.periods.stretch import Moment, Stretch
from knowledge.periods.typed import Typed

# its groups: a year of four digits, one of two after an apostrophe, and this, last or next
YEAR = (
    r"(?:(?:,? |-)(?:of |in )?(?:((?:19|20|21)[0-9]{2})(?![\w£%]|/(?![0-9]{2}\b))|'([0-9]{2})\b|"
    r"(this|last|next) (?:year|yr)\b))?"
)
SHORT_YEAR = r"(?: (2[0-9]|3[0-9])(?=\s*(?:$|[,;:?!)-]|\.(?!\d)|(?:to|until|till|and)\b)))?"
STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}

_FINANCIAL = r"(?:financial year|fin year|fiscal year|tax year|f ?y)"
_NAMED = re.compile(
    rf"\b(?:(?P<lead>{_FINANCIAL})[ -]?'?)?(?P<one>(?:20)?[0-9]{{2}})"
    r"(?:[/-](?P<two>(?:20)?[0-9]{2}))?(?![\w%]|[/-][0-9]|[.,:][0-9])"
)
_NO_YEAR_BEFORE = re.compile(r"(?:[£$€#.,/:]|(?<!mid)-|[0-9] ?)$")
_ANNOUNCES = re.compile(
    r"(?:^|\b(?:in|during|since|before|after|by|until|till?|of|for|from|to|throughout|between|"
    r"and|calendar year|year|early|mid|late|budget|plan|milestones|updates|changes|benefits|"
    r"savings))[ -]*$"
)
_SURELY_A_YEAR = re.compile(r"\b(?:in|since|during|before|after|until|early|mid|late|year)[ -]$")
_COUNTED = re.compile(
    r" (?!was|has|is|as|this|plans|updates|milestones)[a-z]+s\b| (?:people|staff)\b"
)


def year_of(groups: tuple[str | None, ...], today: date) -> int | None:
    """Return the year that the groups of `YEAR` (and `SHORT_YEAR`) say, if any."""
    long, after_apostrophe, step, *short = groups
    if step:
        return today.year + STEPS[step]
    if long:
        return int(long)
    two = after_apostrophe or (short[0] if short else None)
    return 2000 + int(two) if two else None


def around(today: date) -> range:
    """Return the years that something without a year may lie in."""
    return range(today.year - 2, today.year + 4)


def yearly(build: Callable[[int], Stretch], year: int | None, today: date) -> tuple[Stretch, ...]:
    """Return what *build* makes of *year*, or of each year around today."""
    return tuple(build(each) for each in (around(today) if year is None else (year,)))


def numbered(typed: Typed) -> Iterator[Moment]:
    """Read `2026` and `2027`, and the financial years `2026-27`, `26/27`, `FY26`."""
    for found in _NAMED.finditer(typed.plain):
        stretch = _stretch(found, typed)
        if stretch is not None:
            yield Moment(found.start(), found.end(), (stretch,))


def _stretch(found: re.Match[str], typed: Typed) -> Stretch | None:
    one, two = int(found["one"]) % 100, found["two"]
    if found["lead"]:
        return year_from_april(2000 + one - (two is None and len(found["one"]) == 2))
    if _NO_YEAR_BEFORE.search(typed.before(found.start())):
        return None
    if not _is_announced(typed, found):
        return None
    if two is not None:
        follows = int(two) % 100 == one + 1 and one >= 15
        return year_from_april(2000 + one) if follows else None
    is_year = len(found["one"]) == 4
    return calendar_year(date(int(found["one"]), 1, 1)) if is_year else None


def _is_announced(typed: Typed, found: re.Match[str]) -> bool:
    """Tell "milestones for 2026" from "licences for 2026 users" and "the 2018 Act"."""
    before = typed.before(found.start())
    if _SURELY_A_YEAR.search(before):
        return True
    return _ANNOUNCES.search(before) is not None and not _COUNTED.match(typed.plain, found.end())
