"""Days with a name: Christmas, Hogmanay, New Year, Easter, St Andrew's Day."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from knowledge.periods.almanac import easter
from knowledge.periods.stretch import Moment, Stretch, one_day
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import POINTING, SPANNING
from knowledge.periods.which import WHICH, narrowed
from knowledge.periods.years import YEAR, year_of, yearly

_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1}
_DAYS = {
    r"christmas eve|xmas eve": (12, 24),
    r"christmas day|xmas day": (12, 25),
    r"boxing day": (12, 26),
    r"hogmanay|new year'?s eve": (12, 31),
    r"new year'?s day|ne'?erday|new year'?s|the bells": (1, 1),
    r"burns'? night|burns'? day": (1, 25),
    r"valentine'?s(?: day)?": (2, 14),
    r"hallowe'?en": (10, 31),
    r"bonfire night|guy fawkes(?: night)?": (11, 5),
    r"(?:st|saint)\.? andrew'?s(?: day)?": (11, 30),
}
_WIDE = r"christmas|xmas|chrimbo|yule|easter|new year"
_NAMED = re.compile(
    rf"\b(?:(?P<which>{WHICH}) )?(?:the )?"
    rf"(?P<name>{'|'.join([*_DAYS, *_EASTER])})(?!\w){YEAR}"
)
_FEAST = re.compile(
    rf"\b(?:(?P<which>{WHICH}) )?(?P<the>the )?(?P<name>{_WIDE})(?!\w)(?! (?:do|lights?|tree|party|"
    rf"cards?|market|day|eve|road|house|ross)\b){YEAR}"
)
_INTRODUCES = re.compile(rf"(?:\b(?:{POINTING}|{SPANNING}|pre|post|past)(?: the)?[ -]|^)$")


def read(typed: Typed) -> Iterator[Moment]:
    """Read every day that has a name."""
    for found in _NAMED.finditer(typed.plain):
        yield _moment(typed, found, partial(_named_day, found["name"]))
    for found in _FEAST.finditer(typed.plain):
        is_meant = found["which"] or any(found.groups()[-3:])
        if is_meant or _INTRODUCES.search(typed.before(found.start())):
            yield _moment(typed, found, _feast(found["name"], found["the"] is not None))


def _moment(typed: Typed, found: re.Match[str], build: Callable[[int], Stretch]) -> Moment:
    year = year_of(found.groups()[-3:], typed.today)
    candidates = yearly(build, year, typed.today)
    return Moment(*found.span(), narrowed(candidates, found["which"], typed))


def _named_day(name: str, year: int) -> Stretch:
    if name in _EASTER:
        return one_day(easter(year) + timedelta(days=_EASTER[name]))
    month, day = next(each for words, each in _DAYS.items() if re.fullmatch(words, name))
    return one_day(date(year, month, day))


def _feast(name: str, has_article: bool) -> Callable[[int], Stretch]:
    """Return how a feast is reckoned: "at" it is some days, "by" it is one.

    "in the New Year" is January.
    """
    if name == "easter":
        return lambda year: _around(easter(year), -2, 1)
    if name == "new year":
        return lambda year: _around(date(year, 1, 1), 0, 30 if has_article else 1)
    return lambda year: _around(date(year, 12, 25), -1, 1)


def _around(day: date, before: int, after: int) -> Stretch:
    return Stretch(day + timedelta(days=before), day + timedelta(days=after), day)
