"""The web page's own mark as a shape: stones, each a line around it."""

import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise

Point = tuple[float, float]
Stone = list[Point]
# where the mark stands in its drawing, and how wide and high it is
LEFT, TOP, SIDE = 118.0, 92.0, 98.0
_PATH = re.compile(r'<path(?: class="(\w+)")? d="([^"]+)"')
_STEP = re.compile(r"([MLQZ])([^MLQZ]*)")
_STEPS_OF_A_CURVE = 12


def stones() -> list[tuple[str, Stone]]:
    """Return the stones of the mark in units of its side, each with its class."""
    drawing = (files("bot.web") / "static" / "cairn.svg").read_text(encoding="utf-8")
    return [(name, list(_around(path))) for name, path in _PATH.findall(drawing)]


def _around(path: str) -> Iterator[Point]:
    here: Point = (0.0, 0.0)
    for step, written in _STEP.findall(path):
        numbers = [float(one) for one in written.split()]
        points = [_scaled(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
        if step == "Q":
            for bend, end in zip(points[::2], points[1::2], strict=True):
                yield from _curve(here, bend, end)
                here = end
            continue
        yield from points
        here = points[-1] if points else here


def _curve(start: Point, bend: Point, end: Point) -> Iterator[Point]:
    for at in range(1, _STEPS_OF_A_CURVE + 1):
        t = at / _STEPS_OF_A_CURVE
        x, y = (
            (1 - t) ** 2 * one + 2 * (1 - t) * t * two + t**2 * three
            for one, two, three in zip(start, bend, end, strict=True)
        )
        yield x, y


def _scaled(x: float, y: float) -> Point:
    return (x - LEFT) / SIDE, (y - TOP) / SIDE


def crossings(stone: Stone, y: float) -> list[float]:
    """Return where the line around a stone crosses a height, from left to right."""
    found = [
        x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in pairwise([*stone, stone[0]])
        if (y1 <= y) != (y2 <= y)
    ]
    return sorted(found)
