"""Whatever comes in, however malformed, late, out of order or unasked for, breaks nothing."""

from __future__ import annotations

import asyncio
import json
import time

import aiohttp
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import Version
from tests.bot.channels.slack.called import body, eventually, message, over_http
from tests.bot.channels.slack.listeners.test_presses import FILLED, start
from tests.bot.channels.slack.test_http import call as posted
from tests.bot.channels.slack.writing import DIRECT, EILIDH, RAB
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.slack import ME
from tests.fakes.slack.calling import call, signed

REPLAY_WINDOW = 300
UPDATE = "Digital Telecare: green, 400 homes moved over, next is the audit"
CHANGED = UPDATE.replace("400", "500")
ONCE_MORE = UPDATE.replace("400", "600")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"user": None}, id="nobody's"),
        pytest.param({"channel": None}, id="nowhere"),
        pytest.param({"ts": None}, id="never"),
        pytest.param({"ts": "yesterday"}, id="at no moment"),
        pytest.param({"text": None}, id="without words"),
        pytest.param({"text": 42}, id="a number"),
        pytest.param({"text": ["a", "b"]}, id="a list"),
        pytest.param({"user": {"id": RAB}}, id="an object's"),
        pytest.param({"subtype": "message_changed", "message": None}, id="an edit of nothing"),
        pytest.param({"subtype": "message_deleted"}, id="gone without a trace"),
        pytest.param({"subtype": "huddle_thread"}, id="an unknown subtype"),
        pytest.param({"type": "moon_landed"}, id="an unknown event"),
    ],
)
def test_what_is_not_as_slack_sends_it_is_acknowledged_and_holds_up_nothing(workspace, changes):
    async def day(place):
        sent = message()
        sent["event"] |= changes
        async with over_http(place) as door, aiohttp.ClientSession() as http:
            odd = await call(http, door, json.dumps(sent), again=())
            good = await call(http, door, body(number=2), again=())
            await eventually(lambda: LEADS in place.slack.said_in(DIRECT))

        assert (odd.acknowledged, good.acknowledged) == (True, True)

    workspace(day)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 40_000, id="40,000 characters"),
        pytest.param(" ".join(f"<@U{n:05}>" for n in range(200)) + " " + LEAD, id="200 mentions"),
        pytest.param("👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿" * 200, id="emoji"),
        pytest.param("من يقود telecare؟ מי מוביל", id="right to left"),
        pytest.param("\u202e\u2066who leads telecare?\u2069\u200f", id="bidi controls"),
        pytest.param("who\x00 leads\x00 telecare?\ud800", id="null characters, half a character"),
        pytest.param("\n" * 5_000, id="empty lines"),
        pytest.param("<!channel> <!here> <!subteam^S1> & < > *_~`", id="Slack's signs"),
    ],
)
def test_whatever_is_written_is_answered_once(workspace, text):
    async def day(place):
        async with over_http(place) as door, aiohttp.ClientSession() as http:
            taken = await call(http, door, body(text=text), again=())
            await eventually(lambda: place.slack.messages)
            await place.sender.send_waiting(place.now)

        assert taken.acknowledged
        assert len(place.talking.events()) == 1
        assert len(place.slack.messages) == 1
        assert "<!" not in json.dumps(place.slack.messages)

    workspace(day)


def test_two_hundred_who_are_mentioned_are_not_all_looked_up(workspace):
    async def day(place):
        await place.write(" ".join(f"<@U{number:05}>" for number in range(200)))

        assert place.slack.called("users.info") <= 11

    workspace(day)


@pytest.mark.parametrize(
    ("age", "status"),
    [(0, 200), (REPLAY_WINDOW - 20, 200), (REPLAY_WINDOW + 20, 401), (-REPLAY_WINDOW - 20, 401)],
)
def test_a_request_is_believed_for_five_minutes(workspace, age, status):
    async def day(place):
        given = await posted(place, body(), signed(body(), at=time.time() - age))

        assert given.status_code == status
        assert len(place.talking.events()) == (status == 200)

    workspace(day)


def test_a_body_that_was_changed_on_its_way_is_refused(workspace):
    async def day(place):
        given = await posted(place, body(text="who?"), signed(body()))

        assert given.status_code == 401
        assert place.talking.events() == []

    workspace(day)


def test_edits_that_come_twice_and_out_of_order_leave_the_newest_words(workspace):
    async def day(place):
        place.talking.nlu.meanings |= dict.fromkeys((UPDATE, CHANGED, ONCE_MORE), "log_update")
        ts = await place.write(UPDATE)
        await place.edit(ts, CHANGED, UPDATE)
        made = f"{int(ts.partition('.')[0]) + 900}.000100"
        for _ in range(2):
            await place.edit(ts, ONCE_MORE, CHANGED, edited={"user": RAB, "ts": made})

        done = [row.values["done"] for row in versions(place)]
        assert [("600" in one, "500" in one) for one in done][-1] == (True, False)
        assert len(done) == 3

    workspace(day)


def test_an_edit_that_overtakes_its_message_is_the_message(workspace):
    async def day(place):
        ts = place.ts()
        await place.edit(ts, LEAD, "who lead telecare")
        await place.write("who lead telecare", ts=ts)

        assert place.slack.said_in(DIRECT) == [LEADS]

    workspace(day)


def test_an_edit_by_somebody_else_corrects_nothing(workspace):
    async def day(place):
        place.talking.nlu.meanings |= dict.fromkeys((UPDATE, CHANGED), "log_update")
        ts = await place.write(UPDATE)
        await place.edit(ts, CHANGED, UPDATE, user=EILIDH)

        by_rab = [row.values["done"] for row in versions(place) if row.by_name.startswith("Rab")]
        assert len(by_rab) == 1
        assert "400" in by_rab[0]

    workspace(day)


@pytest.mark.parametrize(
    "who", [{"bot_id": "B1"}, {"user": ME, "bot_id": "B0"}, {"subtype": "bot_message"}]
)
def test_bots_are_not_answered(workspace, who):
    async def day(place):
        sent = message()
        sent["event"] |= who
        await place.hear(sent)

        assert place.talking.events() == []
        assert place.slack.messages == []

    workspace(day)


def test_one_form_that_is_delivered_twice_at_once_is_one_update(workspace):
    async def day(place):
        await start(place)
        await place.press("Fill in the form")
        await asyncio.gather(place.send_form(**FILLED), place.send_form(**FILLED))

        assert len(versions(place)) == 1

    workspace(day)


def versions(place) -> list[Version]:
    with Session(place.talking.engine) as session:
        made = select(Version).where(Version.event_row.is_not(None)).order_by(Version.id)
        return list(session.scalars(made))
