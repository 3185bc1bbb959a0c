"""Teams as it is called: how much at once, and what gives way."""

from __future__ import annotations

import asyncio

from tests.bot.channels.slack.called import eventually

AT_ONCE = 20
POST = {"type": "message", "text": "hello"}


def test_calls_are_made_so_many_at_once_and_all_of_them_are_made(office):
    async def day(there):
        there.teams.slow["post"] = 0.05
        wanted = 3 * AT_ONCE
        await asyncio.gather(
            *(there.client.post(there.teams.url, f"a:{one}", POST) for one in range(wanted))
        )

        assert there.teams.most_at_once == AT_ONCE
        assert len(there.teams.messages) == wanted

    office(day)


def test_typing_is_not_shown_where_answers_wait_to_be_said(office):
    async def day(there):
        there.teams.slow["post"] = 0.5
        posts = [
            asyncio.create_task(there.client.post(there.teams.url, f"a:{one}", POST))
            for one in range(AT_ONCE + 1)
        ]
        await eventually(lambda: there.teams.calls.count("post") == AT_ONCE)
        await there.client.show_typing(there.teams.url, "a:rab")
        during = list(there.teams.typing)
        await asyncio.gather(*posts)
        await there.client.show_typing(there.teams.url, "a:rab")

        assert (during, there.teams.typing) == ([], ["a:rab"])

    office(day)
