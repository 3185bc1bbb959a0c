"""The words that say how days lie to those named: since, by, until, before, after."""

import re
from datetime import date, timedelta

from knowledge.periods.period import Looking
from knowledge.periods.stretch import Moment, Relation, Stretch
from knowledge.periods.typed import NEARBY, Typed

_FILLING = (
    r"(?::| (?:about|around|roughly|approximately|at least|the latest|latest|the|as early as|"
    r"sometime|some time|then))*[ -]+$"
)
_WORDS = {
    Relation.FROM: r"(?:starting |counting |effective )?(?:from|fae)|starting|beginning|"
    r"with effect from|not (?:before|until|till)",
    Relation.BEFORE: r"(?<!on or )(?<!by or )before|prior to|earlier than|ahead of|afore|pre",
    Relation.SINCE: r"(?:ever )?since|sinse|sicne",
    Relation.BY: r"(?:due |done |ready )?by(?: or before)?|(?:no|not) later than|on or before|"
    r"up to and including|come",
    Relation.UNTIL: r"(?:up )?until|(?:up )?till?|'til|up to|through to|up till",
    Relation.AFTER: r"after|later than|following|beyond|post|past",
    Relation.IN: r"on|in|during|over|for|at|within|throughout|dated|between|as (?:of|at)",
}
_PATTERNS = {
    relation: re.compile(rf"\b(?:{words}){_FILLING}") for relation, words in _WORDS.items()
}
_ONWARDS = re.compile(
    r" ?(?:onwards?|on(?= *(?:$|[,.;:?!)]))|forwards?|(?:and|or) (?:later|after|onwards?))\b"
)
_AT_THE_LATEST = re.compile(
    r",? (?:(?:or|and) (?:before|earlier|sooner)|at the latest|latest(?! \w))\b"
)
_AGO_SOONER = re.compile(r"\b(?:less than|under|not more than|no more than) $")
_AGO_OLDER = re.compile(r"\b(?:more than|over|longer than|older than|at least) $")
_PAST = re.compile(r"\b(?:was|were|did|had|changed|happened|posted|reported|said)\b")
_ONE_THING = re.compile(r"\b(?:updates?|report|note|message|entry|one|that) $")


def related(moment: Moment, typed: Typed) -> tuple[Relation, int, int]:
    """Return how the days lie to *moment*, and where the words for both start and end."""
    relation, start = _before(moment, typed)
    if moment.means_now and relation is Relation.IN:
        return Relation.UNTIL, start, moment.end
    onwards = _ONWARDS.match(typed.plain, moment.end)
    if onwards and relation in (Relation.IN, Relation.FROM, Relation.SINCE):
        return Relation.FROM, start, onwards.end()
    latest = _AT_THE_LATEST.match(typed.plain, moment.end)
    if latest:
        return Relation.BY, start, latest.end()
    if moment.is_range or (relation is Relation.FROM and not _is_open(moment, typed, start)):
        relation = Relation.IN
    return relation, start, moment.end


def _before(moment: Moment, typed: Typed) -> tuple[Relation, int]:
    window = max(0, moment.start - NEARBY)
    if typed.plain.endswith((" ago", " back"), moment.start, moment.end):
        for pattern, relation in ((_AGO_OLDER, Relation.BEFORE), (_AGO_SOONER, Relation.SINCE)):
            if found := pattern.search(typed.plain, window, moment.start):
                return relation, found.start()
    for relation, pattern in _PATTERNS.items():
        if found := pattern.search(typed.plain, window, moment.start):
            return relation, found.start()
    return Relation.IN, moment.start


def _is_open(moment: Moment, typed: Typed, start: int) -> bool:
    """Tell "off from Monday" and "from now" from "updates from last week"."""
    if moment.means_now or typed.looking == "ahead":
        return True
    if typed.plain.startswith(("starting", "beginning"), start):
        return False
    some = moment.checked().candidates[0]
    is_a_day = some.first == some.last or some.point is not None
    return is_a_day and not _ONE_THING.search(typed.plain, 0, start)


def direction(relation: Relation, typed: Typed) -> Looking:
    """Return which way to look: since is always back, by and until ahead unless it is history."""
    if relation is Relation.SINCE:
        return "back"
    if relation in (Relation.BY, Relation.UNTIL) and not _PAST.search(typed.plain):
        return "ahead"
    return typed.looking


def bounds(relation: Relation, stretch: Stretch) -> tuple[date, date]:
    """Return the first and last day that lie so to *stretch*."""
    edge, a_day = stretch.edge(relation), timedelta(days=1)
    if relation is Relation.IN:
        return stretch.first, stretch.last
    if relation in (Relation.SINCE, Relation.FROM):
        return edge, date.max
    if relation in (Relation.BY, Relation.UNTIL):
        return date.min, edge
    return (date.min, edge - a_day) if relation is Relation.BEFORE else (edge + a_day, date.max)
