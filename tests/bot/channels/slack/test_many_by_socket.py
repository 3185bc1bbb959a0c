"""One socket serves every workspace: the app's token opens it, each is answered with its own."""

from __future__ import annotations

import asyncio

from tests.bot.channels.slack.office import event_of
from tests.bot.channels.slack.offices import ANGUS, FIFE, office
from tests.bot.talking import EILIDH, LEAD
from tests.fakes.slack_many import Grant, ManySlack
from tests.fakes.slack_socket import FakeSocket

DIRECT = {"type": "message", "channel_type": "im", "user": "U1", "text": LEAD, "ts": "1.1",
          "event_ts": "1.1"}  # fmt: skip


def test_each_workspace_is_answered_with_its_own_token(talking, executor):
    async def whole():
        async with FakeSocket() as socket, ManySlack(ANGUS, FIFE) as slack:
            slack.takes("xapp-1", Grant("", "the app"))
            slack.answers("apps.connections.open", {"url": socket.url})
            async with office(slack, talking, executor, app_token="xapp-1") as cairn:
                for team in ("ANGUS", "FIFE"):
                    assert (await cairn.add(f"code-{team.lower()}")).status_code == 200
                    event = {**DIRECT, "channel": f"D{team}"}
                    await socket.send(event_of(f"T0{team}", event))
                    async with asyncio.timeout(20):
                        while not slack.said_in(f"D{team}"):  # noqa: ASYNC110
                            await asyncio.sleep(0.01)

                assert slack.said_in("DFIFE") == [EILIDH]
                assert "Cairn is in Slack" in cairn.said
                assert slack.tokens("chat.postMessage") == ["xoxb-T0ANGUS-1", "xoxb-T0FIFE-1"]

    asyncio.run(whole())
