"""Cairn's own page in Slack: what the office says of somebody, as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from actions.home.page import Line, Page, Section
from actions.reply import Button
from bot.channels.slack.blocks.buttons import buttons
from bot.channels.slack.blocks.facts import facts
from bot.channels.slack.blocks.piece import sections
from bot.channels.slack.limits import (
    ACTIONS_ELEMENTS,
    BUTTON_TEXT,
    HEADER_TEXT,
    LINE_TEXT,
    VIEW_BLOCKS,
)
from bot.channels.slack.outgoing import Drawing, plain, shortened
from bot.cutting import tidy

HOME = "home"
ASK, POST = "ask", "post_update"
# what a button to post carries where it is not of one project
ANY = "*"
HOW = (
    "The answer to what you press or ask comes under Messages. You can also type /cairn anywhere, "
    "or mention me in a channel."
)
AWAY = "I can’t get at my records just now. Please open this page again in a minute."


def home(page: Page) -> Drawing:
    """Draw somebody's page."""
    blocks = [
        {"type": "header", "text": plain("Cairn")},
        *(one.block for one in sections(page.greeting)),
        {"type": "actions", "elements": _doing(page)},
        *_rows(page.buttons, 0),
        *(block for at, one in enumerate(page.sections, 1) for block in _section(one, at)),
        {"type": "context", "elements": [plain(HOW)]},
    ]
    return {"type": HOME, "blocks": _named(blocks[:VIEW_BLOCKS])}


def away() -> Drawing:
    """Draw what stands there while nothing can be looked up."""
    return {"type": HOME, "blocks": [one.block for one in sections(AWAY)]}


def _doing(page: Page) -> list[Drawing]:
    ask = {**_button("Ask me something", ASK, ANY), "style": "primary"}
    return [ask, *([_button("Post an update", POST, ANY)] if page.may_post else [])]


def _section(section: Section, at: int) -> Iterator[Drawing]:
    yield {"type": "divider"}
    yield {"type": "header", "text": plain(shortened(section.heading, HEADER_TEXT))}
    yield from (one.block for one in sections(section.text))
    yield from (block for one in section.lines for block in _line(one))
    yield from _rows(section.buttons, at)


def _line(line: Line) -> Iterator[Drawing]:
    """Draw one thing in a block, cut where its words would fill the page."""
    fact = line.fact
    fact = fact.but(label=tidy(fact.label), value=shortened(tidy(fact.value), LINE_TEXT))
    for drawn in islice(facts([fact]), 1):
        text = drawn.block.get("text") or drawn.block["fields"][0]
        block = {"type": "section", "text": text}
        yield {**block, "accessory": _posting(line)} if line.form else block


def _posting(line: Line) -> Drawing:
    spoken = shortened(f"Post update for {line.fact.label}", BUTTON_TEXT)
    return {**_button("Post update", POST, line.form), "accessibility_label": spoken}


def _rows(shown: Sequence[Button], row: int) -> Iterator[Drawing]:
    yield from (one.block for one in buttons(shown, "", row * ACTIONS_ELEMENTS))


def _button(label: str, action: str, value: str) -> Drawing:
    return {"type": "button", "action_id": action, "text": plain(label), "value": value}


def _named(blocks: Sequence[Drawing]) -> list[Drawing]:
    """Name every block, so that what is pressed in one is known to be on this page."""
    return [{**block, "block_id": f"{HOME}/{at}"} for at, block in enumerate(blocks)]
