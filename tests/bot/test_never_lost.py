"""No update is lost or doubled, whoever is killed, repeats or is there at the same time."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Message, Version
from tests.bot.crowding import eight_at_once, thirty_times_at_once
from tests.bot.killing import (
    Outcome,
    conversations,
    examined,
    kill_and_start_again,
    mark,
    updates,
)
from tests.world import World


@pytest.fixture
def url(database_url: str, engine: Engine) -> str:
    with sessionmaker(engine).begin() as session:
        World(session)
    return database_url


def test_a_process_that_is_killed_again_and_again_loses_and_doubles_nothing(
    url: str, tmp_path: Path
) -> None:
    outcome = kill_and_start_again(url, tmp_path, 30, 1.5)

    assert outcome.flawless, outcome
    assert outcome.kills > 0


def test_the_same_event_from_thirty_threads_of_three_processes_is_one_update(
    url: str, tmp_path: Path
) -> None:
    outcome, answers = thirty_times_at_once(url, tmp_path)

    assert outcome.flawless, outcome
    assert len(answers) == 30
    assert len(set(answers)) == 1


def test_eight_clients_that_update_one_project_at_once_lose_nothing_and_keep_their_order(
    url: str, tmp_path: Path
) -> None:
    outcome, numbers = eight_at_once(url, tmp_path, 4)

    assert outcome.flawless, outcome
    assert outcome.sent == 32
    assert all(of_a_row == list(range(1, len(of_a_row) + 1)) for of_a_row in numbers)
    assert sum(map(len, numbers)) >= 32


def test_what_is_lost_doubled_or_unanswered_would_be_seen(url: str, engine: Engine) -> None:
    """Else the tests above could not fail."""
    talk, sent = conversations(engine), updates(6)
    for one in sent:
        asyncio.run(talk.say(one))
    as_it_should_be = examined(url, sent, Outcome(6))
    with Session(engine) as session, session.begin():
        first, *_, last = session.scalars(select(Version).where(Version.event_row.is_not(None)))
        last.values = {**last.values, "done": first.values["done"]}
        session.delete(session.scalars(select(Message)).first())
    spoilt = examined(url, sent, Outcome(6))

    assert as_it_should_be.flawless
    assert (spoilt.lost, spoilt.doubled) == ([mark(5)], [mark(0)])
    assert spoilt.unanswered == 1
    assert not spoilt.flawless
