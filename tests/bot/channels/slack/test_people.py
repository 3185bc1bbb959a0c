"""Whose an account in Slack is: the register's word, an admin's, and then Slack's own."""

from __future__ import annotations

from datetime import timedelta

from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.slack.conftest import EILIDH, RAB, STRANGER
from tests.fakes.slack import TEAM, failed

NEW = "U0NEW"


async def email(place, user, *, is_own=True):
    return await place.people.email(place.app.client, TEAM, user, is_own=is_own)


def test_the_registers_own_id_comes_before_the_address(workspace):
    async def day(place):
        with opener(place.talking.engine)(THE_OFFICE) as store:
            store.people.reached_at("morag@glasgow.example").slack_id = RAB

        assert await email(place, RAB) == "morag@glasgow.example"

    workspace(day)


def test_the_registers_id_is_another_persons_in_another_workspace(workspace):
    async def day(place):
        with opener(place.talking.engine)(THE_OFFICE) as store:
            store.people.reached_at("morag@glasgow.example").slack_id = RAB

        assert await email(place, RAB, is_own=False) == "rab@fife.example"

    workspace(day)


def test_what_an_admin_says_stays_whatever_slack_says(workspace):
    async def day(place):
        with opener(place.talking.engine)(THE_OFFICE) as store:
            store.accounts.link("slack", TEAM, EILIDH, "", by="test", now=place.now)
            store.accounts.link("slack", TEAM, NEW, "rab@fife.example", by="test", now=place.now)
        place.now += timedelta(days=30)

        assert await email(place, EILIDH) == ""
        assert await email(place, NEW) == "rab@fife.example"
        assert place.slack.calls == []

    workspace(day)


def test_who_comes_into_the_register_is_known_an_hour_later(workspace):
    async def day(place):
        place.slack.knows(NEW, "new@fife.example")
        first = await email(place, NEW)
        with opener(place.talking.engine)(THE_OFFICE) as store:
            store.people.reached_at("rab@fife.example").email = "new@fife.example"
        soon = await email(place, NEW)
        place.now += timedelta(hours=2)

        assert (first, soon, await email(place, NEW)) == ("", "", "new@fife.example")

    workspace(day)


def test_an_address_that_slack_has_not_confirmed_is_nobodys(workspace):
    async def day(place):
        place.slack.knows(RAB, "rab@fife.example", is_email_confirmed=False)

        assert await email(place, RAB) == ""

    workspace(day)


def test_where_slack_does_not_say_somebody_new_is_a_visitor_for_now(workspace):
    async def day(place):
        place.slack.trouble["users.info"] = [failed("internal_error")]
        during = await email(place, RAB)

        assert (during, await email(place, RAB)) == ("", "rab@fife.example")

    workspace(day)


def test_of_two_hundred_who_are_mentioned_a_few_are_looked_up(workspace):
    async def day(place):
        users = [RAB, STRANGER, *(f"U{at:05}" for at in range(200))]
        names = await place.people.names(place.app.client, TEAM, users)

        assert (names[RAB], names[STRANGER], len(names)) == ("Rab Sinclair", "somebody", 10)

    workspace(day)
