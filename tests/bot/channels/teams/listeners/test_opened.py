"""Cairn greets where it was put, once, and knows where it was taken away."""

from __future__ import annotations

import pytest

from bot.channels.teams.cards.buttons import suggested
from bot.channels.teams.welcome import STRANGER, TOGETHER
from knowledge.store import THE_OFFICE, opener
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.teams import GROUP, RAB, TENANT, THREAD
from tests.fakes.teams import STRANGER as WHO

FIRST = "What is the Digital Office?"


async def put(there, user=RAB, where="", action="add"):
    await there.hear(there.activity("installationUpdate", user, where, action=action))


def test_somebody_known_is_greeted_by_name_with_what_to_ask(office):
    async def day(there):
        await put(there)

        (said,) = there.teams.messages
        assert said["text"].startswith("Hello Rab.")
        wanted = suggested(await there.desk.at_home.prompts("rab@fife.example"))
        assert said["suggestedActions"]["actions"] == wanted
        assert wanted

    office(day)


def test_a_stranger_is_told_what_they_are_shown(office):
    async def day(there):
        await put(there, WHO)

        assert there.teams.said_in("a:who") == [STRANGER]
        assert FIRST in str(there.teams.messages[0])

    office(day)


@pytest.mark.parametrize("where", [GROUP, THREAD])
def test_where_others_read_along_nobody_is_named(office, where):
    async def day(there):
        await put(there, where=where)

        assert there.teams.said_in(where) == [TOGETHER]
        assert "suggestedActions" not in there.teams.messages[0]
        assert "member" not in there.teams.calls

    office(day)


def test_what_a_greeting_suggests_can_be_pressed(office):
    async def day(there):
        await put(there, where=GROUP)
        given = await there.press(FIRST)

        assert given["value"] == "I have it."
        assert there.talking.events()[-1] == ("what is the digital office?", "answered")
        assert len(there.teams.said_in(GROUP)) == 2

    office(day)


def test_where_cairn_was_taken_away_it_is_noted_until_it_is_back(office):
    async def day(there):
        def gone():
            with opener(there.talking.engine)(THE_OFFICE, to_read=True) as store:
                return store.references.of("teams", TENANT, "a:rab").gone

        await there.write(LEAD)
        await put(there, action="remove")
        removed = gone()
        await there.write(LEAD)

        assert removed == "removed"
        assert gone() == ""
        assert there.teams.said_in("a:rab") == [LEADS, LEADS]

    office(day)


def test_an_upgrade_is_no_reason_to_greet_again(office):
    async def day(there):
        await put(there, action="add-upgrade")

        assert there.teams.messages == []

    office(day)
