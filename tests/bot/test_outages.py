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


def test_a_conversation_that_is_busy_is_left_alone_for_so_long_and_no_other() -> None:
    day = Day()
    day.outages.leave_alone("slack:T1:D1", 30)
    day.outages.leave_alone("slack:T1:D1", 10)
    day.outages.reached("slack:T1:D3")

    assert day.tries("slack:T1:D11", 1) == 1
    assert day.tries("slack:T1:D1", 28) == 0
    assert day.tries("slack:T1:D1", 1) == 1


def test_a_room_that_is_busy_is_left_alone_in_all_its_threads() -> None:
    day = Day()
    day.outages.leave_alone("slack:T1:C1:1.1", 30, "slack:T1:C1")

    assert day.tries("slack:T1:C1:2.2", 29) == 0
    assert day.outages.may_try("slack:T1:C11:1.1")
    assert day.tries("slack:T1:C1:2.2", 1) == 1


def test_where_many_rooms_are_busy_their_whole_workspace_is_left_alone() -> None:
    day = Day()
    for number in range(MANY):
        day.outages.leave_alone(f"slack:T1:C{number}", 30 + number)

    assert day.tries("slack:T1:C9", 29) == 0
    assert day.outages.may_try("slack:T2:C0")
    assert day.tries("slack:T1:C9", 1) == 1


def test_threads_of_one_busy_room_are_not_many_rooms() -> None:
    day = Day()
    for number in range(MANY):
        day.outages.leave_alone(f"slack:T1:C1:{number}.0", 30, "slack:T1:C1")

    assert day.outages.may_try("slack:T1:C2")
