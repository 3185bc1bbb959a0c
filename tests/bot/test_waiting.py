"""What could not be sent waits as long as the vendor wants, else longer each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.outages import BETWEEN_TRIES, MANY, Outages
from bot.posting import NotSentError
from bot.waiting import LONGEST_WAIT, WAITS, has_waited_long, seconds_to_wait
from knowledge.store.to_send import ToSend
from tests.world import NOW

UNASKED = ToSend(
    "delivery:1", "slack", "slack:T1:D1", 0, unsure=False, reply={"text": "Hello."}, made=NOW
)


@pytest.fixture
def outages() -> Outages:
    return Outages(lambda: NOW)


def test_each_try_waits_longer_than_the_one_before_until_it_stays() -> None:
    tries = range(len(WAITS) + 1)
    fault = ValueError("broken")
    waits = [seconds_to_wait(replace(UNASKED, tries=one), fault, Outages(lambda: NOW))
             for one in tries]  # fmt: skip

    assert waits == [*WAITS, WAITS[-1]]


def test_a_vendor_that_says_how_long_is_left_alone_so_long(outages: Outages) -> None:
    assert seconds_to_wait(UNASKED, NotSentError("busy", seconds=7.0), outages) == 7.0
    assert not outages.may_try(UNASKED.conversation)


def test_where_the_workspace_is_away_the_wait_is_short(outages: Outages) -> None:
    late = replace(UNASKED, tries=len(WAITS))
    waits = [seconds_to_wait(late, OSError(), outages) for _ in range(MANY)]

    assert waits[0] == WAITS[-1]
    assert waits[-1] == BETWEEN_TRIES.total_seconds()


@pytest.mark.parametrize(
    ("claimed", "after", "is_long"),
    [
        pytest.param(UNASKED, LONGEST_WAIT, False, id="unasked, just as long"),
        pytest.param(UNASKED, LONGEST_WAIT + timedelta(seconds=1), True, id="unasked, longer"),
        pytest.param(replace(UNASKED, reply=None), timedelta(days=1), False, id="an answer"),
    ],
)
def test_only_what_comes_unasked_is_said_elsewhere_after_long(
    claimed: ToSend, after: timedelta, is_long: bool
) -> None:
    assert has_waited_long(claimed, NOW + after) is is_long
