"""A digest in words: headings with short lines, for a chat, a page, a mail or a board pack."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True)
class Line:
    """One thing that changed: of what, what happened, and where that was read.

    *mark* is the rating that the line is about, "" for none: no colour is needed to read it.
    """

    about: str
    text: str
    found_in: str = ""
    mark: str = ""

    @property
    def whole(self) -> str:
        """Return what happened, with where it was read."""
        return f"{self.text} ({self.found_in})" if self.found_in else self.text


@dataclass(frozen=True)
class Section:
    """Lines under a heading; *more* is said after them."""

    name: str
    heading: str
    lines: tuple[Line, ...] = ()
    more: str = ""

    @property
    def said_after(self) -> tuple[Line, ...]:
        """Return what is said after the lines, as a line."""
        return (Line("", self.more),) if self.more else ()

    def cut(self, most: int) -> Self:
        """Return it with no more lines than *most*, and how many were left out."""
        left = len(self.lines) - most
        if left <= 0:
            return self
        said = f"{left} more {'is' if left == 1 else 'are'} not shown here."
        more = " ".join(filter(None, (said, self.more)))
        return replace(self, lines=self.lines[:most], more=more)
