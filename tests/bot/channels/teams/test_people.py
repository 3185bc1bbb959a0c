"""Whose an account in Teams is: the register's word, an admin's, and then Entra's."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.channels.teams import people
from bot.channels.teams.activity import read
from knowledge.store import THE_OFFICE, opener
from tests.fakes.teams import EILIDH, RAB, TENANT, failed

NEW = "new"


async def email(there, user):
    return await there.people.email(read(there.activity("message", user)))


def test_the_registers_own_id_comes_before_the_address(office):
    async def day(there):
        with opener(there.talking.engine)(THE_OFFICE) as store:
            store.people.reached_at("morag@glasgow.example").teams_id = "ENTRA-RAB"

        assert await email(there, RAB) == "morag@glasgow.example"

    office(day)


def test_what_an_admin_says_stays_whatever_entra_says(office):
    async def day(there):
        with opener(there.talking.engine)(THE_OFFICE) as store:
            store.accounts.link("teams", TENANT, "entra-eilidh", "", by="test", now=there.now)
        there.now += timedelta(days=30)

        assert await email(there, EILIDH) == ""
        assert there.teams.calls == []

    office(day)


@pytest.mark.parametrize(
    "known",
    [
        {"userRole": "guest"},
        {"userRole": "anonymous"},
        {"tenantId": "another"},
        {"userPrincipalName": "rab_fife.example#EXT#@office.example", "email": "rab@fife.example"},
    ],
)
def test_guests_and_other_tenants_people_are_visitors(office, known):
    async def day(there):
        there.teams.knows("29:rab", "rab@fife.example", TENANT, **known)

        assert await email(there, RAB) == ""

    office(day)


def test_the_address_counts_where_the_name_for_signing_in_is_another(office):
    async def day(there):
        there.teams.knows(
            "29:rab", "rs1@fife.onmicrosoft.example", TENANT, email="rab@fife.example"
        )

        assert await email(there, RAB) == "rab@fife.example"

    office(day)


def test_somebody_is_looked_up_once_a_day(office):
    async def day(there):
        first, second = await email(there, RAB), await email(there, RAB)
        there.now += timedelta(hours=25)
        there.teams.trouble["member"] = [failed(500, "Away")]
        third = await email(there, RAB)

        assert [first, second, third] == ["rab@fife.example"] * 3
        assert there.teams.calls.count("member") == 2

    office(day)


def test_who_comes_into_the_register_is_known_an_hour_later(office):
    async def day(there):
        there.teams.knows("29:new", "new@fife.example", TENANT)
        first = await email(there, NEW)
        with opener(there.talking.engine)(THE_OFFICE) as store:
            store.people.reached_at("rab@fife.example").email = "new@fife.example"
        soon = await email(there, NEW)
        there.now += timedelta(hours=2)

        assert (first, soon, await email(there, NEW)) == ("", "", "new@fife.example")

    office(day)


def test_somebody_new_is_waited_for_longer_than_somebody_known(office, monkeypatch):
    async def day(there):
        await email(there, RAB)
        there.now += timedelta(hours=25)
        there.teams.slow["member"] = 0.3
        monkeypatch.setattr(people, "LONGEST_LOOK", 0.05)
        known = await email(there, RAB)
        new = await email(there, EILIDH)

        assert (known, new) == ("rab@fife.example", "eilidh@angus.example")
        assert len(there.teams.calls) == 3

    office(day)


def test_teams_is_asked_once_who_somebody_is_however_much_they_say_at_once(office):
    async def day(there):
        there.teams.slow["member"] = 0.1
        said = await asyncio.gather(*(email(there, RAB) for _ in range(50)))

        assert said == ["rab@fife.example"] * 50
        assert there.teams.calls == ["member"]

    office(day)


def test_whom_teams_does_not_name_in_time_is_a_visitor_until_it_does(office, monkeypatch):
    async def day(there):
        there.teams.slow["member"] = 0.2
        monkeypatch.setattr(people, "LONGEST_LOOK_AT_NEW", 0.05)
        at_first = await email(there, RAB)
        monkeypatch.setattr(people, "LONGEST_LOOK_AT_NEW", 10.0)
        next_time = await email(there, RAB)

        assert (at_first, next_time) == ("", "rab@fife.example")
        assert there.teams.calls == ["member"]

    office(day)
