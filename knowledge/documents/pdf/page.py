"""What is on a page of a PDF: letters, lines of text, drawn rules."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple


class Letter(NamedTuple):
    """A letter, with the left, right and base of its place, upright, from the bottom left."""

    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    at: int = 0  # its place among the letters as they are drawn


class Rule(NamedTuple):
    """A drawn line, across the page or down it."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def across(self) -> bool:
        """Whether it goes across."""
        return self.right - self.left > self.top - self.bottom


@dataclass(frozen=True)
class Line:
    """A piece of a line of text: no wide gap is in it."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    page: int = 0
    column: int = 0
    rows: tuple[tuple[str, ...], ...] = ()  # a table stands in a line of its own

    @property
    def width(self) -> float:
        """Return how wide it is."""
        return self.right - self.left

    @property
    def place(self) -> tuple[int, int]:
        """Return its page and column."""
        return self.page, self.column

    def moved(self, page: int, column: int) -> "Line":
        """Return it with the page and column that it is in."""
        return replace(self, page=page, column=column)


@dataclass
class Page:
    """A page, upright."""

    number: int
    bottom: float
    height: float
    letters: list[Letter] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    tables: list[Line] = field(default_factory=list)
    has_pictures: bool = False


def body_size(lines: Iterable[Line]) -> float:
    """Return the size that most letters have."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[line.size] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 10.0
