"""Lines to headings, paragraphs, lists and tables."""

import re

from knowledge.documents import escaping
from knowledge.documents.blocks import Block
from knowledge.documents.hyphens import joined
from knowledge.documents.pdf.headings import NUMBER, Headings
from knowledge.documents.pdf.measures import (
    BULLET,
    leading,
    marker_of,
    notes,
    right_edges,
    small_print,
)
from knowledge.documents.pdf.page import Line

LEADERS = re.compile(r".*?(?:\.\s?){4,}\s*\d{0,4}")
CONTENTS = re.compile(r"(?:table of )?contents", re.IGNORECASE)
ENDS = re.compile(r"[.:;?!][”\"’')\]]*$")
NEW_PARAGRAPH = 1.3  # of the usual distance between lines
EARLY = 0.75
SAME_INDENT = 7.0


class Flow:
    """Goes through the lines in reading order, and ends a block where another begins."""

    def __init__(self, lines: list[Line], headings: Headings, vocabulary: frozenset[str]) -> None:
        lines = [line for line in lines if line.rows or not LEADERS.fullmatch(line.text)]
        small = small_print(lines, headings.body)
        self._small = notes(small, vocabulary)
        apart = set(map(id, small))
        self._lines = [line for line in lines if id(line) not in apart]
        self._headings = headings
        self._vocabulary = vocabulary
        self._leading = leading(self._lines)
        self._right = right_edges(self._lines)
        self._made: list[Block] = []
        self._open: list[Line] = []
        self._marker = ""
        self._level = 0
        self._page = 0
        self._indents: list[float] = []

    def blocks(self) -> list[Block]:
        """Return the blocks; small print at the feet of pages comes last."""
        for line in self._lines:
            self._take(line)
        self._close()
        kept = [one for one in self._made if not (one.level and CONTENTS.fullmatch(one.text))]
        return kept + self._small

    def _take(self, line: Line) -> None:
        if line.rows:
            self._close()
            self._indents = []
            rows = tuple(tuple(map(escaping.escaped, row)) for row in line.rows)
            self._put_table(rows, line)
            return
        level, marker = self._headings.level(line), marker_of(line.text)
        if level and self._is_within(line):
            level = 0
        elif self._open and self._level and line.size == self._open[-1].size and not marker:
            level = level or (self._level if self._goes_on(line, self._open[-1]) else 0)
        if self._open and (level != self._level or self._begins(line, level, marker)):
            self._close()
        if not self._open:
            self._level, self._marker = level, "" if level else marker
        self._open.append(line)

    def _is_within(self, line: Line) -> bool:
        """Tell a line that is bold in the midst of a paragraph from a heading."""
        if not self._open or self._level or not self._headings.is_bold_alone(line):
            return False
        last = self._open[-1]
        near = 0 < last.base - line.base < 1.1 * self._leading * line.size
        return line.place == last.place and near and not ENDS.search(last.text)

    def _begins(self, line: Line, level: int, marker: str) -> bool:
        """Tell whether *line* begins a block, rather than going on with the open one."""
        last = self._open[-1]
        gap = last.base - line.base
        size = max(line.size, last.size)
        if level:
            return not self._goes_on(line, last)
        if line.place == last.place and abs(gap) < 1 and not marker:
            return False
        ended = ENDS.search(last.text) is not None
        apart = line.place != last.place or gap <= 0 or gap > NEW_PARAGRAPH * self._leading * size
        if marker and (ended or apart or self._marker):
            return True
        if abs(line.size - last.size) > 0.15 * size:
            return True
        if line.place != last.place or gap <= 0:
            return ended and not line.text[0].islower()
        return apart or self._is_set_apart(line, last, ended)

    def _goes_on(self, line: Line, last: Line) -> bool:
        """Tell the second line of a heading from another heading."""
        beside = (
            abs(line.left - last.left) < 3
            or abs(line.left + line.right - last.left - last.right) < 6
        )
        near = 0 < last.base - line.base < 1.45 * line.size
        return line.place == last.place and near and beside and not NUMBER.match(line.text)

    def _is_set_apart(self, line: Line, last: Line, ended: bool) -> bool:
        """Tell by where lines begin and end that a new paragraph begins."""
        left, right = self._open[0].left, self._right[last.place]
        early = last.right < left + EARLY * (right - left)
        if self._marker and line.left < left + 2:
            return early
        indented = line.left > last.left + 0.8 * line.size and not self._marker
        return ended and (early or (indented and len(self._open) > 1))

    def _close(self) -> None:
        if not self._open:
            return
        text = escaping.escaped(joined([line.text for line in self._open], self._vocabulary))
        if self._level:
            self._indents = []
            self._made.append(Block(text, self._level))
        elif self._marker:
            self._put_item(text)
        else:
            self._indents = []
            self._made.append(Block(text))
        self._open = []

    def _put_item(self, text: str) -> None:
        left = self._open[0].left
        while self._indents and self._indents[-1] > left + SAME_INDENT:
            self._indents.pop()
        if not self._indents or left > self._indents[-1] + SAME_INDENT:
            self._indents.append(left)
        number = re.fullmatch(r"(\d{1,3})[.)]", self._marker)
        said = re.sub(rf"^(?:{BULLET.pattern})+", "", text)
        if number:
            said = text[len(self._marker) :].strip()
        marker = f"{number[1]}." if number else "-"
        self._made.append(Block(said, marker=marker, indent=4 * (len(self._indents) - 1)))

    def _put_table(self, rows: tuple[tuple[str, ...], ...], line: Line) -> None:
        """Keep a table, or add it to the one before if it only goes on over the page."""
        before = self._made[-1] if self._made else None
        if (
            before
            and before.rows
            and len(before.rows[0]) == len(rows[0])
            and line.page != self._page
        ):
            more = rows[1:] if rows[0] == before.rows[0] else rows
            self._made[-1] = Block(rows=before.rows + more)
        else:
            self._made.append(Block(rows=rows))
        self._page = line.page
