"""Which lines are headings: by the bookmarks, by their size, by bold letters alone."""

import re
from collections.abc import Mapping

from knowledge.documents.pdf.page import Line, body_size

LARGER = 1.08
NEAR = 0.6
LONGEST = 180
DEEPEST = 6
NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
Bookmarks = Mapping[tuple[int, str], int]


class Headings:
    """Tells the level of a line, from all lines of the document."""

    def __init__(self, lines: list[Line], bookmarks: Bookmarks) -> None:
        self.body = body_size(lines)
        self._bookmarks = bookmarks
        self._sizes = self._larger(lines)
        bold = sum(len(line.text) for line in lines if line.bold)
        self._bold_tells = bold < 0.4 * max(1, sum(len(line.text) for line in lines))
        self._shift = 1 if bookmarks and self._has_title(lines) else 0

    def level(self, line: Line) -> int:
        """Return the level of a heading, or 0."""
        if line.rows or not any(one.isalpha() for one in line.text) or len(line.text) > LONGEST:
            return 0
        if marked := self.marked(line.page, line.text):
            return marked
        if line.size > self.body * LARGER:
            return 0 if _is_sentence(line.text) else self._rank(line.size)
        return self._of_bold(line)

    def is_bold_alone(self, line: Line) -> bool:
        """Tell whether nothing but bold letters makes a heading of *line*."""
        return line.size <= self.body * LARGER and not self.marked(line.page, line.text)

    def marked(self, page: int, text: str) -> int:
        """Return the level that a bookmark gives, or 0."""
        level = self._bookmarks.get((page, folded(text)), 0)
        return min(level + self._shift, DEEPEST) if level else 0

    def _of_bold(self, line: Line) -> int:
        if not line.bold or not self._bold_tells or line.size < self.body * 0.93:
            return 0
        if re.search(r"[.,;:]$", line.text) or line.text[0] in "•◦▪–-" or len(line.text) > 110:
            return 0
        number = NUMBER.match(line.text)
        deeper = number[1].count(".") if number else 0
        return min(len(self._sizes) + 1 + deeper, DEEPEST)

    def _larger(self, lines: list[Line]) -> list[float]:
        """Return the sizes above the body's, largest first; sizes near each other are one."""
        sizes: list[float] = []
        for size in sorted(
            {line.size for line in lines if line.size > self.body * LARGER}, reverse=True
        ):
            if not sizes or sizes[-1] - size > NEAR:
                sizes.append(size)
        return sizes[: DEEPEST - 1]

    def _rank(self, size: float) -> int:
        return next(
            (at for at, one in enumerate(self._sizes, 1) if size > one - NEAR), len(self._sizes)
        )

    def _has_title(self, lines: list[Line]) -> bool:
        """Tell whether the largest letters are a title that no bookmark leads to."""
        if not self._sizes:
            return False
        largest = [line for line in lines if line.size > self._sizes[0] - NEAR]
        return not any((line.page, folded(line.text)) in self._bookmarks for line in largest)


def folded(text: str) -> str:
    """Return the letters and digits of *text* alone."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _is_sentence(text: str) -> bool:
    return text.endswith((".", ";")) and len(text.split()) > 9
