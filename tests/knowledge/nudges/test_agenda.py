from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.calendars import make_calendar
from knowledge.models import NudgeSetting
from knowledge.nudges.agenda import Agenda
from knowledge.nudges.booking import Book, Key, to_book
from knowledge.store.projects import Terms
from tests.knowledge.nudges.conftest import Office, at
from tests.knowledge.nudges.test_any_calendar import (
    DAYS,
    OFTEN,
    PEOPLE,
    QUIETS,
    SPRINTS,
    START,
    moments,
    office_of,
)

CHANGES = st.lists(
    st.tuples(DAYS, st.sampled_from(["report", "take back", "leave", "later", "off", "move"])),
    max_size=4,
)


def turns(agenda: Agenda, office: Office, now: str | datetime) -> set[int]:
    moment = at(now) if isinstance(now, str) else now
    return agenda.turns(map(Terms.of, office.projects), office.facts(), moment)


def looked(office: Office, now: str, *booked: Key) -> Agenda:
    """Return the agenda after a look at all that there is."""
    agenda = Agenda()
    book = Book(set(booked), set(), at("2026-11-01 00:00"))
    agenda.note(office.projects, office.facts(), at(now), book)
    return agenda


def test_nothing_is_looked_at_before_the_hour_of_the_next_reminder(office, ada):
    project = office.project(ada)
    agenda = looked(office, "2026-11-12 09:00")

    assert turns(agenda, office, "2026-11-17 09:59") == set()
    assert turns(agenda, office, "2026-11-17 10:00") == {project.id}


def test_what_is_in_the_book_is_not_looked_at_until_the_next_one(office, ada):
    project = office.project(ada)
    agenda = looked(office, "2026-11-17 10:15", (project.id, ada.id, 1, "1"))

    assert turns(agenda, office, "2026-11-17 16:00") == set()
    assert turns(agenda, office, "2026-11-19 10:00") == {project.id}


def test_it_is_looked_at_until_it_is_in_the_book(office, ada):
    project = office.project(ada)
    agenda = looked(office, "2026-11-17 10:15")

    assert turns(agenda, office, "2026-11-17 10:30") == {project.id}


def test_another_sprint_is_looked_at_when_it_begins(office, ada):
    project = office.project(ada)
    agenda = looked(office, "2026-11-17 10:15", *((project.id, ada.id, 1, nth) for nth in "123"))

    assert turns(agenda, office, "2026-11-17 23:45") == set()
    assert turns(agenda, office, "2026-11-18 00:00") == {project.id}


def _away(office: Office) -> None:
    lead = office.projects[0].lead
    office.calendars[lead.id] = make_calendar(leave=[(date(2026, 11, 16), date(2026, 11, 18))])


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_away, id="leave is noted"),
        pytest.param(
            lambda office: office.quiet(
                office.projects[0].lead, "2026-11-12 09:30", "2026-11-13", wanted=True
            ),
            id="a reminder is asked for",
        ),
        pytest.param(
            lambda office: office.settings.append(NudgeSetting(gap=1)), id="the office sets a gap"
        ),
        pytest.param(
            lambda office: setattr(office.projects[0], "sprint_days", 9), id="sprints are shorter"
        ),
    ],
)
def test_what_a_day_follows_from_is_not_remembered_once_it_changes(office, ada, change):
    project = office.project(ada)
    agenda = looked(office, "2026-11-12 09:00")
    assert turns(agenda, office, "2026-11-12 10:00") == set()

    change(office)

    assert turns(agenda, office, "2026-11-12 10:00") == {project.id}


@OFTEN
@given(PEOPLE, st.none() | PEOPLE, SPRINTS, QUIETS, CHANGES)
def test_the_same_is_booked_as_without_it(lead, deputy, days, quiets, changes):
    def office() -> Office:
        made = office_of(lead, deputy, days)
        for told, ahead, wanted in quiets:
            until = str(told + timedelta(days=ahead))
            made.quiet(made.projects[0].lead, f"{told} 11:00", until, wanted=wanted)
        return made

    assert played(office(), changes, Agenda()) == played(office(), changes, None)


def played(
    office: Office, changes: list[tuple[date, str]], agenda: Agenda | None
) -> list[tuple[datetime, Key, str]]:
    """Return what is booked when, looking at all each time where there is no agenda."""
    found: list[tuple[datetime, Key, str]] = []
    to_come = sorted(changes, reverse=True)
    facts = office.facts()
    for now in moments():
        while to_come and to_come[-1][0] <= now.date():
            change(office, *to_come.pop())
            facts = office.facts()
        written = {
            key[1]
            for then, key, passed in found
            if not passed
            and (calendar := office.calendars[key[1]]).today(then) == calendar.today(now)
        }
        book = Book({key for _, key, _ in found}, written, moments()[0])
        ids = agenda.turns(map(Terms.of, office.projects), facts, now) if agenda else None
        projects = [one for one in office.projects if ids is None or one.id in ids]
        if agenda:
            agenda.note(projects, facts, now, book)
        found += [(now, one.unique, one.passed) for one in to_book(projects, facts, now, book)]
    return found


def change(office: Office, day: date, what: str) -> None:
    """Change something as of a day."""
    project = office.projects[0]
    match what:
        case "report":
            office.report(project, str(day))
        case "take back":
            office.updates.clear()
        case "leave":
            office.calendars[project.lead.id] = make_calendar(leave=[(day, day + timedelta(4))])
        case "later":
            office.settings = [NudgeSetting(person_id=project.lead.id, hour=14, gap=1)]
        case "off":
            office.quiet(project.lead, f"{day} 00:00", project_id=project.id)
        case "move":
            project.sprint_start = START + timedelta(days=(day - START).days % 3)
