"""Forms in Teams: opened by who asked, mended where they are wrong, logged once."""

from __future__ import annotations

from bot.channels.teams.listeners.forms import LATER, NOT_YOURS
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.teams.fields import filled, inputs
from tests.fakes.teams import EILIDH, GROUP, RAB, card_of

START = "update for telecare"
FILLED = {"rag": "Green", "done": "300 users in Perth", "next": "Fife"}


def told(there):
    """What telecare's updates say was done in Perth, and how often each was written down."""
    with opener(there.talking.engine)(THE_OFFICE) as store:
        found = [one for one in store.updates.of(1, there.now.date()) if "Perth" in one.done]
        return [(one.rag, one.done, len(store.logbook.versions(one))) for one in found]


async def start(there, where="", user=RAB):
    there.talking.nlu.meanings |= {START: "start_update"}
    await there.write(START, user, where)


async def fill_in(there, card, user=RAB, **values):
    """Send the form that stands in a message; return what takes its place."""
    sends, data = filled(card, **values)
    value = {"action": {**sends, "data": data}}
    message = there.teams.messages[0]["id"]
    return await there.invoke("adaptiveCard/action", value, user, replyToId=message)


def test_in_somebodys_own_chat_a_form_is_filled_in_mended_and_logged_where_it_stands(office):
    async def day(there):
        await start(there)
        wrong = await fill_in(there, card_of(there.teams.messages[0]), rag="", done="")
        said = len(there.teams.messages)
        await there.later(3)
        again = card_of(there.teams.messages[0])
        right = await fill_in(there, wrong["value"], **FILLED)

        assert (said, len(there.teams.messages)) == (1, 2)
        assert again == wrong["value"]
        assert "Please" in str(again)
        assert "Sent." in str(right["value"])
        assert inputs(right["value"]) == []
        assert "still in the way" not in str(right["value"])
        assert card_of(there.teams.messages[0]) == right["value"]
        assert told(there) == [("green", "300 users in Perth", 1)]
        assert "Logged for Digital Telecare" in there.teams.said_in("a:rab")[-1]

    office(day)


def test_a_form_that_was_asked_for_in_public_is_a_dialog(office):
    async def day(there):
        await start(there, GROUP)
        dialog = await there.open_form()
        wrong = await there.send_form(dialog, **{**FILLED, "rag": "", "done": ""})
        right = await there.send_form(wrong, **FILLED)

        assert wrong["task"]["type"] == "continue"
        assert "Please mend" in str(wrong)
        assert right == {}
        assert told(there) == [("green", "300 users in Perth", 1)]
        assert "Logged for Digital Telecare" in str(there.teams.messages[-1])

    office(day)


def test_nobody_opens_or_sends_the_form_of_another(office):
    async def day(there):
        await start(there, GROUP)
        refused = await there.open_form(EILIDH)
        dialog = await there.open_form(RAB)
        not_sent = await there.send_form(dialog, EILIDH, **FILLED)

        assert refused["task"]["value"] == not_sent["task"]["value"] == NOT_YOURS
        assert told(there) == []

    office(day)


def test_a_form_that_comes_twice_is_one_update(office):
    async def day(there):
        await start(there, GROUP)
        dialog = await there.open_form()
        body = there.form_of(dialog, "", **FILLED)
        await there.hear(body)
        await there.hear(body)

        assert told(there) == [("green", "300 users in Perth", 1)]

    office(day)


def test_a_slow_form_is_closed_and_answered_afterwards(office, monkeypatch):
    async def day(there):
        await start(there, GROUP)
        dialog = await there.open_form()
        monkeypatch.setattr("bot.channels.teams.desk.LONGEST_WAIT", 0.0)
        closed = await there.send_form(dialog, **FILLED)

        assert closed["task"]["value"] == LATER
        assert "Logged for Digital Telecare" in str(there.teams.messages[-1])

    office(day)
