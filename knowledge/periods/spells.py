"""Spells reckoned from today: the last ten days, the past fortnight, three weeks ago, tomorrow."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from knowledge.periods.almanac import calendar_year, month, months_later, quarter, week
from knowledge.periods.stretch import Moment, Stretch, one_day
from knowledge.periods.typed import Typed
from knowledge.periods.vocabulary import NUMBER, UNIT, amount

_NEAR = {
    -2: r"(?:the )?day before yesterday",
    -1: r"yesterday|yestreen|last night|yesteday|yesturday|yday",
    0: r"today|this (?:morning|afternoon|evening)|tonight|the day the day",
    1: r"tomorrow|tomorow|tommorow|tommorrow|tmrw|tmw|the morn(?!ing)(?:'s morn)?|the morrow|the morra",
    2: r"(?:the )?day after (?:tomorrow|the morn)|overmorrow",
}
_NEAR_PATTERNS = {step: re.compile(rf"(?<![\w-])(?:{words})\b") for step, words in _NEAR.items()}
_NOW = re.compile(r"(?<=\bfrom )now\b|(?<=\bbetween )now\b|(?<=\btil )now\b|"
                  r"(?<=\btill )now\b|(?<=\buntil )now\b|(?<=\bto )(?:now|date)\b")  # fmt: skip
_SPELL = re.compile(
    r"\b(?:(?:in|over|during|within|for|across|inside) )?(?:(?:the|these|this) )?"
    r"(?P<way>last|past|previous|preceding|next|coming|following|most recent) "
    rf"(?P<count>{NUMBER}) (?P<kind>working |business |calendar )?(?P<unit>{UNIT})s?'?\b"
)
_ROLLING = re.compile(
    r"\b(?:(?:(?:in|over|during|within|for|across|inside) )?(?:the|this) (?P<the>last|next)|"
    r"(?:(?:in|over|during|within|for|across|inside) )?(?:(?:the|this) )?(?P<past>past|coming)|"
    r"(?P<half>last|next)(?= (?:fortnight|fornight|fortnite))) "
    r"(?P<unit>week|wk|fortnight|fornight|fortnite|month|year|yr|24 hours)\b(?! (?:of|in)\b)"
)
_AGO = re.compile(rf"\b({NUMBER})(?: (working|business))? ({UNIT})s? (?:ago|back)\b")
_HENCE = re.compile(
    rf"\b(?:in )?({NUMBER})(?: (working|business))? ({UNIT})s?'?"
    r"(?:( from now| hence| from today|'? time)\b|\b)"
)
_WITHIN = re.compile(rf"\b(?:within|inside|for) ({NUMBER})(?: (working|business))? ({UNIT})s?\b")
_NOT_DAYS = re.compile(r" (?:ago|back|of|late|overdue|behind|before|after|past|sprints?)\b")


def read(typed: Typed) -> Iterator[Moment]:
    """Read every day or spell that is reckoned from today."""
    for step, pattern in _NEAR_PATTERNS.items():
        for found in pattern.finditer(typed.plain):
            yield Moment(*found.span(), (one_day(typed.today + timedelta(days=step)),))
    for found in _NOW.finditer(typed.plain):
        yield Moment(*found.span(), (one_day(typed.today),), means_now=True)
    for found in _SPELL.finditer(typed.plain):
        is_past = found["way"] in ("last", "past", "previous", "preceding", "most recent")
        count = amount(found["count"]) * (-1 if is_past else 1)
        yield _spell(typed.today, found, count, found["unit"], found["kind"])
    for found in _ROLLING.finditer(typed.plain):
        way = found["the"] or found["past"] or found["half"]
        yield _spell(typed.today, found, -1 if way in ("last", "past") else 1, found["unit"])
    yield from _ago_or_hence(typed)


def _ago_or_hence(typed: Typed) -> Iterator[Moment]:
    for found in _AGO.finditer(typed.plain):
        day = later(typed.today, -amount(found[1]), found[3], found[2])
        yield Moment(*found.span(), (_about(day, found[3]),))
    for found in _HENCE.finditer(typed.plain):
        if found[4] or (typed.looking == "ahead" and found[0].startswith("in ")
                        and not _NOT_DAYS.match(typed.plain, found.end())):  # fmt: skip
            day = later(typed.today, amount(found[1]), found[3], found[2])
            yield Moment(*found.span(), (_about(day, found[3]),))
    if typed.looking == "ahead":
        for found in _WITHIN.finditer(typed.plain):
            if not _NOT_DAYS.match(typed.plain, found.end()):
                yield _spell(typed.today, found, amount(found[1]), found[3], found[2])


def later(day: date, count: int, unit: str, kind: str | None = None) -> date:
    """Return the day *count* units later, or earlier when the count is below nought."""
    if kind and kind.strip() in ("working", "business") and unit == "day":
        return _working_days_later(day, count)
    if unit in ("month", "mth", "quarter", "year", "yr"):
        return months_later(day, count * {"m": 1, "q": 3, "y": 12}[unit[0]])
    if unit in ("hour", "hr"):
        return day + timedelta(days=-(-abs(count) // 24) * (1 if count > 0 else -1))
    return day + timedelta(days=count * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _working_days_later(day: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def _about(day: date, unit: str) -> Stretch:
    """Return the day, with the week, month or year that "three weeks ago" is about."""
    wide = {"w": week, "f": week, "m": month, "q": quarter, "y": calendar_year}.get(unit[0])
    if wide is None:
        return one_day(day)
    return Stretch(wide(day).first, wide(day).last, day)


def _spell(
    today: date, found: re.Match[str], count: int, unit: str, kind: str | None = None
) -> Moment:
    reached = later(today, count, "day" if unit == "24 hours" else unit, kind)
    return Moment(*found.span(), (Stretch(min(today, reached), max(today, reached)),))
