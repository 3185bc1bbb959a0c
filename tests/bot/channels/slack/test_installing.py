"""Adding Cairn to a workspace: by whom it may be, and what is said where it may not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from aiohttp import web
from sqlalchemy import text

from bot.channels.slack.installing import INSTALL, REDIRECT
from bot.channels.slack.pages import HEADERS
from tests.bot.channels.slack.offices import ADDED, rows, run


async def wrong_state(cairn, browser):
    await cairn.begin(browser)
    return {"code": "code-angus", "state": "another"}


async def used_state(cairn, browser):
    asked = {"code": "code-angus", "state": await cairn.begin(browser)}
    cookies = dict(browser.cookies)
    await browser.get(REDIRECT, params={**asked, "code": "code-wrong"})
    browser.cookies.update(cookies)
    return asked


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
        (used_state, 401, "was finished already"),
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


def test_what_is_too_old_is_not_kept_for_ever(talking, executor):
    async def day(cairn):
        async with cairn.browser() as browser:
            await cairn.begin(browser)
            cairn.later = timedelta(minutes=11)
            await cairn.begin(browser)
        with talking.engine.connect() as connection:
            assert connection.scalar(text("SELECT count(*) FROM slack_oauth_states")) == 1

    run(day, talking, executor)
