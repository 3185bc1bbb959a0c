"""Whom Cairn believes: the workspaces that the office names, and those alone."""

from __future__ import annotations

import pytest
from aiohttp import web
from sqlalchemy import text

from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.slack.offices import ADDED, rows, run
from tests.bot.talking import LEAD
from tests.fakes.slack_many import Grant

RAB = "rab@fife.example"


def test_a_workspace_that_is_not_trusted_is_refused_and_its_token_given_back(talking, executor):
    async def day(cairn):
        refused = await cairn.add("code-other")

        assert refused.status_code == 403
        assert "Council T0OTHER is not among the workspaces" in refused.text
        assert cairn.slack.revoked == ["xoxb-T0OTHER-1"]

    run(day, talking, executor, Grant("code-other", "T0OTHER"))
    assert sum(len(rows(talking, table)) for table in ADDED) == 0


def test_it_is_forgotten_though_slack_does_not_take_it_back(talking, executor):
    async def day(cairn):
        cairn.slack.trouble["auth.revoke"] = [web.Response(status=503)]

        assert (await cairn.add("code-other")).status_code == 403

    run(day, talking, executor, Grant("code-other", "T0OTHER"))
    assert sum(len(rows(talking, table)) for table in ADDED) == 0


def test_a_workspace_of_an_organisation_that_is_trusted_is_trusted(talking, executor):
    async def day(cairn):
        assert (await cairn.add("code-grid")).status_code == 200
        assert (await cairn.add("code-whole")).status_code == 200

    grants = (Grant("code-grid", "T0ONE", "E0GRID"), Grant("code-whole", "", "E0GRID"))
    run(day, talking, executor, *grants, workspaces="E0GRID")
    assert sum(len(rows(talking, table)) for table in ADDED) == 4


def test_a_trusted_workspace_does_not_speak_for_its_whole_organisation(talking, executor):
    async def day(cairn):
        assert (await cairn.add("code-whole")).status_code == 403

    run(day, talking, executor, Grant("code-whole", "", "E0GRID"), workspaces="T0ONE")
    assert sum(len(rows(talking, table)) for table in ADDED) == 0


def test_a_workspace_that_is_not_trusted_any_more_is_not_answered(talking, executor):
    async def before(cairn):
        await cairn.add("code-angus")
        await cairn.write(LEAD, "T0ANGUS", "U1")

    async def now(cairn):
        grant = Grant("", "T0ANGUS")
        cairn.slack.takes("xoxb-T0ANGUS-1", grant)
        given = await cairn.hear(
            {"command": "/cairn", "text": LEAD, "user_id": "U1", "channel_id": "C1",
             "team_id": "T0ANGUS", "trigger_id": "1.1"}
        )  # fmt: skip

        assert "not set up for this workspace" in given.text
        assert cairn.slack.used == []

    run(before, talking, executor)
    run(now, talking, executor, workspaces="T0FIFE")


@pytest.mark.parametrize("theirs", [{"team_id": "T0OTHER"}, {}])
def test_people_of_a_workspace_that_shares_a_channel_are_visitors(talking, executor, theirs):
    async def day(cairn):
        await cairn.add("code-fife")
        cairn.slack.knows("U0RAB", RAB, **theirs)
        await cairn.write(LEAD, "T0FIFE", "U0RAB")
        with talking.engine.connect() as connection:
            email = connection.scalar(text("SELECT email FROM accounts"))
        assert email == ("" if theirs else RAB)

    run(day, talking, executor)


@pytest.mark.parametrize(
    ("grids", "answered"),
    [
        pytest.param(("", ""), False, id="of another workspace"),
        pytest.param(("", "E0OTHER"), False, id="of another organisation"),
        pytest.param(("E0OURS", "E0OTHER"), False, id="of another organisation than ours"),
        pytest.param(("E0OURS", "E0OURS"), True, id="of our organisation"),
    ],
)
def test_a_shared_channel_makes_nobody_one_of_ours(workspace, grids, answered):
    ours, theirs = grids

    async def day(place):
        place.slack.knows(
            "U0EVE", RAB, team_id="T0OTHER", enterprise_user={"enterprise_id": theirs}
        )
        place.slack.grid = ours
        command = {"command": "/cairn", "text": "which projects are mine?", "user_id": "U0EVE"}
        await place.hear(
            {**command, "channel_id": "C1", "trigger_id": "1.1", "team_id": "T0OTHER",
             "enterprise_id": theirs, "response_url": place.slack.response_url}
        )  # fmt: skip

        assert bool(place.talking.events()) == answered

    workspace(day)


def emails(talking) -> set[str]:
    with talking.engine.connect() as connection:
        return set(connection.scalars(text("SELECT email FROM accounts")))


@pytest.mark.parametrize(
    ("settings", "believed_in"),
    [
        pytest.param({}, "T0ANGUS", id="the first that is named"),
        pytest.param({"workspaces": "T0FIFE, T0ANGUS"}, "T0FIFE", id="in that order"),
        pytest.param({"bot_token": "xoxb-home"}, "", id="only that whose token is a setting"),
    ],
)
def test_the_registers_ids_are_of_one_workspace_alone(talking, executor, settings, believed_in):
    async def day(cairn):
        cairn.slack.takes("xoxb-home", Grant("", "T0HOME"))
        with opener(talking.engine)(THE_OFFICE) as store:
            store.people.reached_at(RAB).slack_id = "U1"
        for team in ("T0ANGUS", "T0FIFE"):
            await cairn.add(f"code-{team[2:].lower()}")
            await cairn.write(LEAD, team, "U1")
            assert emails(talking) == {RAB if team == believed_in else ""}
            with talking.engine.begin() as connection:
                connection.execute(text("DELETE FROM accounts"))
        if not believed_in:
            await cairn.write(LEAD, "T0HOME", "U1")
            assert emails(talking) == {RAB}

    run(day, talking, executor, **settings)
