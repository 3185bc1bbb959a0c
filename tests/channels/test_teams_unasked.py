"""What Cairn says in Teams without being asked, as its reader has it in the client's page."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.channels.local_slack import A_WHILE
from tests.channels.playground import Playground
from tests.channels.teams_page import TeamsPage
from tests.channels.unasked import remind, send_digest

pytestmark = [
    pytest.mark.channels,
    pytest.mark.skipif(not os.environ.get("TEAMS_PLAYGROUND"), reason="make test-channels runs it"),
]
EILIDH = "eilidh.mackay@angus.example"


@pytest.fixture
def page(teams: Playground, browser: Browser) -> Iterator[TeamsPage]:
    context = browser.new_context()
    context.set_default_timeout(A_WHILE * 1_000)
    yield TeamsPage(context.new_page(), teams)
    context.close()


def test_a_reminder_comes_and_is_put_off_by_a_press(page, teams):
    page.ask("hello")
    before = page.answers.count()
    remind(teams.folder / "home", "TELE", "teams")
    reminder = page.answer(before)
    page.picture("reminded")
    put_off = page.press(reminder, "Snooze until tomorrow")
    page.picture("reminded-put-off")

    expect(reminder).to_contain_text("The update of Digital Telecare Migration for sprint 2 is due")
    expect(reminder).to_contain_text("Planned last time")
    expect(put_off).to_contain_text("Digital Telecare Migration")


def test_a_digest_comes_to_who_subscribed(page, teams):
    subscribed = page.ask("subscribe me to the whole partnership")
    before = page.answers.count()
    send_digest(teams.folder / "home", EILIDH, "teams")
    digest = page.answer(before)
    digest.scroll_into_view_if_needed()
    page.picture("digest")

    expect(subscribed).to_contain_text("The whole partnership")
    expect(digest).to_contain_text("The whole partnership, ")
    expect(digest.get_by_role("button", name="Change or stop")).to_be_visible()
    # nobody asked: whether it helped is not asked either
    expect(page.page.get_by_label("Dislike", exact=True)).to_have_count(0)
