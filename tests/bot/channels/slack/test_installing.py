"""Adding Cairn to a workspace: by whom it may be, and what is said where it may not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from aiohttp import web
from slack_sdk.oauth.state_utils import OAuthStateUtils
from sqlalchemy import inspect, text

from bot.channels.slack.encrypted import keys, new_key
from bot.channels.slack.installing import INSTALL, REDIRECT
from bot.channels.slack.pages import HEADERS
from bot.channels.slack.states import States
from tests.bot.channels.slack.offices import ADDED, KEY, rows, run

COOKIE = OAuthStateUtils.default_cookie_name


async def wrong_state(cairn, browser):
    await cairn.begin(browser)
    return {"code": "code-angus", "state": "another"}


async def state_of_others(cairn, browser):
    state = await States(keys(new_key()), cairn.now).async_issue()
    browser.cookies.set(COOKIE, state)
    return {"code": "code-angus", "state": state}


async def token_for_a_state(cairn, browser):
    state = keys(KEY).encrypt(b"xoxb-1").decode()
    browser.cookies.set(COOKIE, state)
    return {"code": "code-angus", "state": state}


async def old_state(cairn, browser):
    state = await cairn.begin(browser)
    cairn.later = timedelta(minutes=10, seconds=1)
    return {"code": "code-angus", "state": state}


async def another_browser(cairn, browser):
    state = await cairn.begin(browser)
    browser.cookies.clear()
    return {"code": "code-angus", "state": state}


async def wrong_code(cairn, browser):
    return {"code": "code-wrong", "state": await cairn.begin(browser)}


async def no_code(cairn, browser):
    return {"state": await cairn.begin(browser)}


async def cancelled(cairn, browser):
    return {"error": "access_denied", "state": await cairn.begin(browser)}


async def made_up(cairn, browser):
    return {"error": "<script>alert(1)</script>"}


async def slack_away(cairn, browser):
    cairn.slack.trouble["oauth.v2.access"] = [web.Response(status=500, text="<html>")]
    return {"code": "code-angus", "state": await cairn.begin(browser)}


@pytest.mark.parametrize(
    ("how", "status", "words"),
    [
        (wrong_state, 400, "in the same browser"),
        (another_browser, 400, "in the same browser"),
        (state_of_others, 401, "more than ten minutes ago"),
        (token_for_a_state, 401, "more than ten minutes ago"),
        (old_state, 401, "more than ten minutes ago"),
        (wrong_code, 401, "Slack did not confirm it"),
        (no_code, 401, "without what is needed"),
        (cancelled, 200, "It was cancelled in Slack"),
        (made_up, 200, "without what is needed"),
        (slack_away, 401, "Slack did not confirm it"),
    ],
)
def test_what_goes_wrong_is_said_plainly_and_nothing_is_kept(talking, executor, how, status, words):
    async def day(cairn):
        async with cairn.browser() as browser:
            shown = await browser.get(REDIRECT, params=await how(cairn, browser))

        assert shown.status_code == status
        assert words in shown.text
        assert "<script>" not in shown.text
        assert f"https://cairn.example{INSTALL}" in shown.text

    run(day, talking, executor)
    assert sum(len(rows(talking, table)) for table in ADDED) == 0


def test_with_a_wrong_secret_the_page_names_the_setting(talking, executor):
    async def day(cairn):
        shown = await cairn.add("code-angus")

        assert shown.status_code == 401
        assert "SLACK_CLIENT_SECRET" in shown.text

    run(day, talking, executor, client_secret="wrong")
    assert sum(len(rows(talking, table)) for table in ADDED) == 0


def test_a_fault_of_ours_is_apologised_for_without_a_traceback(talking, executor):
    async def day(cairn):
        async with cairn.browser() as browser:
            state = await cairn.begin(browser)
            with talking.engine.begin() as connection:
                connection.execute(text("DROP TABLE slack_installations"))
            shown = await browser.get(REDIRECT, params={"code": "code-angus", "state": state})

        assert shown.status_code == 500
        assert "Something went wrong on Cairn’s side" in shown.text
        assert "Traceback" not in shown.text

    run(day, talking, executor)


def test_the_pages_carry_the_headers_of_the_web_page_and_no_script(talking, executor):
    async def day(cairn):
        async with cairn.browser() as browser:
            shown = await browser.get(INSTALL)
            posted = await browser.post(INSTALL)

        assert posted.status_code == 405
        assert {name: shown.headers[name] for name in HEADERS} == HEADERS
        assert "script-src 'self'" in HEADERS["Content-Security-Policy"]
        assert "sha256-" in HEADERS["Content-Security-Policy"]
        assert '<html lang="en-GB">' in shown.text
        assert "<script" not in shown.text
        cookie = shown.headers["set-cookie"].lower()
        assert all(one in cookie for one in ("secure", "httponly", "samesite=lax", "max-age=600"))

    run(day, talking, executor)


def test_who_only_looks_leaves_nothing_behind(talking, executor):
    def counted() -> dict[str, int]:
        with talking.engine.connect() as connection:
            return {
                name: connection.scalar(text(f'SELECT count(*) FROM "{name}"'))  # noqa: S608
                for name in inspect(talking.engine).get_table_names()
            }

    async def day(cairn):
        before = counted()
        async with cairn.browser() as browser:
            states = {await cairn.begin(browser) for _ in range(3)}

        assert len(states) == 3
        assert counted() == before

    run(day, talking, executor)
