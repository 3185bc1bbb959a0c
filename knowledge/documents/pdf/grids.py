"""Tables whose cells have lines drawn round them."""

from bisect import bisect_right
from collections import defaultdict

from knowledge.documents.hyphens import joined
from knowledge.documents.pdf.lines import lines_of
from knowledge.documents.pdf.page import Letter, Line, Page, Rule

NEAR = 3.5
MOST_CELLS = 3000


def take_tables(page: Page) -> None:
    """Take the letters that stand in drawn tables out of *page*, and keep them as its tables."""
    for group in _connected(page.rules):
        across = _places([rule.bottom for rule in group if rule.across])
        down = _places([rule.left for rule in group if not rule.across])
        if len(across) < 3 or len(down) < 3 or len(across) * len(down) > MOST_CELLS:
            continue
        inside = [one for one in page.letters if _inside(one, across, down)]
        rows = _rows(inside, across, down, group)
        if len(rows) < 2 or max(map(len, rows)) < 2:
            continue
        taken = set(map(id, inside))
        page.letters = [one for one in page.letters if id(one) not in taken]
        size = inside[0].size
        page.tables.append(Line("", down[0], down[-1], across[-1] - size, size, rows=rows))


def _connected(rules: list[Rule]) -> list[list[Rule]]:
    """Group rules that touch each other."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda one: -one.top):
        touched = [group for group in groups if any(_touch(rule, one) for one in group)]
        rest = [group for group in groups if not any(group is one for one in touched)]
        groups = [*rest, [rule, *(one for group in touched for one in group)]]
    return groups


def _touch(first: Rule, second: Rule) -> bool:
    return (
        first.left <= second.right + NEAR
        and second.left <= first.right + NEAR
        and first.bottom <= second.top + NEAR
        and second.bottom <= first.top + NEAR
    )


def _places(values: list[float]) -> list[float]:
    """Return distinct places in rising order; those very near each other are one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > NEAR:
            places.append(value)
    return places


def _inside(letter: Letter, across: list[float], down: list[float]) -> bool:
    middle = (letter.left + letter.right) / 2
    return down[0] <= middle <= down[-1] and across[0] - 1 <= letter.base <= across[-1]


def _rows(
    letters: list[Letter], across: list[float], down: list[float], rules: list[Rule]
) -> tuple[tuple[str, ...], ...]:
    cells: dict[tuple[int, int], list[Letter]] = defaultdict(list)
    walls = _Walls(rules)
    for letter in letters:
        row = bisect_right(across, letter.base + letter.size * 0.2) - 1
        column = bisect_right(down, (letter.left + letter.right) / 2) - 1
        row, column = min(max(row, 0), len(across) - 2), min(max(column, 0), len(down) - 2)
        while column and not walls.left_of(down[column], (across[row] + across[row + 1]) / 2):
            column -= 1
        while row < len(across) - 2 and not walls.above(across[row + 1], letter.left + 1):
            row += 1
        cells[row, column].append(letter)
    rows = [
        tuple(_text(cells.get((row, column), [])) for column in range(len(down) - 1))
        for row in range(len(across) - 2, -1, -1)
    ]
    used = [place for place in range(len(down) - 1) if any(row[place] for row in rows)]
    return tuple(tuple(row[place] for place in used) for row in rows if any(row))


def _text(letters: list[Letter]) -> str:
    return joined([line.text for line in lines_of(letters, wide_gap=100.0)])


class _Walls:
    """Tells whether a rule stands between two cells: a cell that spans several has none."""

    def __init__(self, rules: list[Rule]) -> None:
        self._down = [rule for rule in rules if not rule.across]
        self._across = [rule for rule in rules if rule.across]

    def left_of(self, place: float, height: float) -> bool:
        return any(
            abs(rule.left - place) <= NEAR and rule.bottom - NEAR <= height <= rule.top + NEAR
            for rule in self._down
        )

    def above(self, place: float, across: float) -> bool:
        return any(
            abs(rule.bottom - place) <= NEAR and rule.left - NEAR <= across <= rule.right + NEAR
            for rule in self._across
        )
