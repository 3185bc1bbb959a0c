"""Digests are booked once for each subscription and period, and go where their reader is."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from knowledge.models import Delivery, DigestIssue, Subscription
from knowledge.store import THE_OFFICE, OpenStore, Store
from scheduler.jobs.digests import Digests

RAB, ISLA = "rab@fife.example", "isla@stirling.example"
MONDAY = datetime(2026, 11, 16, 8, 30, tzinfo=UTC)
START = MONDAY - timedelta(days=6)


class Places:
    """Where people are spoken to; whoever is not named nowhere."""

    def __init__(self, **by_name: Sequence[str]) -> None:
        self._by_name = by_name

    async def ready(self) -> None:
        """Nothing is to be learnt."""

    def every(self, email: str, store: Store) -> Sequence[str]:
        return self._by_name.get(email.partition("@")[0], ())


def subscribe(open_store: OpenStore, email: str = RAB, **more: object) -> int:
    with open_store(THE_OFFICE) as store:
        person = store.people.reached_at(email) if email else None
        one = Subscription(
            **{"kind": "mine", "made": START, "person_id": person.id if person else None, **more}
        )  # type: ignore[arg-type]
        return store.subscriptions.add(one).id


def run(open_store: OpenStore, *times: datetime, everyone: bool = False, **places: Sequence[str]):
    job = Digests(open_store, Places(**places), everyone=everyone)
    for now in (START, *times):
        asyncio.run(job.run(now))


def booked(engine: Engine) -> list[tuple[str, str]]:
    with Session(engine) as session:
        rows = session.scalars(select(Delivery).order_by(Delivery.id))
        return [(one.conversation_id, one.reply["text"]) for one in rows]


def test_it_is_booked_once_however_often_the_job_looks(open_store, engine):
    subscribe(open_store)

    run(open_store, MONDAY, MONDAY + timedelta(minutes=1), MONDAY + timedelta(days=1),
        rab=["slack:T1:U1"])  # fmt: skip

    assert booked(engine) == [
        ("slack:T1:U1", "Your digest is ready. Your projects, 9 to 15 November 2026.")
    ]


def test_several_processes_at_once_book_one(open_store, engine):
    subscribe(open_store)
    asyncio.run(Digests(open_store, Places()).run(START))
    jobs = [Digests(open_store, Places(rab=["slack:T1:U1"])) for _ in range(4)]

    with ThreadPoolExecutor(len(jobs)) as threads:
        list(threads.map(lambda job: asyncio.run(job.run(MONDAY)), jobs))

    assert len(booked(engine)) == 1


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [("", "teams:t:personal:c"), ("email", f"email:{RAB}"), ("slack", "teams:t:personal:c")],
)
def test_it_goes_where_its_reader_wants_it_else_where_they_are(
    open_store, engine, wanted, expected
):
    subscribe(open_store, channel=wanted)

    run(open_store, MONDAY, rab=["teams:t:personal:c", f"email:{RAB}"])

    assert [where for where, _ in booked(engine)] == [expected]


def test_who_is_nowhere_is_told_where_they_are_next(open_store, engine):
    subscribe(open_store)

    run(open_store, MONDAY)

    assert [where for where, _ in booked(engine)] == [""]


def test_a_channel_gets_its_own(open_store, engine):
    subscribe(open_store, "", kind="partnership", conversation="slack:T1:C9")

    run(open_store, MONDAY)

    ((where, text),) = booked(engine)
    assert where == "slack:T1:C9"
    assert "The whole partnership" in text


def test_a_line_names_nothing_that_its_reader_may_not_see(open_store, engine):
    with open_store(THE_OFFICE) as store:
        heather = store.projects.with_code("HEA").id
    subscribe(open_store, kind="projects", ids=[heather])

    run(open_store, MONDAY)

    ((_, text),) = booked(engine)
    assert "Heather" not in text


def test_what_nobody_wants_any_more_is_not_booked(open_store, engine):
    row = subscribe(open_store)
    with open_store(THE_OFFICE) as store:
        store.subscriptions.end(store.subscriptions.with_id(row), START)

    run(open_store, MONDAY, rab=["slack:T1:U1"])

    assert booked(engine) == []


def test_what_is_passed_over_is_noted_with_the_reason(open_store, engine):
    subscribe(open_store, paused=True)

    run(open_store, MONDAY, rab=["slack:T1:U1"])

    assert booked(engine) == []
    with Session(engine) as session:
        (issue,) = session.scalars(select(DigestIssue))
    assert (issue.first, issue.passed) == (date(2026, 11, 9), "paused")


def test_everyone_with_a_part_gets_one_until_they_stop_it(open_store, engine):
    places = {"rab": ["slack:T1:U1"], "isla": ["slack:T1:U2"], "senga": ["slack:T1:U3"]}
    run(open_store, everyone=True)
    with open_store(THE_OFFICE) as store:
        have = {one.person_id: one for one in store.subscriptions.all()}
        isla, rab = (store.people.reached_at(one) for one in (ISLA, RAB))
        assert have[isla.id].kind == "partnership"
        store.subscriptions.end(have[rab.id], START)

    run(open_store, MONDAY, everyone=True, **places)

    assert [where for where, _ in booked(engine) if where] == ["slack:T1:U2"]
