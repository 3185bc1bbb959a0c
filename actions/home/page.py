"""The parts of a page, owned by no channel: each draws them in its own way."""

from __future__ import annotations

from dataclasses import dataclass

from actions.reply import Button, Fact


@dataclass(frozen=True)
class Line:
    """One thing on the page; *form* is the code of the project whose update it lets one post."""

    fact: Fact
    form: str = ""


@dataclass(frozen=True)
class Section:
    """Lines under a heading, with what can be asked to see more of them."""

    heading: str
    text: str = ""
    lines: tuple[Line, ...] = ()
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Page:
    """All that somebody finds without asking; *may_post* says whether they can post updates."""

    greeting: str
    sections: tuple[Section, ...]
    buttons: tuple[Button, ...]
    may_post: bool = False
