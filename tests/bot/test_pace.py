"""Few steps run at once, fewer while something is kept, and what is begun is finished first."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.pace import AT_ONCE, BESIDE_KEEPING, Pace, Whose


class Steps:
    """Steps that run until they are let go; counts how many run at once."""

    def __init__(self) -> None:
        self.pace = Pace()
        self.order: list[str] = []
        self.most = 0
        self._running = 0
        self._lock = threading.Lock()
        self.go = threading.Event()

    def step(self, name: str) -> str:
        with self._lock:
            self.order.append(name)
            self._running += 1
            self.most = max(self.most, self._running)
        assert self.go.wait(10)
        with self._lock:
            self._running -= 1
        return name

    async def run(self, *names: str, of: Whose = ("w", "p")) -> list[str]:
        begun = [asyncio.create_task(self.pace.begin(of, self.step, name)) for name in names]
        for _ in iter(lambda: len(self.order) >= min(AT_ONCE, len(names)), True):
            await asyncio.sleep(0.001)
        self.go.set()
        return list(await asyncio.gather(*begun))


def test_few_run_at_once_and_all_in_their_order() -> None:
    steps, names = Steps(), [f"{number:02}" for number in range(20)]

    assert asyncio.run(steps.run(*names)) == names
    assert steps.most == AT_ONCE
    assert sorted(steps.order) == names
    assert steps.order[-1] in names[-AT_ONCE:]


def test_fewer_run_while_something_is_kept_and_more_again_afterwards() -> None:
    steps = Steps()

    async def day() -> list[int]:
        steps.go.set()
        with steps.pace.keeping():
            names = [str(number) for number in range(6)]
            await asyncio.gather(
                *(steps.pace.begin(("w", "p"), steps.step, name) for name in names)
            )
            beside = steps.most
        steps.go.clear()
        steps.order.clear()
        await steps.run("a", "b", "c", "d")
        return [beside, steps.most]

    assert asyncio.run(day()) == [BESIDE_KEEPING, AT_ONCE]


def test_what_is_begun_is_finished_before_more_is_begun() -> None:
    steps = Steps()

    async def day() -> None:
        steps.go.set()
        with steps.pace.keeping():
            begun = [
                asyncio.create_task(steps.pace.begin(("w", "p"), steps.step, "b")) for _ in range(3)
            ]
            finished = asyncio.create_task(steps.pace.finish(steps.step, "f"))
            await asyncio.gather(*begun, finished)

    asyncio.run(day())
    assert steps.order == ["b", "f", "b", "b"]


def test_what_fails_or_is_cancelled_leaves_its_turn_to_the_next() -> None:
    steps = Steps()

    def fails() -> None:
        raise ValueError

    async def day() -> list[str]:
        steps.go.set()
        for _ in range(2 * AT_ONCE):
            with pytest.raises(ValueError):  # noqa: PT011
                await steps.pace.begin((), fails)
        steps.go.clear()
        running = [
            asyncio.create_task(steps.pace.begin(("w", "p"), steps.step, "r"))
            for _ in range(AT_ONCE)
        ]
        waiting = asyncio.create_task(steps.pace.begin(("w", "p"), steps.step, "w"))
        await asyncio.sleep(0)
        waiting.cancel()
        steps.go.set()
        await asyncio.gather(*running)
        return await steps.run("a", "b", "c", "d")

    assert asyncio.run(day()) == ["a", "b", "c", "d"]
    assert "w" not in steps.order


def test_a_workspace_that_floods_holds_up_no_other_and_nobody_in_it() -> None:
    steps = Steps()
    steps.go.set()

    async def day() -> None:
        with steps.pace.keeping():
            begun = [
                asyncio.create_task(steps.pace.begin(("Fife", who), steps.step, f"Fife {who}"))
                for who in ["Rab"] * 50 + ["Isla", "Isla"]
            ]
            await asyncio.sleep(0)
            others = [
                asyncio.create_task(steps.pace.begin((place, "Una"), steps.step, f"{place} Una"))
                for place in ("Angus", "Moray")
            ]
            await asyncio.gather(*begun, *others)

    asyncio.run(day())
    first_of_fife, *then = steps.order[:5]
    assert first_of_fife == "Fife Rab"
    assert then == ["Fife Rab", "Angus Una", "Moray Una", "Fife Isla"]
    assert steps.order.count("Fife Rab") == 50
