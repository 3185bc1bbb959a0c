"""When a workspace takes Cairn out, what was kept of it goes."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import text

from bot.channels.slack.listeners.leaving import Leaving
from knowledge.store import THE_OFFICE, DatabaseError, opener
from tests.bot.channels.slack.offices import run
from tests.bot.talking import LEAD
from tests.fakes.slack_many import Grant

EVENTS = ("app_uninstalled", "tokens_revoked")


def kept(talking) -> dict[str, list[str]]:
    """The workspaces of which each table holds something."""
    columns = {"slack_bots": "team_id", "slack_installations": "team_id", "accounts": "place"}
    with talking.engine.connect() as connection:
        return {
            table: list(connection.scalars(text(f"SELECT {one} FROM {table} ORDER BY 1")))  # noqa: S608
            for table, one in columns.items()
        }


@pytest.mark.parametrize("order", [EVENTS, EVENTS[::-1], EVENTS[:1], EVENTS[1:], EVENTS * 2])
def test_its_tokens_and_accounts_go_and_the_others_stay(talking, executor, order):
    async def day(cairn):
        for team in ("ANGUS", "FIFE"):
            await cairn.add(f"code-{team.lower()}")
            await cairn.write(LEAD, f"T0{team}", "U1")
        assert kept(talking)["accounts"] == ["T0ANGUS", "T0FIFE"]
        for kind in order:
            await cairn.leave("T0ANGUS", kind)

        assert set(map(tuple, kept(talking).values())) == {("T0FIFE",)}
        cairn.slack.used.clear()
        await cairn.write(LEAD, "T0ANGUS", "U1")
        assert cairn.slack.used == []

    run(day, talking, executor)


def test_what_still_waits_for_it_is_given_up_with_the_reason(talking, executor):
    async def day(cairn):
        for team in ("ANGUS", "FIFE"):
            await cairn.add(f"code-{team.lower()}")
            await cairn.write(LEAD, f"T0{team}", "U1")
        with talking.engine.begin() as connection:
            connection.execute(text("UPDATE messages SET sent = NULL"))
        await cairn.leave("T0ANGUS", "app_uninstalled")
        with talking.engine.connect() as connection:
            rows = connection.execute(text("SELECT conversation_id, failed FROM messages"))
            assert {tuple(row) for row in rows} == {
                ("slack:T0ANGUS:U1", "not_installed"), ("slack:T0FIFE:U1", ""),
            }  # fmt: skip

    run(day, talking, executor)


def test_what_cannot_be_forgotten_now_comes_again_and_is_forgotten_then(
    talking, executor, monkeypatch
):
    async def day(cairn):
        await cairn.add("code-angus")
        await cairn.write(LEAD, "T0ANGUS", "U1")
        with monkeypatch.context() as trouble:
            trouble.setattr(Leaving, "_forget", _refuse)
            first = await cairn.leave("T0ANGUS", "app_uninstalled")
        still = kept(talking)
        second = await cairn.leave("T0ANGUS", "app_uninstalled")

        assert (first.status_code, second.status_code) == (503, 200)
        assert (still["slack_bots"], still["accounts"]) == (["T0ANGUS"], ["T0ANGUS"])
        assert set(map(tuple, kept(talking).values())) == {()}

    run(day, talking, executor)


def _refuse(*_):
    raise DatabaseError("The database is locked.")


def test_an_event_that_comes_after_it_was_added_again_takes_nothing(talking, executor):
    async def day(cairn):
        left = time.time() - 1
        await cairn.add("code-angus")
        await cairn.leave("T0ANGUS", "app_uninstalled", at=left)

        assert kept(talking)["slack_bots"] == ["T0ANGUS"]

    run(day, talking, executor)


def test_a_persons_own_token_is_not_the_bots(talking, executor):
    async def day(cairn):
        await cairn.add("code-angus")
        event = {"type": "tokens_revoked", "tokens": {"oauth": ["UADMIN"]}}
        await cairn.leave("T0ANGUS", "tokens_revoked", event=event)

        assert kept(talking)["slack_bots"] == ["T0ANGUS"]

    run(day, talking, executor)


def test_accounts_of_an_organisation_stay_while_another_of_its_workspaces_has_it(talking, executor):
    grants = (Grant("code-one", "T0ONE", "E0GRID"), Grant("code-two", "T0TWO", "E0GRID"))

    async def day(cairn):
        await cairn.add("code-one")
        await cairn.add("code-two")
        with opener(talking.engine)(THE_OFFICE) as store:
            store.accounts.found("slack", "E0GRID", "U1", "", cairn.now())
        await cairn.leave("T0ONE", "app_uninstalled")
        one_left = kept(talking)
        await cairn.leave("T0TWO", "app_uninstalled", enterprise_id="E0GRID")

        assert (one_left["slack_bots"], one_left["accounts"]) == (["T0TWO"], ["E0GRID"])
        assert set(map(tuple, kept(talking).values())) == {()}

    run(day, talking, executor, *grants, workspaces="E0GRID")


def test_of_the_workspace_whose_token_is_a_setting_nothing_is_forgotten(talking, executor):
    async def day(cairn):
        cairn.slack.takes("xoxb-home", Grant("", "T0HOME"))
        await cairn.write(LEAD, "T0HOME", "U1")
        await cairn.leave("T0HOME", "tokens_revoked")

        assert kept(talking)["accounts"] == ["T0HOME"]

    run(day, talking, executor, bot_token="xoxb-home")


def test_a_whole_organisation_leaves(talking, executor):
    async def day(cairn):
        await cairn.add("code-whole")
        event = {"type": "app_uninstalled", "event_ts": "1.1"}
        more = {"enterprise_id": "E0GRID", "is_enterprise_install": True, "team_id": None}
        await cairn.leave("E0GRID", "app_uninstalled", event=event, **more)

        assert kept(talking)["slack_bots"] == []

    run(day, talking, executor, Grant("code-whole", "", "E0GRID"), workspaces="E0GRID")
