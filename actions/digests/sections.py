"""A digest in words: headings with short lines, for a chat, a page, a mail or a board pack."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One thing that changed: of what, what happened, and where that was read.

    *mark* is the rating that the line is about, "" for none: no colour is needed to read it.
    """

    about: str
    text: str
    found_in: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Section:
    """Lines under a heading; *more* is said after them."""

    name: str
    heading: str
    lines: tuple[Line, ...]
    more: str = ""
