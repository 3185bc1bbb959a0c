"""A workspace of a client that is not ours, with Cairn in it; and its page in a real Chromium."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.bot.serving import Serving, until
from tests.bot.web.browser.site import chromium, chromium_path
from tests.channels.local_slack import A_WHILE, SECRET, LocalSlack, free_port
from tests.channels.playground import TENANT, Playground
from tests.channels.slack_page import SlackPage

Visit = Callable[[str], SlackPage]


@pytest.fixture(scope="session", params=["socket", "http"])
def slack(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LocalSlack]:
    """A workspace in which Cairn is, by both ways in: one after the other, for all of the tests."""
    folder, port = tmp_path_factory.mktemp("slack"), free_port()
    by_http = request.param == "http"
    there = LocalSlack(folder, f"http://127.0.0.1:{port}/slack/events" if by_http else "")
    way = {"SLACK_SIGNING_SECRET": SECRET} if by_http else {"SLACK_APP_TOKEN": "xapp-cairn"}
    serving = Serving(
        folder / "home", "--demo", "--port", str(port),
        SLACK_BOT_TOKEN="xoxb-cairn", SLACK_API_URL=f"{there.address}/api/", **way,
    )  # fmt: skip
    serving.ready()
    is_in = ("Cairn is in Slack as", "Slack may call")
    until(lambda: any(one in serving.said for one in is_in), A_WHILE)
    yield there
    serving.end()
    there.end()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if chromium_path() is None:
        pytest.skip("There is no Chromium on this machine: apt-get install chromium.")
    expect.set_options(timeout=A_WHILE * 1_000)
    with chromium() as browser:
        yield browser
    expect.set_options(timeout=None)


@pytest.fixture
def visit(slack: LocalSlack, browser: Browser) -> Iterator[Visit]:
    """Open the client's page as somebody."""
    contexts: list[BrowserContext] = []

    def visit(user: str) -> SlackPage:
        contexts.append(browser.new_context(viewport={"width": 1_200, "height": 900}))
        contexts[-1].set_default_timeout(A_WHILE * 1_000)
        return SlackPage(contexts[-1].new_page(), slack, user)

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def teams(rasa: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Playground]:
    """A Teams in which Cairn is, with Eilidh at the keyboard."""
    folder, port = tmp_path_factory.mktemp("teams"), free_port()
    serving = Serving(
        folder / "home", "--demo", "--port", str(port),
        TEAMS_UNSIGNED="1", TEAMS_TENANT_ID=TENANT, TEAMS_CLIENT_SECRET="",
    )  # fmt: skip
    serving.ready()
    there = Playground(folder, f"http://127.0.0.1:{port}/teams/messages")
    yield there
    there.end()
    serving.end()
