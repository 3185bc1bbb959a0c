"""Whatever the days between digests, each change of rating is in exactly one of them."""

import itertools
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, delete
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from knowledge.digests import EVERYTHING, Period, summarise
from knowledge.models import Base, Milestone, Update
from knowledge.store import THE_OFFICE, Store
from tests.world import World

FIRST = date(2026, 3, 1)
NOW = datetime(2026, 9, 1, tzinfo=UTC)
RAGS = st.sampled_from(("red", "amber", "green"))
REPORTED = st.dictionaries(st.integers(0, 60), RAGS, max_size=12)
DONE = st.dictionaries(st.sampled_from("ABCDEF"), st.integers(0, 60))
CUTS = st.sets(st.integers(1, 60), max_size=6)

ENGINE = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SESSIONS = sessionmaker(ENGINE, expire_on_commit=False)


@given(reported=REPORTED, done=DONE, cuts=CUTS)
def test_each_change_is_in_exactly_one_period(
    reported: dict[int, str], done: dict[str, int], cuts: set[int]
) -> None:
    Base.metadata.drop_all(ENGINE)
    Base.metadata.create_all(ENGINE)
    with SESSIONS.begin() as session:
        world = World(session)
        session.execute(delete(Update))
        session.execute(delete(Milestone))
        project = world.projects["ARC"]
        for day, rag in reported.items():
            when = FIRST + timedelta(days=day)
            session.add(Update(project=project, date=when, rag=rag, done="Moved."))
        for name, day in done.items():
            when = FIRST + timedelta(days=day)
            session.add(
                Milestone(project=project, name=name, due=when, status="done", done_on=when)
            )

    told = [one for period in _periods(cuts) for one in _told(period)]

    assert sorted(told) == sorted(_wanted(reported) + sorted(done))


def _periods(cuts: set[int]) -> list[Period]:
    """Cut the two months into periods, one after the other."""
    starts = [0, *sorted(cuts)]
    ends = [*(one - 1 for one in starts[1:]), 60]
    return [
        Period(FIRST + timedelta(days=first), FIRST + timedelta(days=last))
        for first, last in zip(starts, ends, strict=True)
    ]


def _told(period: Period) -> list[str]:
    with SESSIONS.begin() as session:
        digest = summarise(Store(session, THE_OFFICE), EVERYTHING, period, NOW)
    assert all(one.day in period for one in (*digest.moves, *digest.reached))
    moves = [f"{one.day} {one.before} {one.after}" for one in digest.moves]
    return [*moves, *(one.name for one in digest.reached)]


def _wanted(reported: dict[int, str]) -> list[str]:
    days = sorted(reported)
    pairs = itertools.pairwise(days)
    return [
        f"{FIRST + timedelta(days=after)} {reported[before]} {reported[after]}"
        for before, after in pairs
        if reported[before] != reported[after]
    ]
