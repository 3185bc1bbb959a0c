"""A page in a real Chromium, before a real server with a fake conversation behind it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from sqlalchemy.orm import sessionmaker

from actions.executor import Executor
from knowledge.store.database import make_engine
from tests.bot.talking import Talking
from tests.bot.web.browser.site import LONGEST_WAIT_MS, Site, chromium, chromium_path
from tests.fakes.answers import ANSWERS
from tests.fakes.reading import FakeReading
from tests.fakes.talk import FakeTalk
from tests.world import World

# what Chromium itself says of a test's own refusals and attacks
EXPECTED = ("Failed to load resource", "requires 'TrustedHTML' assignment")
Visit = Callable[..., Page]
EILIDH = "eilidh@angus.example"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if chromium_path() is None:
        pytest.skip("There is no Chromium on this machine: apt-get install chromium.")
    with chromium() as browser:
        yield browser


@pytest.fixture
def site(talk: FakeTalk, reading: FakeReading) -> Iterator[Site]:
    talk.answers = dict(ANSWERS)
    site = Site(talk, reading)
    site.open()
    yield site
    site.shut()


@pytest.fixture
def office(migrated_file: Path, tmp_path: Path, executor: Executor) -> Iterator[Talking]:
    """The real road behind the page, without Rasa, in the world of the tests."""
    engine = make_engine(f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'cairn.db')}")
    with sessionmaker(engine).begin() as session:
        World(session)
    yield Talking(engine, executor)
    engine.dispose()


@pytest.fixture
def eilidhs_site(office: Talking, reading: FakeReading) -> Iterator[Site]:
    """The page as Eilidh, who leads Digital Telecare, has it."""
    site = Site(office.conversations, reading, speaks_for=EILIDH)
    site.open()
    yield site
    site.shut()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Visit]:
    """Open the page; no test may leave an error in its console, such as a breach of the CSP."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def visit(script: str = "", **look: Any) -> Page:
        contexts.append(browser.new_context(**look))
        contexts[-1].set_default_timeout(LONGEST_WAIT_MS)
        page = contexts[-1].new_page()
        page.add_init_script(script)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda line: line.type == "error" and errors.append(line.text))
        page.goto(site.url)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert [error for error in errors if not any(known in error for known in EXPECTED)] == []


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit()
