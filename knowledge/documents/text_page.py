"""Reading plain text: its headings, lists, tables and paragraphs, as far as they can be told."""

import re

from knowledge.documents import escaping
from knowledge.documents.blocks import Block, as_markdown
from knowledge.documents.hyphens import joined, words_of
from knowledge.documents.text_lines import (
    BULLET,
    capitals,
    columns,
    numbered_heading,
    underlined,
    without_mail_headers,
)
from knowledge.documents.titles import sensible
from knowledge.documents.written import Found

PAGE_NUMBER = re.compile(r"\s*(?:-+\s*)?page\s+\d+(?:\s+of\s+\d+)?(?:\s*-+)?\s*", re.IGNORECASE)
RULE = re.compile(r"\s*[-=_*~#]{3,}\s*")
LONG_LINE = 120
SHORT_PART = 0.6


def read_text(text: str) -> Found:
    """Read plain text."""
    body, subject = without_mail_headers(text.split("\n"))
    lines = [line.rstrip() for line in body if not PAGE_NUMBER.fullmatch(line)]
    reading = _Reading(lines, words_of(text))
    return Found(
        as_markdown(reading.blocks()), sensible(subject) if not reading.has_heading else ""
    )


class _Reading:
    """Goes through lines once; each step takes the lines of one block."""

    def __init__(self, lines: list[str], vocabulary: frozenset[str]) -> None:
        self._lines = lines
        self._vocabulary = vocabulary
        self._at = 0
        self._made: list[Block] = []
        self._indents: list[int] = []
        self._wide = max((len(line) for line in lines if len(line) <= LONG_LINE), default=0)
        self.has_heading = False

    def blocks(self) -> list[Block]:
        while self._at < len(self._lines):
            if not self._line().strip() or RULE.fullmatch(self._line()):
                self._at += 1
            elif not (self._heading() or self._table() or self._item()):
                self._paragraph()
        return self._made

    def _line(self, further: int = 0) -> str:
        at = self._at + further
        return self._lines[at] if 0 <= at < len(self._lines) else ""

    def _heading(self) -> bool:
        text, level, taken = self._line().strip(), 0, 1
        if found := underlined(self._lines[self._at : self._at + 2], text):
            level, taken = found, 2
        elif not self._line(-1).strip() and not self._line(1).strip():
            level = numbered_heading(self._lines, self._at) or capitals(text)
        if not level:
            return False
        self._made.append(
            Block(escaping.escaped(text), level if self.has_heading else min(level, 2))
        )
        self._indents, self.has_heading = [], True
        self._at += taken
        return True

    def _table(self) -> bool:
        rows = columns(self._lines, self._at)
        if rows:
            told = tuple(tuple(map(escaping.escaped, row)) for row in rows if row)
            self._made.append(Block(rows=told))
            self._at += len(rows)
        return bool(rows)

    def _item(self) -> bool:
        found = BULLET.match(self._line())
        if not found:
            return False
        lines = [self._line()[found.end() :]]
        self._at += 1
        while self._goes_on(lines[-1], len(found[1])):
            lines.append(self._line())
            self._at += 1
        self._put_item(len(found[1]), found[2], joined(lines, self._vocabulary))
        if not self._line().strip() and not BULLET.match(self._line(1)):
            self._indents = []
        return True

    def _goes_on(self, before: str, indent: int) -> bool:
        """Tell whether the next line belongs to an item: it is indented, or was broken to fit."""
        line = self._line()
        if not line.strip() or BULLET.match(line):
            return False
        deeper = len(line) - len(line.lstrip()) > indent
        return deeper or len(before) > SHORT_PART * self._wide

    def _put_item(self, indent: int, sign: str, text: str) -> None:
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        number = re.fullmatch(r"(\d{1,3})[.)]", sign)
        said = text if number or sign[-1:] not in ".)" else f"{sign} {text}"
        marker = f"{number[1]}." if number else "-"
        depth = (len(self._indents) - 1) * 4
        self._made.append(Block(escaping.escaped(said), marker=marker, indent=depth))

    def _paragraph(self) -> None:
        lines: list[str] = []
        while line := self._line().strip():
            if lines and (self._begins_anew(lines[-1]) or BULLET.match(line)):
                break
            if lines and (
                underlined(self._lines[self._at : self._at + 2], line) or RULE.fullmatch(line)
            ):
                break
            lines.append(line)
            self._at += 1
        self._indents = []
        self._made.append(Block(escaping.escaped(joined(lines, self._vocabulary))))

    def _begins_anew(self, before: str) -> bool:
        """Tell a new paragraph without a blank line: the last line is very long, or ends early."""
        ends_early = len(before) < SHORT_PART * self._wide and before[-1] in ".:?!"
        return len(before) > LONG_LINE or ends_early
