"""Three processes schedule over one PostgreSQL, two of them killed: each message comes once."""

from __future__ import annotations

from tests.fixtures.databases import Databases
from tests.scheduler.crowding import crowd


def test_three_schedulers_of_which_two_are_killed_send_each_message_once(
    postgres_databases: Databases,
) -> None:
    with postgres_databases.one() as url:
        outcome = crowd(url, seconds=30, day=5)

    assert outcome.kills > 0
    assert outcome.due > 0
    assert (outcome.doubled, outcome.missing, outcome.unsent) == ([], [], 0)
