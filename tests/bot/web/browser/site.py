"""A real Chromium before a real server: what the browser tests stand on."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from bot.talk import Talk
from bot.web import make_app
from tests.fakes.reading import FakeReading
from tests.world import NOW

SCREENSHOTS = Path(__file__).parents[4] / "var" / "screenshots"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # it looks for its makers all the same: there is this machine alone
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# as long as a busy machine may need; who finds what is looked for waits no longer than for that
LONGEST_WAIT_MS = 30_000
WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def chromium_path() -> str | None:
    """Return where Chromium is on this machine, or None."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return next(filter(None, found), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium; it goes before other tests, for it keeps this thread's event loop."""
    expect.set_options(timeout=LONGEST_WAIT_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield browser
        browser.close()


class Site:
    """Serves a conversation on a port of this machine; it can be shut and opened again."""

    def __init__(self, talk: Talk, reading: FakeReading, speaks_for: str = "") -> None:
        self._talk = talk
        self._speaks_for = speaks_for
        self._reading = reading
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"

    def open(self) -> None:
        config = uvicorn.Config(
            make_app(self._talk, self._reading, speaks_for=self._speaks_for, now=lambda: NOW),
            port=self.port,
            log_level="error",
            ws="none",
            lifespan="off",
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        until = time.monotonic() + 10
        while not self._server.started:
            assert time.monotonic() < until, "The server did not start."
            time.sleep(0.01)

    def shut(self) -> None:
        self._server.should_exit = self._server.force_exit = True
        self._thread.join(10)


def flaws(page: Page) -> str:
    """Return what axe-core finds against WCAG 2.2 AA, or an empty string."""
    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": WCAG_2_2_AA}}
    found = Axe().run(page, options=options).response["violations"]
    return "\n".join(
        f"{one['id']}: {one['help']}: {[node['html'][:160] for node in one['nodes']]}"
        for one in found
    )


def picture(page: Page, name: str, *, whole: bool = True) -> None:
    """Save a screenshot for a person to look at."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=whole)


def ask(page: Page, text: str) -> None:
    """Type *text*, send it, and wait until Cairn has answered or failed."""
    answers = page.locator(".turn").count()
    page.get_by_label("Your message").fill(text)
    page.get_by_label("Your message").press("Enter")
    expect(page.locator(".turn")).to_have_count(answers + 1)
    expect(page.locator(".turn").last.locator(".from-cairn, .trouble").first).to_be_visible()
    expect(page.locator("#thinking")).to_be_empty()


def box(page: Page) -> Locator:
    """Return the box to write in."""
    return page.get_by_label("Your message")


def replies(page: Page) -> Locator:
    """Return Cairn's messages."""
    return page.locator(".from-cairn")
