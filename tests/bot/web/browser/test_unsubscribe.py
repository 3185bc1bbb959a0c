"""The page that ends a digest, and mail itself, in a real Chromium."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect
from sqlalchemy.orm import sessionmaker

from actions.reply import Button, Fact, Reply, Table
from bot.answer import answer
from bot.channels.email.rendering import draw
from bot.unsubscribing import Links, Unsubscribing
from bot.web.unsubscribe import unsubscribe_door
from knowledge.migrations import migrate
from knowledge.models import Subscription
from knowledge.store import THE_OFFICE, OpenStore, opener
from knowledge.store.database import make_engine
from tests.bot.web.browser.site import flaws, picture
from tests.world import NOW, World

pytestmark = pytest.mark.browser
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
MAIL = Reply(
    text="Hello Rab. The update of Digital Telecare is due today and is missing.",
    facts=(Fact(label="Planned last time", value="Start Perth."),),
    table=Table(columns=("Project", "Lead"), rows=(("Telecare", "Eilidh"),)),
    buttons=(Button(label="Post update", says="update for Digital Telecare"),),
)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[OpenStore]:
    engine = make_engine(f"sqlite:///{tmp_path / 'cairn.db'}")
    migrate(engine)
    with sessionmaker(engine).begin() as session:
        World(session)
    yield opener(engine)
    engine.dispose()


@pytest.fixture
def link(kept: OpenStore) -> Iterator[str]:
    """Serve the page, and give a link that ends somebody's digest."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        app = unsubscribe_door(Unsubscribing(kept), lambda: NOW)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        until = time.monotonic() + 30
        while not server.started:
            assert time.monotonic() < until, "The server did not start."
            time.sleep(0.01)
        with kept(THE_OFFICE) as store:
            made = store.subscriptions.add(Subscription(kind="partnership", made=NOW))
            address = Links(f"http://127.0.0.1:{door.getsockname()[1]}").to_end(made, store)
        yield address
        server.should_exit = server.force_exit = True
        thread.join(10)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@SCHEMES
def test_one_press_ends_a_digest_and_nobody_is_kept_out(page, link, kept, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(link)
    assert flaws(page) == ""
    picture(page, f"unsubscribe-{scheme}")

    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Stop this digest")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="The digest is stopped")).to_be_visible()
    assert flaws(page) == ""
    with kept(THE_OFFICE) as store:
        assert store.subscriptions.all() == []


@SCHEMES
def test_mail_reads_well_in_light_and_dark(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_content(draw(answer([MAIL], "", 1.0, 0.0), "Answer it in Slack.").html)

    assert flaws(page) == ""
    picture(page, f"mail-{scheme}")
