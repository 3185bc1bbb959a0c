"""Somebody who never wrote to Cairn is reminded: their chat is begun when it is sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.channels.teams.first_contact import TeamsFirstContact
from bot.whereabouts import Whereabouts
from knowledge.store import THE_OFFICE, opener
from scheduler.jobs.nudges import Nudges
from tests.fakes.teams import MORAG, RAB, TENANT

FIRST = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
OWN = f"a:entra-{RAB}"


async def reminded(there) -> None:
    """Let the job book and the outbox send, to Rab, in a tenant where Morag has written."""
    open_store = opener(there.talking.engine)
    await there.write("hello", MORAG)
    with open_store(THE_OFFICE) as store:
        store.people.reached_at("rab@fife.example").teams_id = f"entra-{RAB}"
        store.projects.with_code("WIFI").phase = "paused"
    job = Nudges(open_store, Whereabouts({"teams": TeamsFirstContact(TENANT)}))
    for now in (FIRST - timedelta(days=7), FIRST):
        await job.run(now)
    there.now = FIRST
    assert "begin" not in there.teams.calls
    await there.sender.send_waiting(FIRST)


def test_they_are_reminded_in_a_chat_that_is_begun_then(office):
    async def day(there):
        await reminded(there)

        (said,) = there.teams.said_in(OWN)
        assert said.startswith("Hello Rab. The update of Digital Planning for sprint 10 is due")
        assert there.teams.calls.count("begin") == 1

    office(day)


def test_their_press_is_answered_in_that_chat(office):
    async def day(there):
        await reminded(there)
        await there.press("Snooze until tomorrow", where=OWN)

        assert "before Wednesday 18 November 2026" in there.teams.said_in(OWN)[-1]

    office(day)


def test_a_press_of_anybody_else_is_not_answered(office):
    async def day(there):
        await reminded(there)
        before = there.teams.said_in(OWN)

        given = await there.press("Not mine any more", MORAG, where=f"a:{MORAG}")

        assert "no longer have" in str(given)
        assert there.teams.said_in(OWN) == before

    office(day)


def test_where_the_app_is_not_installed_it_is_given_up(office):
    async def day(there):
        from tests.fakes.teams import failed  # noqa: PLC0415

        there.teams.trouble["begin"] = [failed(403, "BotNotInConversationRoster")]
        await reminded(there)

        assert there.teams.said_in(OWN) == []
        with opener(there.talking.engine)(THE_OFFICE, to_read=True) as store:
            assert not store.nudges.unsent()

    office(day)


def test_a_day_is_picked_in_the_message(office):
    async def day(there):
        await reminded(there)
        await there.press("Pick a day", where=OWN)
        shown = str(there.teams.messages[-1])

        assert "Input.Date" in shown
        assert "Remind me then" in shown

    office(day)
