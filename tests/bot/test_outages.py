"""A workspace that is away is tried by one, and one that is busy by nobody."""

from __future__ import annotations

from datetime import timedelta

from bot.outages import BETWEEN_TRIES, MANY, Outages
from tests.world import NOW


class Day:
    def __init__(self) -> None:
        self.now = NOW
        self.outages = Outages(lambda: self.now)

    def fail(self, conversation: str = "slack:T1:D1", times: int = MANY) -> None:
        for _ in range(times):
            self.outages.not_reached(conversation)

    def tries(self, conversation: str, seconds: int) -> int:
        tried = 0
        for _ in range(seconds):
            self.now += timedelta(seconds=1)
            tried += self.outages.may_try(conversation)
        return tried


def test_one_failure_or_two_stop_nobody() -> None:
    day = Day()
    day.fail(times=MANY - 1)

    assert not day.outages.is_away("slack:T1:D1")
    assert all(day.outages.may_try(f"slack:T1:D{number}") for number in range(9))


def test_a_workspace_that_is_away_is_tried_every_few_seconds_whoever_asks() -> None:
    day = Day()
    day.fail()

    assert not day.outages.may_try("slack:T1:D2")
    assert day.tries("slack:T1:D3", 60) == 60 / BETWEEN_TRIES.total_seconds()
    assert day.outages.may_try("slack:T2:D1")


def test_once_it_is_reached_everybody_may_try() -> None:
    day = Day()
    day.fail()
    day.outages.reached("slack:T1:D5")

    assert all(day.outages.may_try(f"slack:T1:D{number}") for number in range(9))


def test_a_workspace_that_is_busy_is_left_alone_for_so_long_though_some_still_reach_it() -> None:
    day = Day()
    day.outages.leave_alone("slack:T1:D1", 30)
    day.outages.leave_alone("slack:T1:D2", 10)
    day.outages.reached("slack:T1:D3")

    assert day.tries("slack:T1:D4", 29) == 0
    assert day.tries("slack:T1:D4", 1) == 1
