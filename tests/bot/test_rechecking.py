"""A reminder is checked once more in the second before it is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from actions.reply import Reply
from bot.rechecking import Rechecking
from bot.sending import Sender
from knowledge.models import Delivery, Nudge
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.logbook import Hand
from scheduler.jobs.nudges import Nudges
from tests.fakes.poster import FakePoster
from tests.scheduler.jobs.test_nudges import FIRST, MORAG, RAB, START

Post = Callable[[datetime], list[tuple[str, str]]]


class Somewhere:
    """Writes to everybody in a talk of their own."""

    async def ready(self) -> None:
        pass

    def of(self, email: str, store: Store) -> str:
        return f"posted:{email}"


@pytest.fixture
def post(open_store: OpenStore) -> Post:
    """Post what waits at a time, and return all that was posted so far."""
    poster = FakePoster()

    def post(now: datetime) -> list[tuple[str, str]]:
        posters = {"posted": Rechecking(poster, open_store, lambda: now)}
        asyncio.run(Sender(open_store, posters, lambda: now).send_waiting(now))
        return poster.posted

    return post


@pytest.fixture
def booked(open_store: OpenStore) -> None:
    """Reminders of Digital Planning and ARC to Rab, in one message, and of WiFi to Morag."""
    with open_store(THE_OFFICE) as store:
        store.projects.with_code("ARC").sprint_start = date(2026, 7, 1)
        for one in store.updates.of(store.projects.with_code("ARC").id, FIRST.date()):
            one.sprint = 1
    job = Nudges(open_store, Somewhere())
    for now in (START, FIRST):
        asyncio.run(job.run(now))


def report(open_store: OpenStore, code: str) -> None:
    with open_store(THE_OFFICE) as store:
        by = Hand(store.people.reached_at(RAB), "web", "web:c", FIRST)
        project = store.projects.with_code(code)
        store.logbook.keep(project, FIRST.date(), "green", "Done.", "", "", by)


def of(posted: list[tuple[str, str]], email: str) -> list[str]:
    return [text for where, text in posted if where == email]


def test_what_is_still_missing_is_sent(booked: None, post: Post) -> None:
    posted = post(FIRST + timedelta(seconds=5))

    (text,) = of(posted, RAB)
    assert "Digital Planning (sprint 10) and Shared Alarm Receiving Centre (sprint 10)" in text
    assert len(of(posted, MORAG)) == 1


def test_what_came_in_a_second_before_is_left_out(booked, post: Post, open_store) -> None:
    report(open_store, "PLAN")

    (text,) = of(post(FIRST + timedelta(seconds=5)), RAB)

    assert "Shared Alarm Receiving Centre" in text
    assert "Digital Planning" not in text


def test_nothing_is_sent_where_all_came_in(booked, post: Post, open_store, engine: Engine) -> None:
    report(open_store, "PLAN")
    report(open_store, "ARC")

    assert of(post(FIRST + timedelta(seconds=5)), RAB) == []

    with Session(engine) as session:
        both = ("PLAN", "ARC")
        nudges = [one.passed for one in session.scalars(select(Nudge)) if one.project.code in both]
        failed = session.scalars(select(Delivery.failed).where(Delivery.email == RAB)).one()
    assert nudges == [failed, failed]
    assert failed == "no longer wanted when it was to be sent"


def test_out_of_hours_it_is_given_up_and_holds_up_nothing(
    booked: None, post: Post, engine: Engine
) -> None:
    evening = FIRST + timedelta(hours=9)

    assert of(post(evening), RAB) == of(post(evening + timedelta(hours=15)), RAB) == []
    with Session(engine) as session:
        why = {one.failed for one in session.scalars(select(Delivery).filter_by(email=RAB))}
    assert why == {"out of hours when it could be sent"}


def test_what_is_no_reminder_is_sent_as_it_is(open_store: OpenStore, post: Post) -> None:
    reply = Reply(text="News.").model_dump(mode="json")
    with open_store(THE_OFFICE) as store:
        store.deliveries.put(
            [
                Delivery(
                    key="a:posted:x:", conversation_id="posted:x", email="", reply=reply, made=FIRST
                )
            ]
        )

    assert post(FIRST) == [("x", "News.")]
