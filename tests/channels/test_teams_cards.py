"""Every kind of card that Teams is sent, drawn by the renderer of Adaptive Cards itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from actions.reply import Button, Reply
from bot.answer import answer
from bot.channels.teams.forms import dialog
from bot.channels.teams.rendering import draw, rest
from tests.bot.channels.slack.test_real_replies import examples
from tests.bot.channels.teams.reading import elements, squashed
from tests.bot.channels.teams.test_forms import UPDATE
from tests.bot.channels.teams.test_rendering import FULL, KEY, NASTY
from tests.bot.web.browser.site import chromium, chromium_path
from tests.channels.adaptive_cards import Renderer
from tests.channels.nudging import asked, told

pytestmark = [
    pytest.mark.channels,
    pytest.mark.skipif(
        not os.environ.get("TEAMS_NODE_MODULES"), reason="make test-channels gets the renderer"
    ),
]
SCREENSHOTS = Path(__file__).parents[2] / "var" / "screenshots" / "teams"
WIDTHS = [pytest.param(600, id="desktop"), pytest.param(320, id="telephone")]
SHEET = Path(__file__).parents[2] / "var" / "screenshots" / "teams" / "cards.png"
ASKED = Reply(
    text="Withdraw it?",
    buttons=(Button(label="Withdraw it", says="yes", warning="It is gone for good."),),
)
OURS = FULL.but(text=f"{NASTY}\n\nSee https://x.example/a_b.")


@contextmanager
def opened() -> Iterator[Renderer]:
    """Open the renderer; it holds the event loop, so that actions are asked before."""
    if chromium_path() is None:
        pytest.skip("There is no Chromium on this machine: apt-get install chromium.")
    with chromium() as browser:
        yield Renderer(browser.new_page(), Path(os.environ["TEAMS_NODE_MODULES"]))


def cards_of(*replies: Reply) -> Iterator[dict[str, Any]]:
    said = answer(replies, "lead", 1.0, 2.0)
    for message in [*draw(said, KEY), *draw(said, KEY, fills_in=True), *rest(said)]:
        if message.card:
            yield message.card


def check(renderer: Renderer, card: dict[str, Any], width: int) -> None:
    """Draw a card: without a complaint, with all its words, and no wider than its place."""
    for dark in (False, True):
        found = renderer.draw(card, width=width, dark=dark)
        assert not found["troubles"], (found["troubles"], card)
        assert found["wide"] <= 0, card
    shown = squashed(found["text"])
    for words in (one["text"] for one in elements(card) if one["type"] == "TextRun"):
        assert squashed(words) in shown


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_nasty_is_drawn_as_it_was_typed(width):
    with opened() as renderer:
        for card in cards_of(OURS):
            check(renderer, card, width)
        found = renderer.draw(next(cards_of(OURS)), width=width)

    assert NASTY in found["text"]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_answer_is_drawn(reading, width):
    eilidh = "eilidh@angus.example"
    answers = [reading.all(intent, text, by=eilidh) for intent, text in examples()]
    cards = [card for replies in answers for card in cards_of(*replies)]
    with opened() as renderer:
        for card in cards:
            check(renderer, card, width)

    assert len(cards) > 20


def kind(card: dict[str, Any]) -> tuple[str, ...]:
    """Return what a card is made of: of each kind one picture is enough."""
    return tuple(sorted({one["type"] for one in elements(card)}))


def test_a_sheet_shows_every_kind_of_card_at_both_widths_by_day_and_by_night(reading):
    eilidh = "eilidh@angus.example"
    said = [*(reading.all(*one, by=eilidh) for one in examples()), [OURS], [ASKED]]
    kinds = {kind(card): card for replies in said for card in cards_of(*replies)}
    cards = [*kinds.values(), dialog(UPDATE)["card"]["content"]]
    with opened() as renderer:
        rows = "".join(renderer.row(card) for card in cards)
        renderer.page.set_viewport_size({"width": 1_940, "height": 800})
        renderer.page.set_content(f"<body style='background:#889'>{rows}</body>")
        SHEET.parent.mkdir(parents=True, exist_ok=True)
        renderer.page.screenshot(path=SHEET, full_page=True)

    assert len(kinds) > 5
    assert SHEET.stat().st_size > 50_000


@pytest.mark.parametrize("width", WIDTHS)
def test_a_form_is_drawn_and_gives_back_what_stands_in_it(width):
    with opened() as renderer:
        check(renderer, dialog(UPDATE)["card"]["content"], width)
        done = renderer.page.get_by_label("Done").input_value()

        assert done == "New dates."
        assert renderer.page.get_by_label("Red").is_checked()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_reminder_and_the_day_that_is_picked_are_drawn(width):
    with opened() as renderer:
        reminder, form = next(cards_of(told())), list(cards_of(asked()))[1]
        for name, card in (("reminder", reminder), ("pick-a-day", form)):
            check(renderer, card, width)
            renderer.draw(card, width=width)
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            renderer.page.screenshot(path=SCREENSHOTS / f"{name}-{width}.png")

        assert renderer.page.get_by_label("Day").input_value() == "2026-11-25"
        assert renderer.page.get_by_role("button", name="Remind me then").count() == 1
