"""Several workspaces add Cairn, and each is answered with its own token."""

from __future__ import annotations

import asyncio

from sqlalchemy import text

from tests.bot.channels.slack.office import event_of
from tests.bot.channels.slack.offices import ADDED, ANGUS, office, rows, run
from tests.bot.talking import EILIDH, LEAD
from tests.fakes.slack_many import Grant, ManySlack


def test_two_workspaces_add_it_and_each_is_answered_with_its_own_token(talking, executor):
    async def day(cairn):
        for code in ("code-angus", "code-fife"):
            done = await cairn.add(code)
            assert done.status_code == 200
            assert f"Cairn is in Council T0{code[5:].upper()}" in done.text
        for team in ("T0ANGUS", "T0FIFE", "T0ANGUS"):
            cairn.slack.used.clear()
            await cairn.write(LEAD, team, "U1")

            assert cairn.slack.said_in(f"D{team}")[-1] == EILIDH
            assert set(cairn.slack.used) >= {("chat.postMessage", f"xoxb-{team}-1")}
            assert {token for _, token in cairn.slack.used} == {f"xoxb-{team}-1"}

    run(day, talking, executor)


def test_a_button_a_command_and_its_page_use_that_token_too(talking, executor):
    async def day(cairn):
        await cairn.add("code-angus")
        await cairn.add("code-fife")
        cairn.slack.used.clear()
        opened = {"type": "app_home_opened", "user": "U1", "tab": "home", "channel": "D1"}
        await cairn.hear(event_of("T0FIFE", {**opened, "event_ts": "1.1"}))
        await cairn.hear(
            {"command": "/cairn", "text": LEAD, "user_id": "U1", "channel_id": "C1",
             "team_id": "T0FIFE", "trigger_id": "1.1"}
        )  # fmt: skip
        button, message = cairn.slack.button("And the deputy?")
        await cairn.hear(
            {"type": "block_actions", "user": {"id": "U1"}, "team": {"id": "T0FIFE"},
             "actions": [{**button, "block_id": message["block_id"], "action_ts": "2.1"}]}
        )  # fmt: skip

        assert {method for method, _ in cairn.slack.used} == {
            "views.publish", "users.info", "chat.postEphemeral"
        }  # fmt: skip
        assert len(cairn.slack.alone) == 2
        assert {token for _, token in cairn.slack.used} == {"xoxb-T0FIFE-1"}

    run(day, talking, executor)


def test_who_adds_it_again_is_kept_once_with_the_new_token(talking, executor):
    async def day(cairn):
        await cairn.add("code-angus")
        await cairn.write(LEAD, "T0ANGUS", "U1")
        await cairn.add("code-angus")
        cairn.slack.used.clear()
        await cairn.write(LEAD, "T0ANGUS", "U1")

        assert {token for _, token in cairn.slack.used} == {"xoxb-T0ANGUS-2"}
        assert [len(rows(talking, table)) for table in ADDED] == [1, 1]

    run(day, talking, executor)


def test_another_process_uses_the_new_token_when_slack_refuses_the_old(talking, executor):
    async def whole():
        async with (
            ManySlack(ANGUS) as slack,
            office(slack, talking, executor) as one,
            office(slack, talking, executor) as other,
        ):
            await one.add("code-angus")
            await other.write(LEAD, "T0ANGUS", "U1")
            slack.ends("T0ANGUS")
            await one.add("code-angus")
            await other.write(LEAD, "T0ANGUS", "U1")
            with talking.engine.begin() as connection:
                connection.execute(text("UPDATE messages SET again = NULL"))
            await other.outbox.send_in("slack:T0ANGUS:U1")

            assert slack.tokens("chat.postMessage") == ["xoxb-T0ANGUS-1", "xoxb-T0ANGUS-2"]

    asyncio.run(whole())


def test_the_home_workspace_is_there_beside_those_that_add_it(talking, executor):
    async def day(cairn):
        cairn.slack.takes("xoxb-home", Grant("", "T0HOME"))
        await cairn.add("code-angus")
        for team in ("T0HOME", "T0ANGUS"):
            await cairn.write(LEAD, team, "U1")

        assert cairn.slack.tokens("chat.postMessage") == ["xoxb-home", "xoxb-T0ANGUS-1"]

    run(day, talking, executor, bot_token="xoxb-home")


def test_what_is_to_be_told_where_it_is_not_is_given_up_with_the_reason(talking, executor):
    async def day(cairn):
        await cairn.add("code-angus")
        await cairn.write(LEAD, "T0ANGUS", "U1")
        with talking.engine.begin() as connection:
            connection.execute(text("UPDATE messages SET sent = NULL, again = NULL"))
            connection.execute(text("DELETE FROM slack_bots"))
        cairn.workspaces.forget("T0ANGUS")
        await cairn.outbox.send_waiting(cairn.now())
        with talking.engine.connect() as connection:
            assert connection.scalar(text("SELECT failed FROM messages")) == "not_installed"

    run(day, talking, executor)
