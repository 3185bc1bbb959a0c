"""Teams is away, busy or broken: nothing is lost, none is said twice unmarked, all is in order."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import Message
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.slack.troubles import Limit
from tests.fakes.teams import EILIDH, RAB, failed

DEPUTY = "who is the deputy of telecare?"
RAB_IS = "Rab Sinclair is the deputy lead of Digital Telecare."
EVERY_THREE_SECONDS = 3


async def wait(there, seconds):
    """Let time pass as the timetable does."""
    for _ in range(seconds // EVERY_THREE_SECONDS):
        await there.later(EVERY_THREE_SECONDS)


async def talk(there, number):
    await there.write(LEAD if number % 2 else DEPUTY, RAB)
    await there.write(DEPUTY if number % 2 else LEAD, EILIDH)


def unsent(there):
    with Session(there.talking.engine) as session:
        return len(list(session.scalars(select(Message).where(Message.sent.is_(None)))))


@pytest.mark.parametrize("kind", ["refused", "status 503"])
def test_an_outage_of_minutes_keeps_every_reply_and_sends_all_in_order_soon_after(office, kind):
    async def day(there):
        await talk(there, 1)  # they are known by now
        if kind == "refused":
            await there.teams.go_away()
        else:
            there.teams.standing["post"] = lambda: failed(503, "Away")
        for number in range(4):
            await talk(there, number)
            await wait(there, 30)
        during = len(there.teams.messages)
        waiting = unsent(there)

        if kind == "refused":
            await there.teams.come_back()
        there.teams.standing.clear()
        await wait(there, 12)

        assert (during, waiting, unsent(there)) == (2, 8, 0)
        assert answers(there, "a:rab") == [LEADS, *[RAB_IS, LEADS] * 2]
        assert answers(there, "a:eilidh") == [RAB_IS, *[LEADS, RAB_IS] * 2]

    office(day)


def answers(there, conversation):
    """What was said there, without what says that it may be there already."""
    said = there.teams.said_in(conversation)
    return [one for one in said if one in (LEADS, RAB_IS)]


def test_too_many_requests_are_left_alone_to_the_second_and_in_order(office):
    async def day(there):
        limit = there.teams.limits["post"] = Limit(lambda: there.now, most=3, seconds=20)
        for number in range(4):
            await talk(there, number)
        for _ in range(60):
            await there.later(1)

        assert there.teams.said_in("a:rab") == [RAB_IS, LEADS] * 2
        assert there.teams.said_in("a:eilidh") == [LEADS, RAB_IS] * 2
        assert limit.refused > 0
        assert limit.early == 0

    office(day)
