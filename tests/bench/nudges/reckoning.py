"""What should have been sent, reckoned plainly: tick by tick, from lists of days.

It shares nothing with the rules: it was written from CONTRACT.md, and walks through the year where
they look at one moment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import holidays

from tests.bench.nudges.office import ONE_DAY, Lead, Office, Work

ALIVE, DOWN, UNSENT, UNNOTED = "alive", "down", "killed before sending", "killed after posting"
MORNING, TEN, EVENING = time(9), time(10), time(17)
Sent = tuple[str, str, int, datetime]  # e-mail, project, sprint, when


@dataclass
class Days:
    """The days on which each works, and those of them on which they are there."""

    works: dict[str, list[date]] = field(default_factory=dict)
    away: dict[str, set[date]] = field(default_factory=dict)

    @classmethod
    def of(cls, office: Office) -> Days:
        found = cls()
        years = range(office.first.year - 1, office.last.year + 2)
        bank = set(holidays.country_holidays("GB", subdiv="SCT", years=years))
        begin, length = office.first - 90 * ONE_DAY, (office.last - office.first).days + 240
        for one in office.people.values():
            free = office.holidays.get(one.council, bank)
            every = (begin + ahead * ONE_DAY for ahead in range(length))
            found.works[one.name] = [d for d in every if d.weekday() in one.week and d not in free]
            found.away[one.name] = {
                first + ahead * ONE_DAY
                for first, last in one.leave
                for ahead in range((last - first).days + 1)
            }
        return found

    def nominal(self, one: Lead, work: Work, sprint: int) -> list[date]:
        """The last working day of the sprint, and two and four working days after it."""
        works, last = self.works[one.name], work.ends(sprint)
        within = [at for at, d in enumerate(works) if last - (work.days - 1) * ONE_DAY <= d <= last]
        later = [at for at, d in enumerate(works) if d > last]
        at = within[-1] if within else later[0]
        return [works[at], works[at + 2], works[at + 4]]

    def is_there(self, one: Lead, day: date) -> bool:
        return day in self.works[one.name] and day not in self.away[one.name]

    def back(self, one: Lead, day: date) -> date:
        while not self.is_there(one, day):
            day += ONE_DAY
        return day


@dataclass
class Owed:
    """One reminder that is to come: *nth* of a sprint, to somebody on a day."""

    work: Work
    sprint: int
    nth: int
    who: Lead
    day: date
    over: date
    is_done: bool = False
    is_copied: bool = False


def reckon(office: Office, ticks: Sequence[tuple[datetime, str]]) -> Counter[Sent]:
    """Return what should have been sent, and when."""
    days = Days.of(office)
    to_come = expected_of(office, days)
    to_come.sort(key=lambda one: one.day, reverse=True)
    owed: list[Owed] = []
    sent: Counter[Sent] = Counter()
    waiting: list[tuple[Owed, Lead]] = []
    written: dict[str, date] = {}
    for now, state in ticks:
        while to_come and to_come[-1].day <= now.date() + ONE_DAY:
            owed.append(to_come.pop())
        if state == DOWN:
            continue
        kept: list[tuple[Owed, Lead]] = []
        for step, who in waiting:
            local = now.astimezone(ZoneInfo(who.zone))
            is_away = local.date() in days.away[who.name]
            if _is_in(step, now) or is_away:
                continue
            if state == UNSENT:  # killed again before it could be sent: it waits on
                kept.append((step, who))
            elif MORNING <= local.time() <= EVENING:
                sent[who.email, step.work.name, step.sprint, now] += 1
        waiting = kept
        found = _due(owed, now, days, written, office)
        for step, who in found:
            written[who.name] = now.astimezone(ZoneInfo(who.zone)).date()
            if state == UNSENT:
                waiting.append((step, who))
            else:
                sent[who.email, step.work.name, step.sprint, now] += 1
    return sent


def expected_of(office: Office, days: Days) -> list[Owed]:
    """Return all that would come if nothing were ever reported, in no order."""
    return [one for work in office.works for one in _of(work, office, days)]


def _of(work: Work, office: Office, days: Days) -> list[Owed]:
    found: list[Owed] = []
    last = (office.last - work.start).days // work.days + 1
    for sprint in range(1, last + 1):
        if work.ends(sprint) < office.first - 60 * ONE_DAY:
            continue
        usual = days.nominal(work.lead, work, sprint)
        over = days.nominal(work.lead, work, sprint + 1)[0]
        for nth, day in enumerate(usual):
            until = [*usual[1:], over][nth]
            who, on = _asked(work, sprint, nth, day, until, days)
            if who is not None:
                found.append(Owed(work, sprint, nth + 1, who, on, over))
    return found


def _asked(  # noqa: PLR0917 - all of it decides
    work: Work, sprint: int, nth: int, day: date, until: date, days: Days
) -> tuple[Lead | None, date]:
    lead, deputy = work.lead, work.deputy
    if day not in days.away[lead.name]:
        return lead, day
    if deputy is None:
        return None, day
    theirs = days.nominal(deputy, work, sprint)[nth]
    if theirs not in days.away[deputy.name]:
        return deputy, theirs
    lead_back, deputy_back = days.back(lead, day + ONE_DAY), days.back(deputy, day)
    who, on = (lead, lead_back) if lead_back <= deputy_back else (deputy, deputy_back)
    return (who, on) if on < until else (None, day)


def _is_in(one: Owed, now: datetime) -> bool:
    came = one.work.reports.get(one.sprint)
    return came is not None and came <= now


def _due(
    owed: list[Owed], now: datetime, days: Days, written: Mapping[str, date], office: Office
) -> list[tuple[Owed, Lead]]:
    found: list[tuple[Owed, Lead]] = []
    groups: dict[tuple[str, int, str], list[Owed]] = {}
    for one in owed:
        local = now.astimezone(ZoneInfo(one.who.zone))
        has_come = one.day < local.date() or (one.day == local.date() and local.time() >= TEN)
        if has_come:
            groups.setdefault((one.work.name, one.sprint, one.who.name), []).append(one)
    for some in groups.values():
        one = max(some, key=lambda each: (each.day, each.nth))
        for other in some:
            other.is_done = other.is_done or other is not one or _is_in(other, now)
        if one.is_done:
            continue
        local = now.astimezone(ZoneInfo(one.who.zone))
        today = local.date()
        if one.day < _begins(one.who, office) or (one.day < today and today >= one.over):
            one.is_done = True
            continue
        if not (TEN <= local.time() <= EVENING and days.is_there(one.who, today)):
            continue
        if written.get(one.who.name) == today:
            continue
        one.is_done = True
        found.append((one, one.who))
        deputy = one.work.deputy
        if one.nth == 3 and deputy and one.who is one.work.lead and deputy is not one.who:
            theirs = now.astimezone(ZoneInfo(deputy.zone))
            on_time = MORNING <= theirs.time() <= EVENING
            there = days.is_there(deputy, theirs.date())
            if on_time and there and written.get(deputy.name) != theirs.date():
                found.append((one, deputy))
    owed[:] = [one for one in owed if not one.is_done]
    return found


def _begins(who: Lead, office: Office) -> date:
    """The day on which the job ran first, where somebody is."""
    return (
        datetime.combine(office.first, datetime.min.time(), UTC)
        .astimezone(ZoneInfo(who.zone))
        .date()
    )
