"""An office of made-up leads: who they are, when they are away, what they report and when."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HOME = "Europe/London"
ZONES = (
    "Pacific/Auckland", "Asia/Tokyo", "Asia/Kolkata", "Asia/Kathmandu", "Europe/Helsinki",
    "America/New_York", "America/Vancouver",
)  # fmt: skip
WEEKS = ({0, 1, 2, 3, 4}, {0, 1, 2, 3}, {1, 2, 3, 4}, {0, 2, 4}, {2, 3})
FEW = 10  # one lead of so many is in another time zone
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Lead:
    """Somebody who leads or deputises."""

    name: str
    council: int
    zone: str
    week: frozenset[int]
    leave: tuple[tuple[date, date], ...]

    @property
    def email(self) -> str:
        return f"{self.name.lower().replace(' ', '.')}@council.example"


@dataclass(frozen=True)
class Work:
    """A project, and when the update of each of its sprints comes in; never for one left out."""

    name: str
    lead: Lead
    deputy: Lead | None
    start: date
    days: int
    reports: Mapping[int, datetime] = field(hash=False)

    def ends(self, sprint: int) -> date:
        return self.start + timedelta(days=sprint * self.days - 1)

    def day(self, moment: datetime) -> date:
        """Return the day that it is for the lead."""
        return moment.astimezone(ZoneInfo(self.lead.zone)).date()


@dataclass(frozen=True)
class Office:
    """All of them; *holidays* are those of councils that have their own."""

    first: date
    last: date
    works: tuple[Work, ...]
    holidays: Mapping[int, frozenset[date]]

    @property
    def people(self) -> dict[str, Lead]:
        both = (one for work in self.works for one in (work.lead, work.deputy))
        return {one.name: one for one in both if one}


def make_office(projects: int, first: date, days: int) -> Office:
    """Return an office that is the same every time."""
    chance = random.Random(2027)  # noqa: S311 - the same every time
    last = first + timedelta(days=days - 1)
    leads = [_lead(chance, number, first, days) for number in range(max(8, projects * 2 // 3))]
    works = tuple(_work(chance, number, leads, first, last) for number in range(projects))
    holidays = {
        council: frozenset(first + timedelta(days=chance.randrange(days)) for _ in range(9))
        for council in range(0, 32, 4)
    }
    return Office(first, last, works, holidays)


def _lead(chance: random.Random, number: int, first: date, days: int) -> Lead:
    zone = ZONES[number // FEW % len(ZONES)] if number % FEW == 0 else HOME
    spells = []
    for _ in range(chance.randrange(4)):
        begins = first + timedelta(days=chance.randrange(days))
        spells.append((begins, begins + timedelta(days=chance.choice((0, 2, 4, 11, 18)))))
    week = frozenset(chance.choice(WEEKS) if number % 4 == 0 else WEEKS[0])
    return Lead(f"Lead {number}", number % 32, zone, week, tuple(spells))


def _work(chance: random.Random, number: int, leads: list[Lead], first: date, last: date) -> Work:
    lead = leads[number % len(leads)]
    deputy = chance.choice([one for one in leads if one is not lead]) if number % 3 else None
    length = chance.choice((7, 14, 14, 14, 21, 28))
    start = first - timedelta(days=chance.randrange(60))
    work = Work(f"Work {number:05}", lead, deputy, start, length, {})
    sprints = range(1, (last - start).days // length + 2)
    told = {one: at for one in sprints if (at := _told(chance, work, one)) is not None}
    days = {work.day(at): one for one, at in told.items()}  # one update a day
    kept = {one: told[one] for one in sorted(days.values())}
    return Work(work.name, lead, deputy, start, length, kept)


def _told(chance: random.Random, work: Work, sprint: int) -> datetime | None:
    """Return when the update of a sprint comes in: early, late, or never."""
    kind = chance.random()
    if kind < 0.15:
        return None
    early = chance.randrange(0, min(work.days, 5))
    late = chance.randrange(1, 9)
    day = work.ends(sprint) - early * ONE_DAY if kind < 0.6 else work.ends(sprint) + late * ONE_DAY
    local = datetime.combine(day, time(chance.randrange(8, 18), 20), ZoneInfo(work.lead.zone))
    return local.astimezone(UTC)
