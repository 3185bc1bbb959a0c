"""What is asked of the running sprint: its number, its days, what is left, what comes after."""

from __future__ import annotations

from datetime import date

from actions.ask import Ask
from actions.manner import is_how_many, is_yes_no
from actions.periods import checked
from actions.projects.sprint_calendar import Sprint, SprintCalendar
from actions.wording import capital, counted, day, small
from knowledge.periods import Period

NEXT = r"next (?:sprint|one|iteration)|start of the next"
BEGAN = r"kick off|start(?:s|ed)?|begin|began|begun"
ENDS = (
    r"ends?|ending|finish\w*|feenish\w*|(?:sprint|it|be|is) over|close[sd]?|closing|wrap\w* up|"
    r"deadline|till|until"
)
LEFT = r"days left|how much (?:of|time)|remain\w*|left in"
SO_FAR = r"so far|has had|had"
TO_COME = r"sprints left|sprints remain|more sprints|sprints (?:are )?to go"


def of_now(calendar: SprintCalendar, now: Sprint, end: date | None, ask: Ask) -> str:
    """Return the sentence that answers a question after the running sprint."""
    with checked():
        period = ask.period("ahead")
    if ask.says(TO_COME):
        return _to_come(calendar, now, end)
    if is_how_many(ask) and ask.says(SO_FAR):
        return f"{_is_now(calendar, now)}, after {counted(now.number - 1, 'full sprint')}."
    if ask.says(NEXT):
        then = calendar.sprint(now.number + 1)
        return f"The next sprint of {calendar.name}, sprint {then.number}, runs {then.days}."
    if ask.says(f"{LEFT}|{ENDS}"):
        return _ends(calendar, now, period, ask)
    if ask.says(BEGAN):
        return f"Sprint {now.number} of {calendar.name} began on {day(now.first)}."
    if period and period.last > ask.today and (later := calendar.at(period.last)):
        return f"On {day(period.last)} {calendar.name} will be in sprint {later.number}."
    return f"{_is_now(calendar, now)}, which runs {now.days}."


def _is_now(calendar: SprintCalendar, now: Sprint) -> str:
    return f"{calendar.name} is in sprint {now.number}"


def _ends(calendar: SprintCalendar, now: Sprint, period: Period | None, ask: Ask) -> str:
    left = (now.last - ask.today).days
    when = {0: "today", 1: "tomorrow"}.get(left, f"in {counted(left, 'day')}")
    ends = f"Sprint {now.number} of {calendar.name} ends on {day(now.last)}, {when}."
    if ask.says(LEFT):
        is_left = "is" if left == 1 else "are"
        return capital(f"{counted(left, 'day')} {is_left} left: {small(ends)}")
    if period is None or not is_yes_no(ask) or ask.says("or"):
        return ends
    fits = now.last <= period.last if ask.says("before|by") else now.last in period
    return f"{'Yes' if fits else 'No'}, {small(ends)}"


def _to_come(calendar: SprintCalendar, now: Sprint, end: date | None) -> str:
    is_now = _is_now(calendar, now)
    if end is None:
        return f"{is_now}. The register gives no end date, so the sprints left cannot be counted."
    last = calendar.at(end)
    left = max(last.number - now.number, 0) if last else 0
    return f"{is_now}, with {counted(left, 'sprint')} to come before its end on {day(end)}."
