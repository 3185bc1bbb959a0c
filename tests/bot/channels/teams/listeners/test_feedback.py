"""Thumbs under answers in Teams reach the office, once for each person and answer."""

from __future__ import annotations

import json

import pytest

from bot.channels.teams.listeners.feedback import NOT_YOURS, WHICH
from knowledge.models import HELPFUL
from knowledge.store import THE_OFFICE, opener
from tests.bot.talking import LEAD
from tests.fakes.teams import EILIDH, GROUP, RAB


async def judge(there, reaction, words="", *, user=RAB, where="", message=None):
    feedback = json.dumps({"feedbackText": words} if words else {})
    value = {"actionName": "feedback", "actionValue": {"reaction": reaction, "feedback": feedback}}
    to = message or there.teams.messages[0]["id"]
    await there.invoke("message/submitAction", value, user, where, replyToId=to)


@pytest.mark.parametrize(
    ("feedback", "words"),
    [
        ('{"feedbackText":"She left."}', "She left."), ({"feedbackText": "She left."}, "She left."),
        ("She left.", "She left."), ("{", "{"), ('{"feedbackText":7}', ""), ("[]", ""), (None, ""),
    ],
)  # fmt: skip
def test_what_is_written_beside_a_thumb_is_read_however_it_comes(office, feedback, words):
    async def day(there):
        await there.write(LEAD)
        value = {"actionValue": {"reaction": "dislike", "feedback": feedback}}
        to = there.teams.messages[0]["id"]
        await there.invoke("message/submitAction", value, RAB, "", replyToId=to)

        assert [one for _, one in opinions(there)] == [words]

    office(day)


def test_who_judges_what_cairn_cannot_find_is_told_what_to_do(office):
    async def day(there):
        await there.write(LEAD)
        value = {"actionValue": {"reaction": "dislike", "feedback": ""}}
        await there.invoke("message/submitAction", value)
        await there.invoke("message/submitAction", value, replyToId="1")

        assert opinions(there) == []
        assert there.teams.said_in("a:rab")[1:] == [WHICH, WHICH]

    office(day)


def opinions(there):
    with opener(there.talking.engine)(THE_OFFICE, to_read=True) as store:
        return [(one.opinion.verdict, one.opinion.text) for one in store.feedback.of_answers(9)]


def test_an_answer_asks_whether_it_helped_and_keeps_what_is_said(office):
    async def day(there):
        await there.write(LEAD)
        await judge(there, "like")

        assert there.teams.messages[0]["channelData"]["feedbackLoop"]["type"] == "default"
        assert opinions(there) == [(HELPFUL, "")]
        assert len(there.teams.messages) == 1

    office(day)


def test_what_was_wrong_is_passed_on_and_that_is_said(office):
    async def day(there):
        await there.write(LEAD)
        await judge(there, "like")
        await judge(there, "dislike", "She left in May.")

        ((verdict, words),) = opinions(there)
        assert verdict != HELPFUL
        assert words == "She left in May."
        assert "passed it on" in there.teams.said_in("a:rab")[-1]

    office(day)


def test_only_who_asked_judges_an_answer(office):
    async def day(there):
        await there.write(LEAD, EILIDH)
        await there.write(LEAD, RAB, GROUP)
        last = there.teams.messages[-1]["id"]
        await judge(there, "dislike", "No.", user=EILIDH, where=GROUP, message=last)

        assert opinions(there) == []
        assert there.teams.said_in("a:eilidh")[-1] == NOT_YOURS

    office(day)


def test_what_is_no_answer_is_not_judged(office):
    async def day(there):
        await there.write(LEAD)
        await judge(there, "like", message="17")

        assert opinions(there) == []

    office(day)
