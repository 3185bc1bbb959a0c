"""Cairn is added to a workspace in a browser, by an OAuth flow that is not ours."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bot.channels.slack.encrypted import new_key
from tests.bot.serving import Serving
from tests.bot.web.browser.site import chromium, chromium_path, flaws
from tests.channels.emulate import CLIENT_ID, CLIENT_SECRET, TEAM, Emulate
from tests.channels.local_slack import free_port

pytestmark = [
    pytest.mark.channels,
    pytest.mark.skipif(not os.environ.get("EMULATE"), reason="make test-channels runs it"),
    pytest.mark.skipif(chromium_path() is None, reason="There is no Chromium on this machine"),
]
SHOTS = Path(__file__).parents[2] / "var" / "screenshots" / "slack"


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A Cairn that the workspace may add."""
    folder, port = tmp_path_factory.mktemp("installing"), free_port()
    there = Emulate(folder, f"http://127.0.0.1:{port}/slack/oauth_redirect")
    serving = Serving(
        folder / "home", "--port", str(port), SLACK_API_URL=f"{there.address}/api/",
        SLACK_CLIENT_ID=CLIENT_ID, SLACK_CLIENT_SECRET=CLIENT_SECRET, SLACK_SIGNING_SECRET="s",
        SLACK_PUBLIC_URL=f"http://127.0.0.1:{port}", SLACK_WORKSPACES=TEAM,
        SLACK_TOKEN_KEY=new_key(),
    )  # fmt: skip
    yield serving
    serving.end()
    there.end()


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        page = browser.new_page()
        page.set_default_timeout(60_000)
        yield page


def seen(page: Page, name: str, title: str) -> None:
    """Look at a page as everybody can see and read it."""
    page.get_by_role("heading", level=1, name=title).wait_for()
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")
    assert flaws(page) == ""


def test_a_workspace_is_added_in_a_browser_and_its_token_is_kept_encrypted(serving, page):
    page.goto(f"{serving.url}slack/install")
    seen(page, "install-begin", "Add Cairn to your workspace")
    page.get_by_role("link", name="Go on to Slack").click()
    page.locator(".user-btn").first.click()
    seen(page, "install-done", "Cairn is in Angus Council")

    kept = b"".join(one.read_bytes() for one in serving.home.glob("cairn.db*"))
    assert b"gAAAA" in kept
    assert b"xoxb-" not in kept
    assert "xoxb-" not in (serving.home / "logs" / "cairn.log").read_text(encoding="utf-8")


def test_what_was_done_once_cannot_be_done_again(serving, page):
    page.goto(f"{serving.url}slack/install")
    page.get_by_role("link", name="Go on to Slack").click()
    with page.expect_navigation(url="**/slack/oauth_redirect*"):
        page.locator(".user-btn").first.click()
    page.reload()
    seen(page, "install-again", "Cairn was not added")


def test_whoever_cancels_is_told_so_and_can_begin_again(serving, page):
    page.goto(f"{serving.url}slack/oauth_redirect?error=access_denied")
    seen(page, "install-cancelled", "Cairn was not added")
    page.get_by_role("link", name="Begin again").click()

    page.get_by_role("heading", level=1, name="Add Cairn to your workspace").wait_for()
