"""Buttons: what they say is said, and their cards show what was pressed."""

from __future__ import annotations

import pytest

from actions.reply import Reply
from bot.channels.teams.listeners.presses import CARD, GONE, NOTE
from tests.bot.channels.teams.fields import buttons
from tests.bot.talking import LEAD
from tests.fakes.teams import EILIDH, GROUP, RAB, STRANGER, TENANT, card_of

MINE, DEPUTY = "which projects are mine?", "And the deputy?"
OWN, IN_GROUP = f"{TENANT}:personal:a:rab", f"{TENANT}:group:{GROUP}"
LONG = Reply(text="\n\n".join(f"Point {at}. " * 40 for at in range(40)))


def test_a_press_is_answered_as_though_it_was_typed(office):
    async def day(there):
        there.talking.nlu.meanings |= {"Who is the deputy for Digital Telecare?": "deputy"}
        await there.write(LEAD)
        given = await there.press(DEPUTY)

        assert given["type"] == CARD
        assert f"Pressed: {DEPUTY}" in str(given["value"])
        assert len(there.teams.messages) == 2
        assert there.talking.events()[-1][1] == "answered"

    office(day)


def test_old_versions_of_teams_press_by_a_message(office):
    async def day(there):
        await there.write(LEAD)
        button, message = there.teams.button(DEPUTY)
        data = button["fallback"]["data"]
        await there.hear(there.activity("message", value=data, replyToId=message["id"]))

        assert there.talking.events()[-1][0] == data["says"]
        assert len(there.teams.messages) == 2

    office(day)


def test_a_press_that_comes_twice_is_one(office):
    async def day(there):
        await there.write(LEAD)
        button, _ = there.teams.button(DEPUTY)
        body = there.activity(
            "invoke", name="adaptiveCard/action", value={"action": {"data": button["data"]}}
        )
        first, second = await there.hear(body), await there.hear(body)

        assert first.json() == second.json()
        assert len(there.teams.messages) == 2

    office(day)


def test_a_question_is_answered_once_and_says_what_was_chosen(office):
    async def day(there):
        await there.write("hm")
        label = next(one["title"] for one in buttons(card_of(there.teams.messages[0])))
        given = await there.press(label)

        shown = card_of(there.teams.messages[0])
        assert given["value"] == shown
        assert f"Pressed: {label}" in str(shown)
        assert "ActionSet" not in str(shown)
        assert len(there.teams.messages) == 2

    office(day)


def test_anybody_may_press_in_public_and_is_answered_there(office):
    async def day(there):
        await there.write(LEAD, where=GROUP)
        await there.press(DEPUTY, EILIDH)

        assert len([one for one in there.teams.messages if one["in"] == GROUP]) == 2

    office(day)


def test_what_was_told_alone_is_shared_by_who_was_told(office):
    async def day(there):
        there.talking.nlu.meanings |= {MINE: "my_projects"}
        await there.write(LEAD, EILIDH)
        await there.write(MINE, EILIDH, GROUP)
        refused = await there.press("Share here", STRANGER)
        aloud = len([one for one in there.teams.messages if one["in"] == GROUP])
        await there.press("Share here", EILIDH)

        assert (refused["type"], refused["value"]) == (NOTE, GONE)
        assert aloud == 1
        above, shared = there.teams.said_in(GROUP)[1:]
        assert above == "Eilidh asked me this and shares my answer:"
        assert "Digital Telecare" in str(there.teams.messages[-1])
        assert shared

    office(day)


@pytest.mark.parametrize(("where", "conversation"), [("", OWN), (GROUP, IN_GROUP)])
def test_the_rest_of_a_long_reply_is_shown_to_who_asks_for_it(office, where, conversation):
    async def day(there):
        await there.write(LEAD, RAB)
        await there.write("hm", RAB, where)
        await there.says(LONG, conversation)
        before = len(there.teams.messages)
        await there.press("Show more", RAB)

        rest = there.teams.messages[before:]
        assert {one["in"] for one in rest} == {"a:rab"}
        assert "Point 39" in str(rest)

    office(day)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"action": "say"},
        {"action": "say", "answer": "message:999", "number": 0},
        {"action": "more", "answer": "delivery:7"},
        {"action": "share", "answer": "nonsense"},
        {"action": "erase"},
    ],
)
def test_a_button_of_which_nothing_is_known_says_so(office, data):
    async def day(there):
        value = {"action": {"type": "Action.Execute", "data": data}}
        given = await there.invoke("adaptiveCard/action", value)

        assert (given["type"], given["value"]) == (NOTE, GONE)
        assert there.talking.events() == []

    office(day)


def test_nobody_presses_what_stands_in_another_chat(office):
    async def day(there):
        await there.write(LEAD, RAB)
        button, _ = there.teams.button(DEPUTY)
        value = {"action": {"data": {**button["data"], "says": ""}}}
        given = await there.invoke("adaptiveCard/action", value, STRANGER)

        assert given["value"] == GONE

    office(day)
