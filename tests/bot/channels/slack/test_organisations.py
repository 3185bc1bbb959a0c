"""Cairn in all of an Enterprise Grid organisation, in bodies as Slack's documentation has them."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.bot.channels.slack.offices import run
from tests.bot.talking import EILIDH, LEAD
from tests.fakes.slack_many import Grant

GRID = Grant("code-whole", "", "E0GRID")
USER = {"id": "W1", "team_id": "T0ONE"}


def whole(**more):
    seen = {"enterprise_id": "E0GRID", "is_bot": True, "is_enterprise_install": True, **more}
    return {"enterprise_id": "E0GRID", "authorizations": [seen]}


async def added(cairn, **flags):
    await cairn.add("code-whole")
    theirs = {"team_id": "T0ONE", "enterprise_user": {"enterprise_id": "E0GRID"}}
    cairn.slack.knows("W1", "rab@fife.example", **{**theirs, **flags})


def accounts(talking) -> list[tuple[str, ...]]:
    with talking.engine.connect() as connection:
        return [
            tuple(row)
            for row in connection.execute(text('SELECT place, "user", email FROM accounts'))
        ]


@pytest.mark.parametrize(
    "seen", [{"team_id": None}, {"team_id": "T0ONE"}, {}], ids=["null", "named", "absent"]
)
def test_it_is_answered_with_its_one_token_whichever_workspace_is_named(talking, executor, seen):
    async def day(cairn):
        await added(cairn)
        body = whole(**seen) | {"context_team_id": "T0ONE", "context_enterprise_id": "E0GRID"}
        await cairn.write(LEAD, "T0ONE", "W1", "D1", **body)

        assert cairn.slack.said_in("D1") == [EILIDH]
        assert {token for _, token in cairn.slack.used} == {"xoxb-E0GRID-1"}

    run(day, talking, executor, GRID, workspaces="E0GRID")
    assert accounts(talking) == [("E0GRID", "W1", "rab@fife.example")]


def test_a_press_a_command_and_a_form_without_a_workspace_are_answered_too(talking, executor):
    shared = {"enterprise": {"id": "E0GRID"}, "is_enterprise_install": True, "user": USER}

    async def day(cairn):
        await added(cairn)
        await cairn.hear(
            {"command": "/cairn", "text": LEAD, "user_id": "W1", "channel_id": "D1",
             "team_id": "T0ONE", "enterprise_id": "E0GRID", "is_enterprise_install": "true",
             "trigger_id": "1.1"}
        )  # fmt: skip
        button, message = cairn.slack.button("And the deputy?")
        action = {**button, "block_id": message["block_id"], "action_ts": "2.1"}
        await cairn.hear({"type": "block_actions", "team": None, "actions": [action], **shared})
        chosen = {"type": "shortcut", "callback_id": "post_update", "trigger_id": "3.1"}
        await cairn.hear({**chosen, "team": None, **shared})

        assert cairn.slack.said_in("DW1")[0] == EILIDH
        assert len(cairn.slack.said_in("DW1")) == 2
        assert len(cairn.slack.views) == 1
        assert {token for _, token in cairn.slack.used} == {"xoxb-E0GRID-1"}

    run(day, talking, executor, GRID, workspaces="E0GRID")
    assert accounts(talking) == [("E0GRID", "W1", "rab@fife.example")]


@pytest.mark.parametrize(
    "flags",
    [{"enterprise_user": {"enterprise_id": "E0OTHER"}}, {"enterprise_user": None}],
    ids=["another organisation", "none"],
)
def test_whoever_is_of_another_organisation_is_a_visitor(talking, executor, flags):
    async def day(cairn):
        await added(cairn, **flags)
        await cairn.write(LEAD, "T0ONE", "W1", "D1", **whole(team_id="T0ONE"))

    run(day, talking, executor, GRID, workspaces="E0GRID")
    assert accounts(talking) == [("E0GRID", "W1", "")]


def test_a_workspace_within_it_keeps_people_by_the_organisation(talking, executor):
    async def day(cairn):
        await added(cairn)
        await cairn.add("code-one")
        seen = {"enterprise_id": "E0GRID", "team_id": "T0ONE", "is_enterprise_install": False}
        await cairn.write(LEAD, "T0ONE", "W1", "D1", authorizations=[seen])

        assert cairn.slack.tokens("chat.postMessage") == ["xoxb-T0ONE-1"]

    grants = (GRID, Grant("code-one", "T0ONE", "E0GRID"))
    run(day, talking, executor, *grants, workspaces="E0GRID")
    assert accounts(talking) == [("E0GRID", "W1", "rab@fife.example")]
