"""Tokens that end are renewed in time, each once, however many processes want it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from aiohttp import web
from sqlalchemy import text

from bot.posting import NotSentError, UndeliverableError
from tests.bot.channels.slack.offices import office, run
from tests.bot.talking import LEAD
from tests.fakes.slack_many import Grant, ManySlack

ENDS = Grant("code-angus", "T0ANGUS", ends=60)
LASTS = Grant("code-angus", "T0ANGUS", ends=43_200)


async def token(cairn) -> str:
    cairn.workspaces.forget("T0ANGUS")
    return (await cairn.workspaces.added("T0ANGUS")).token


def test_a_token_that_ends_soon_is_renewed_before_it_is_used(talking, executor):
    async def day(cairn):
        await cairn.add("code-angus")
        await cairn.write(LEAD, "T0ANGUS", "U1")
        await cairn.write(LEAD, "T0ANGUS", "U1")

        assert cairn.slack.renewals == ["xoxe-T0ANGUS-1"]
        assert cairn.slack.tokens("chat.postMessage") == ["xoxb-T0ANGUS-2"] * 2

    run(day, talking, executor, ENDS)


def test_what_comes_unasked_is_sent_with_a_renewed_token_too(talking, executor):
    async def day(cairn):
        await cairn.add("code-angus")
        await cairn.write(LEAD, "T0ANGUS", "U1")
        with talking.engine.begin() as connection:
            connection.execute(text("UPDATE messages SET sent = NULL"))
        cairn.later = timedelta(hours=11)
        assert await cairn.outbox.send_waiting(cairn.now()) == 1

        assert cairn.slack.renewals == ["xoxe-T0ANGUS-1"]
        assert cairn.slack.tokens("chat.postMessage")[-1] == "xoxb-T0ANGUS-2"

    run(day, talking, executor, LASTS)


def test_two_processes_that_want_it_at_once_renew_it_once(talking, executor):
    async def whole():
        async with (
            ManySlack(LASTS) as slack,
            office(slack, talking, executor) as one,
            office(slack, talking, executor) as other,
        ):
            await one.add("code-angus")
            one.later = other.later = timedelta(hours=13)
            slack.renewing_takes = 0.5
            some = await asyncio.gather(*(token(cairn) for cairn in [one, other] * 5))

            assert slack.renewals == ["xoxe-T0ANGUS-1"]
            assert set(some) == {"xoxb-T0ANGUS-2"}

    asyncio.run(whole())


def test_while_another_renews_what_still_lasts_is_used(talking, executor):
    async def day(cairn):
        await cairn.add("code-angus")
        cairn.later = timedelta(hours=11)
        cairn.slack.renewing_takes = 0.5
        some = await asyncio.gather(*(token(cairn) for _ in range(4)))

        assert cairn.slack.renewals == ["xoxe-T0ANGUS-1"]
        assert sorted(some) == ["xoxb-T0ANGUS-1"] * 3 + ["xoxb-T0ANGUS-2"]

    run(day, talking, executor, LASTS)


def test_where_slack_does_not_renew_what_still_lasts_is_used_and_it_is_tried_again(
    talking, executor
):
    async def day(cairn):
        await cairn.add("code-angus")
        cairn.later = timedelta(hours=11)
        cairn.slack.trouble["oauth.v2.access"] = [web.Response(status=503)]

        assert await token(cairn) == "xoxb-T0ANGUS-1"
        assert await token(cairn) == "xoxb-T0ANGUS-2"

    run(day, talking, executor, LASTS)


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        ({"ok": False, "error": "invalid_refresh_token"}, UndeliverableError),
        ({"ok": False, "error": "internal_error"}, NotSentError),
        ({"ok": True}, NotSentError),
    ],
)
def test_when_it_has_ended_only_a_refusal_is_for_good(talking, executor, answer, trouble):
    async def day(cairn):
        await cairn.add("code-angus")
        cairn.later = timedelta(hours=13)
        cairn.slack.trouble["oauth.v2.access"] = [web.json_response(answer)]
        with pytest.raises(trouble):
            await token(cairn)

        assert await token(cairn) == "xoxb-T0ANGUS-2"

    run(day, talking, executor, LASTS)


def test_whoever_was_killed_while_renewing_holds_it_up_for_a_minute(talking, executor):
    async def day(cairn):
        await cairn.add("code-angus")
        cairn.later = timedelta(hours=11)
        with talking.engine.begin() as connection:
            until = cairn.now() + timedelta(seconds=50)
            connection.execute(
                text("UPDATE slack_bots SET renewing_until = :until"), {"until": until}
            )
        during = await token(cairn)
        cairn.later += timedelta(minutes=1)

        assert (during, await token(cairn)) == ("xoxb-T0ANGUS-1", "xoxb-T0ANGUS-2")

    run(day, talking, executor, LASTS)
