"""A workspace, as the promises of every channel see it."""

from __future__ import annotations

from bot.channels.slack.blocks.buttons import FILL_IN
from bot.channels.slack.outgoing import escape
from tests.bot.channels.slack.workspace import Workspace
from tests.bot.channels.slack.writing import CHANNEL, DIRECT, EILIDH, MORAG, RAB
from tests.fakes.slack import failed

PEOPLE = {"rab": (RAB, DIRECT), "eilidh": (EILIDH, "D0EILIDH"), "morag": (MORAG, "D0MORAG")}


class Place:
    """One workspace, whose people write, change and delete."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace, self._slack = workspace, workspace.slack
        self.talk = workspace.talk
        self._texts: dict[str, str] = {}

    async def write(self, text: str, who: str = "rab", *, public: bool = False) -> str:
        """Write a direct message, or mention Cairn in a channel."""
        user, direct = PEOPLE[who]
        channel = CHANNEL if public else direct
        ts = await self._workspace.write(escape(text), user, channel)
        self._texts[ts] = escape(text)
        return ts

    async def write_often(self, text: str, times: int) -> None:
        """Let Slack deliver one event so often."""
        ts = self._workspace.ts()
        for _ in range(times):
            await self._workspace.write(text, ts=ts)

    async def edit(self, message: str, text: str) -> None:
        """Change a direct message."""
        await self._workspace.edit(message, escape(text), self._texts[message])

    async def delete(self, message: str) -> None:
        """Delete a direct message."""
        await self._workspace.delete(message, self._texts[message])

    def told(self, who: str = "rab") -> list[str]:
        """Return what stands in a direct message, and what one person sees in a channel."""
        user, direct = PEOPLE[who]
        posted = [one["text"] for one in self._slack.messages if one["channel"] in (direct, user)]
        return [*posted, *(one["text"] for one in self._slack.alone if one["user"] == user)]

    def aloud(self) -> list[str]:
        """Return what stands in the channel."""
        return [one["text"] for one in self._slack.messages if one["channel"] == CHANNEL]

    def refuse(self) -> None:
        """Let Slack know no such channel."""
        self._slack.trouble["chat.postMessage"] = [failed("channel_not_found")]

    async def open_form(self) -> None:
        """Open the modal."""
        await self._workspace.press(FILL_IN)

    async def send_form(self, **values: str) -> tuple[str, dict[str, str]]:
        """Send the modal; where something is wrong Slack leaves it open with what was typed."""
        given = await self._workspace.send_form(**values)
        if not given:
            return "", {}
        assert given["response_action"] == "errors"
        return "\n".join(given["errors"].values()), values
