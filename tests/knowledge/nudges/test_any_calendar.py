"""What holds whatever the calendars, updates and wishes: hours, once-only, and a reason for all."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.calendars.week import write_week
from knowledge.nudges import Outcome
from knowledge.nudges.facts import bounds
from knowledge.sprints import number
from tests.knowledge.nudges.conftest import Office

START = date(2026, 10, 12)
LENGTH = 35
ZONES = ("Europe/London", "Pacific/Auckland", "America/Vancouver", "Asia/Kolkata")
DAYS = st.integers(0, LENGTH).map(lambda ahead: START + timedelta(days=ahead))
SPELLS = st.tuples(DAYS, st.integers(0, 12)).map(
    lambda one: (one[0], one[0] + timedelta(days=one[1]))
)
PEOPLE = st.fixed_dictionaries(
    {
        "working_days": st.sets(st.integers(0, 6), min_size=1).map(write_week),
        "timezone": st.sampled_from(ZONES),
        "own": st.sets(DAYS, max_size=8).map(lambda days: dict.fromkeys(days, "Fair")),
        "leave": st.lists(SPELLS, max_size=2),
    }
)
QUIETS = st.lists(st.tuples(DAYS, st.integers(0, 9), st.booleans()), max_size=2)


def office_of(lead: dict[str, Any], deputy: dict[str, Any] | None, days: int) -> Office:
    office = Office()
    second = office.person("Bob", **deputy) if deputy else None
    office.project(office.person("Ada", **lead), second, sprint_start=START, sprint_days=days)
    return office


def moments() -> list[datetime]:
    midnight = datetime.combine(START, time(0), tzinfo=UTC)
    return [midnight + timedelta(hours=ahead) for ahead in range(0, LENGTH * 24, 3)]


def played(office: Office) -> list[tuple[datetime, Outcome]]:
    facts = office.facts()
    return [(moment, office.judge(moment, facts)) for moment in moments()]


OFTEN = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
SPRINTS = st.integers(3, 16)


@OFTEN
@given(PEOPLE, st.none() | PEOPLE, SPRINTS, QUIETS)
def test_never_outside_somebodys_hours_and_never_twice(lead, deputy, days, quiets):
    office = office_of(lead, deputy, days)
    ada = office.projects[0].lead
    for told, ahead, wanted in quiets:
        until = str(told + timedelta(days=ahead))
        office.quiet(ada, f"{told} 11:00", until, wanted=wanted)
    came: Counter[tuple[int, int, str, date]] = Counter()

    for moment, outcome in played(office):
        for one in outcome.nudges:
            calendar = office.calendars[one.step.person.id]
            local = calendar.local(moment)
            assert calendar.is_there(local.date())
            assert time(9) <= local.time() <= time(17)
            for copied in one.cc:
                theirs = office.calendars[copied.id].local(moment)
                assert office.calendars[copied.id].is_there(theirs.date())
                assert time(9) <= theirs.time() <= time(17)
            came[one.step.person.id, one.step.sprint, one.step.key, local.date()] += 1

    assert len({key[:3] for key in came}) == len(came), "a reminder came on two days"


@OFTEN
@given(PEOPLE, st.none() | PEOPLE, SPRINTS, DAYS)
def test_never_after_the_update(lead, deputy, days, reported):
    office = office_of(lead, deputy, days)
    project = office.projects[0]
    office.report(project, str(reported))
    sprint = number(START, days, reported)

    for moment, outcome in played(office):
        is_in = reported <= office.calendars[project.lead.id].today(moment)
        sprints = {one.step.sprint for one in outcome.nudges}
        assert not (is_in and sprint in sprints)


@OFTEN
@given(PEOPLE, st.none() | PEOPLE, SPRINTS, st.booleans())
def test_always_eventually_or_with_a_reason(lead, deputy, days, mutes):
    office = office_of(lead, deputy, days)
    project = office.projects[0]
    if mutes:
        office.quiet(project.lead, f"{START} 00:00")
    asked: set[int] = set()

    for _, outcome in played(office):
        asked |= {one.step.sprint for one in outcome.nudges}
        told = {one.person.id for one in outcome.passed_over}
        assert all(one.why for one in outcome.passed_over)
        assert project.lead.id in told | {one.step.person.id for one in outcome.nudges}

    works = office.calendars[project.lead.id].works_on
    end = START + timedelta(days=LENGTH - 1)
    ended = {
        sprint
        for sprint in range(1, LENGTH // days)
        if any(works(bounds(project, sprint)[1] + timedelta(days=more)) for more in range(3))
        and bounds(project, sprint)[1] + timedelta(days=3) < end
    }
    is_excused = mutes or lead["leave"]
    assert not asked if mutes and deputy is None else is_excused or ended <= asked
