"""What a count is narrowed to beside names, phases and ratings: days, councils, numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from actions.ask import Ask
from actions.filters import PHASES
from actions.periods import checked
from actions.wording import counted, day
from knowledge.models import FINISHED
from knowledge.periods import Period
from knowledge.periods.vocabulary import NUMBER, amount
from knowledge.store import Wanted

ORDER = tuple(PHASES)[:4]
WERE = r"were|was|had been|stood"
STARTED = r"start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun|kick(?:s|ed)? off|launched|new"
OVER = r"closed|ended|finished|completed|wrapped up|shut|wound up"
ENDS = (
    r"ends|end(?! o[f'])|ending|finish(?:es|ing)?|closes?|closing|concludes?|"
    r"due to (?:end|finish|close)|wrap(?:s|ping)? up"
)
RUNNING = r"active|running|under way|underway|ongoing|on the go|open|live"
WENT_LIVE = r"went live|gone live|go live|going live"
BEYOND = r"(?:past|beyond|after|further than|out of)"
UP_TO = r"or earlier|or before|and earlier"
FROM = r"or later|or beyond|and later|or further"
MORE, FEWER = r"more than|over|above", r"fewer than|less than|under|below"
LEAST, MOST = r"at least|or more", r"at most|up to|no more than"
EXACTLY = r"only|just|exactly"
MANY = 10_000
_COMPARED = rf"(?:({MORE})|({FEWER})|({LEAST})|({MOST})|({EXACTLY}))?\s*({NUMBER})\s+"


def asked_for_more(ask: Ask, found: Wanted) -> tuple[Wanted, str, str]:
    """Return *found* narrowed further, that in words, and a remark on what the register lacks."""
    found = replace(found, phases=_phases(ask, found.phases))
    found, words = _with_councils(ask, found)
    dated, more, remark = _dated(ask, found)
    return dated, f"{words} {more}".strip(), remark


def as_at(ask: Ask, found: Wanted) -> date:
    """Return the day whose ratings are meant: "which were red on 1 November?", else today."""
    period = _rated_then(ask, found)
    return period.last if period else ask.today


def _rated_then(ask: Ask, found: Wanted) -> Period | None:
    """Return the past period whose ratings are asked for, where it is ratings that are."""
    if not found.ratings or not ask.says(WERE) or ask.says(f"{STARTED}|{OVER}|{RUNNING}"):
        return None
    with checked():
        period = ask.period("back")
    return period if period and period.last < ask.today else None


def number_asked(ask: Ask) -> Callable[[int], bool] | None:
    """Return the test that "more than 20 projects" puts a number to, or None."""
    compared = re.search(
        rf"\b{_COMPARED}(?:\w+\s+)?(?:projects?|reds?|ambers?|greens?)\b", ask.words
    )
    if compared is None:
        return None
    fewest, most = _range(compared)
    return lambda number: fewest <= number <= most


def _phases(ask: Ask, named: tuple[str, ...]) -> tuple[str, ...]:
    """Read "past alpha" and "alpha or earlier" as the phases that they mean."""
    if len(named) != 1 or named[0] not in ORDER:
        return named
    at = ORDER.index(named[0])
    if ask.says(rf"{BEYOND} {named[0]}"):
        return ORDER[at + 1 :]
    if ask.says(UP_TO):
        return ORDER[: at + 1]
    return ORDER[at:] if ask.says(FROM) else named


def _with_councils(ask: Ask, found: Wanted) -> tuple[Wanted, str]:
    compared = re.search(rf"\b{_COMPARED}councils?\b", ask.words)
    if compared is None:
        return found, ""
    fewest, most = _range(compared)
    if most >= MANY:
        words = f"with at least {counted(fewest, 'council')}"
    else:
        words = (
            f"with {fewest} councils"
            if fewest == most
            else f"with at most {counted(most, 'council')}"
        )
    return replace(found, councils=(fewest, most)), words


def _range(compared: re.Match[str]) -> tuple[int, int]:
    number = amount(compared[6])
    if compared[1]:
        return number + 1, MANY
    if compared[2]:
        return 0, number - 1
    if compared[3]:
        return number, MANY
    return (0, number) if compared[4] else (number, number)


def _dated(ask: Ask, found: Wanted) -> tuple[Wanted, str, str]:
    if then := _rated_then(ask, found):
        return found, f"on {day(then.last)}", ""
    is_ahead = ask.says(ENDS) and not ask.says(OVER)
    with checked():
        period = ask.period("ahead" if is_ahead else "back")
    if ask.says(WENT_LIVE):
        remark = " The register does not say when a project went live."
        return replace(found, phases=("live",)), "", remark * (period is not None)
    if period is None:
        return found, "", ""
    days: tuple[date, date] = (period.first, period.last)
    if ask.says(OVER):
        return replace(found, phases=(FINISHED,), ended=days), f"that ended {period.words}", ""
    if is_ahead:
        return replace(found, phases=(), ended=days), f"due to end {period.words}", ""
    if ask.says(STARTED):
        return replace(found, started=days), f"that started {period.words}", _NO_START
    if ask.says(RUNNING):
        live = () if found.phases == ("live",) else found.phases
        running = replace(found, running=days, with_closed=True, phases=live)
        return running, f"that ran {period.words}", _NO_START
    return found, "", ""


_NO_START = " Projects without a start date in the register are not counted."
