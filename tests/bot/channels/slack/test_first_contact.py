"""Somebody who never wrote to Cairn is reminded: the direct message is opened when it is sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.channels.slack.first_contact import SlackFirstContact
from bot.channels.slack.workspaces import Home
from bot.whereabouts import Whereabouts
from knowledge.store import THE_OFFICE, opener
from scheduler.jobs.nudges import Nudges
from tests.bot.channels.slack.writing import RAB

# Digital Planning's sprint 10 ends on the 17th without an update
FIRST = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


async def reminded(place) -> None:
    """Let the job book and the outbox send, to Rab, whom the register knows in Slack."""
    open_store = opener(place.talking.engine)
    with open_store(THE_OFFICE) as store:
        store.people.reached_at("rab@fife.example").slack_id = RAB
        store.projects.with_code("WIFI").phase = "paused"
    first = SlackFirstContact(Home(place.client))
    job = Nudges(open_store, Whereabouts({"slack": first}))
    for now in (FIRST - timedelta(days=7), FIRST):
        await job.run(now)
    place.now = FIRST
    assert place.slack.called("conversations.open") == 0
    await place.sender.send_waiting(FIRST)


def test_they_are_reminded_in_a_direct_message_that_is_opened_then(workspace):
    async def day(place):
        await reminded(place)

        (said,) = place.slack.said_in(f"D{RAB}")
        assert said.startswith("Hello Rab. The update of Digital Planning for sprint 10 is due")
        assert place.slack.called("conversations.open") == 1

    workspace(day)


def test_a_day_is_picked_in_a_modal(workspace):
    async def day(place):
        await reminded(place)
        await place.press("Pick a day", RAB)
        await place.press("Fill in the form", RAB)
        view = place.slack.views[-1]
        (picker,) = (one for one in view["blocks"] if one["type"] == "input")
        assert picker["element"]["type"] == "datepicker"
        assert picker["element"]["initial_date"] == "2026-11-19"
        assert view["submit"]["text"] == "Remind me then"

        given = await place.send_form(RAB, day="2026-11-21")
        assert "You do not work on Saturday" in given["errors"]["day"]

        await place.send_form(RAB, day="2026-11-24")
        assert "before Tuesday 24 November 2026" in place.slack.said_in(f"D{RAB}")[-1]

    workspace(day)
