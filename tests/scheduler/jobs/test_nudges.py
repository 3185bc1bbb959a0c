import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from knowledge.models import Nudge, Person, Quiet, Skip
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.logbook import Hand
from scheduler.jobs.nudges import Nudges

RAB, EILIDH, MORAG = "rab@fife.example", "eilidh@angus.example", "morag@glasgow.example"
# Digital Planning (Rab) and School WiFi (Morag) end sprint 10 on the 17th without an update
FIRST = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
SECOND, THIRD = FIRST + timedelta(days=2), FIRST + timedelta(days=6)
START = FIRST - timedelta(days=7)


class Nowhere:
    """Knows no conversation of anybody: they are told wherever they are next."""

    async def ready(self) -> None:
        pass

    def of(self, email: str, store: Store) -> str:
        return ""


@pytest.fixture
def run(open_store: OpenStore):
    """Run the job at times, one after the other; it began a week before."""
    job = Nudges(open_store, Nowhere())

    def run(*times: datetime) -> None:
        for now in times:
            asyncio.run(job.run(now))

    run(START)
    return run


@pytest.fixture
def said(engine: Engine):
    """Return who was, or is to be, reminded of what, in the order of the messages."""

    def said() -> list[tuple[str, str, str]]:
        with Session(engine) as session:
            rows = session.scalars(select(Nudge).where(Nudge.passed == "").order_by(Nudge.id))
            people = {one.id: one.email for one in session.scalars(select(Person))}
            return [(people[one.person_id], one.project.code, one.step) for one in rows]

    return said


@pytest.fixture
def passed(engine: Engine):
    def passed(code: str) -> dict[str, str]:
        with Session(engine) as session:
            rows = session.scalars(select(Nudge).where(Nudge.passed != ""))
            return {one.step: one.passed for one in rows if one.project.code == code}

    return passed


def report(open_store: OpenStore, code: str, day: date, sprint: int | None = None) -> None:
    with open_store(THE_OFFICE) as store:
        project = store.projects.with_code(code)
        by = Hand(store.people.reached_at(RAB), "web", "web:c", FIRST)
        store.logbook.keep(project, day, "green", "Done.", "", "", by, sprint)


def test_each_reminder_is_booked_once(run, said, open_store):
    run(FIRST - timedelta(minutes=1))
    assert said() == []

    run(FIRST, FIRST + timedelta(seconds=30), FIRST + timedelta(hours=3))

    assert sorted(said()) == [(MORAG, "WIFI", "1"), (RAB, "PLAN", "1")]
    with open_store(THE_OFFICE) as store:
        told = store.deliveries.under("nudge")
    assert len(told) == 2
    assert {one.email for one in told} == {RAB, MORAG}


def test_several_processes_at_once_book_each_once(run, said, open_store):
    jobs = [Nudges(open_store, Nowhere()) for _ in range(4)]
    with ThreadPoolExecutor(len(jobs)) as threads:
        list(threads.map(lambda job: asyncio.run(job.run(FIRST)), jobs))

    assert sorted(said()) == [(MORAG, "WIFI", "1"), (RAB, "PLAN", "1")]


def test_the_three_of_a_sprint_come_and_the_deputy_gets_a_copy(run, said, open_store):
    with open_store(THE_OFFICE) as store:
        store.projects.with_code("WIFI").deputy = store.people.reached_at(EILIDH)

    run(FIRST, SECOND, THIRD)

    wifi = [one for one in said() if one[1] == "WIFI"]
    assert wifi == [
        (MORAG, "WIFI", "1"),
        (MORAG, "WIFI", "2"),
        (MORAG, "WIFI", "3"),
        (EILIDH, "WIFI", "3 copy"),
    ]


def test_several_projects_are_one_message(run, open_store):
    with open_store(THE_OFFICE) as store:
        store.projects.with_code("WIFI").lead = store.people.reached_at(RAB)

    run(FIRST)

    with open_store(THE_OFFICE) as store:
        (told,) = store.deliveries.under("nudge")
    assert "Digital Planning (sprint 10) and School WiFi Refresh (sprint 10)" in told.reply["text"]
    assert [one["says"] for one in told.reply["buttons"]] == [
        "update for Digital Planning",
        "update for School WiFi Refresh",
        "remind me tomorrow",
        "remind me on another day",
    ]


def test_one_project_comes_with_all_that_can_be_done(run, open_store):
    run(FIRST)

    with open_store(THE_OFFICE) as store:
        told = {one.email: one.reply for one in store.deliveries.under("nudge")}
    assert told[MORAG]["text"].startswith(
        "Hello Morag. The update of School WiFi Refresh for sprint 10 is due today and is missing."
    )
    assert {(one["label"], one["value"]) for one in told[MORAG]["facts"]} == {
        ("Planned last time", "Next 20 schools.")
    }
    assert [one["label"] for one in told[MORAG]["buttons"]] == [
        "Post update", "No change", "Snooze until tomorrow", "Snooze until Monday",
        "Pick a day", "Skip this sprint",
        "Not mine any more",
    ]  # fmt: skip


def test_what_was_missed_while_down_comes_on_return(run, said, passed):
    run(SECOND + timedelta(days=1))

    assert (RAB, "PLAN", "2") in said()
    assert passed("PLAN") == {"1": "a later one took its place"}


@pytest.mark.parametrize(
    "back",
    [
        pytest.param(FIRST + timedelta(days=4), id="on a Saturday"),
        pytest.param(FIRST + timedelta(hours=8), id="in the evening"),
        pytest.param(FIRST + timedelta(days=1, hours=-2), id="early in the morning"),
    ],
)
def test_on_return_it_keeps_to_their_hours(run, said, back):
    run(back)

    assert said() == []


def test_what_came_in_while_down_is_passed_over(run, said, passed, open_store):
    report(open_store, "PLAN", date(2026, 11, 18), 10)

    run(SECOND)

    assert (RAB, "PLAN") not in [one[:2] for one in said()]
    assert passed("PLAN") == dict.fromkeys("12", "already reported on 2026-11-18")


def test_what_was_due_before_the_first_start_is_not_made_up_for(open_store, said):
    asyncio.run(Nudges(open_store, Nowhere()).run(FIRST + timedelta(days=1)))

    assert said() == []


def test_what_waits_is_taken_back_when_the_update_comes(run, said, open_store):
    run(FIRST)
    report(open_store, "PLAN", date(2026, 11, 17))

    run(FIRST + timedelta(minutes=1))

    assert said() == [(MORAG, "WIFI", "1")]
    with open_store(THE_OFFICE) as store:
        assert [one.email for one in store.deliveries.under("nudge")] == [MORAG]


@pytest.mark.parametrize("what", ["skip", "mute", "leave", "close"])
def test_what_waits_is_taken_back_when_it_is_not_wanted(run, said, open_store, what):
    run(FIRST)
    with open_store(THE_OFFICE) as store:
        rab, project = store.people.reached_at(RAB), store.projects.with_code("PLAN")
        if what == "skip":
            store.nudges.skip(Skip(project=project, sprint=10, reason="quiet", told=FIRST))
        elif what == "mute":
            store.nudges.be_quiet(Quiet(person_id=rab.id, told=FIRST))
        elif what == "leave":
            store.calendars.note_leave(rab, FIRST.date(), FIRST.date(), "")
        else:
            project.phase = "closed"

    run(FIRST + timedelta(minutes=1))

    assert said() == [(MORAG, "WIFI", "1")]


def test_what_was_put_off_comes_again(run, said, open_store):
    run(FIRST)
    with open_store(THE_OFFICE) as store:
        rab = store.people.reached_at(RAB)
        told = FIRST + timedelta(minutes=5)
        store.nudges.be_quiet(Quiet(person_id=rab.id, told=told, until=date(2026, 11, 18)))

    run(FIRST + timedelta(minutes=6), FIRST + timedelta(days=1), SECOND)

    assert [one[2] for one in said() if one[0] == RAB] == ["1 again 2026-11-18", "2"]


def test_nobody_gets_two_messages_a_day(run, said, open_store):
    with open_store(THE_OFFICE) as store:
        store.projects.with_code("WIFI").deputy = store.people.reached_at(RAB)
    run(FIRST)
    with open_store(THE_OFFICE) as store:
        morag = store.people.reached_at(MORAG)
        store.calendars.note_leave(morag, FIRST.date(), FIRST.date() + timedelta(days=30), "")

    run(FIRST + timedelta(hours=1))
    assert [one for one in said() if one[0] == RAB] == [(RAB, "PLAN", "1")]

    run(FIRST + timedelta(days=1))
    assert (RAB, "WIFI", "1") in said()
