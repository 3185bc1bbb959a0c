"""A digest in Slack, as whoever subscribed to it has it in the client's page."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.channels.local_slack import MARKS, PEOPLE
from tests.channels.unasked import send_digest

pytestmark = MARKS
FIONA = "U07FIONA"


def test_a_digest_comes_to_who_subscribed(visit, slack):
    page = visit(FIONA).in_direct()
    subscribed = page.ask("subscribe me to the whole partnership")
    before = page.moments()
    send_digest(slack.folder / "home", PEOPLE[FIONA][1], "slack")
    digest = page.answer(before)
    page.picture("digest")

    expect(subscribed).to_contain_text("The whole partnership")
    expect(digest).to_contain_text("The whole partnership, ")
    expect(digest.get_by_role("button", name="Change or stop")).to_be_visible()
