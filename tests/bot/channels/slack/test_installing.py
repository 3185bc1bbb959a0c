"""Adding Cairn to a workspace: by whom it may be, and what is said where it may not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from aiohttp import web
from sqlalchemy import text

from bot.channels.slack.installing import INSTALL, REDIRECT
from bot.channels.slack.pages import HEADERS
from tests.bot.channels.slack.office import run
from tests.fakes.slack_many import Grant


def kept(talking) -> int:
    with talking.engine.connect() as connection:
        tables = ("slack_bots", "slack_installations")
        return sum(
            connection.scalar(text(f"SELECT count(*) FROM {one}")) or 0  # noqa: S608
            for one in tables
        )


def test_a_workspace_that_is_not_trusted_is_refused_and_its_token_given_back(talking, executor):
    async def day(cairn):
        refused = await cairn.add("code-other")

        assert refused.status_code == 403
        assert "Council T0OTHER is not among the workspaces" in refused.text
        assert cairn.slack.revoked == ["xoxb-T0OTHER-1"]

    run(day, talking, executor, Grant("code-other", "T0OTHER"))
    assert kept(talking) == 0


def test_it_is_forgotten_though_slack_does_not_take_it_back(talking, executor):
    async def day(cairn):
        cairn.slack.trouble["auth.revoke"] = [web.Response(status=503)]

        assert (await cairn.add("code-other")).status_code == 403

    run(day, talking, executor, Grant("code-other", "T0OTHER"))
    assert kept(talking) == 0


def test_a_workspace_of_an_organisation_that_is_trusted_is_trusted(talking, executor):
    async def day(cairn):
        assert (await cairn.add("code-grid")).status_code == 200
        assert (await cairn.add("code-whole")).status_code == 200

    grants = (Grant("code-grid", "T0ONE", "E0GRID"), Grant("code-whole", "", "E0GRID"))
    run(day, talking, executor, *grants, workspaces="E0GRID")
    assert kept(talking) == 4


def test_a_trusted_workspace_does_not_speak_for_its_whole_organisation(talking, executor):
    async def day(cairn):
        assert (await cairn.add("code-whole")).status_code == 403

    run(day, talking, executor, Grant("code-whole", "", "E0GRID"), workspaces="T0ONE")
    assert kept(talking) == 0


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
    assert kept(talking) == 0


def test_with_a_wrong_secret_the_page_names_the_setting(talking, executor):
    async def day(cairn):
        shown = await cairn.add("code-angus")

        assert shown.status_code == 401
        assert "SLACK_CLIENT_SECRET" in shown.text

    run(day, talking, executor, client_secret="wrong")
    assert kept(talking) == 0


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
