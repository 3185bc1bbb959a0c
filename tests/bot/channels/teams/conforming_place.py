"""A tenant, as the promises of every channel see it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from tests.bot.channels.teams import fields
from tests.bot.channels.teams.reading import read_whole
from tests.fakes.teams import GROUP, RAB, card_of, failed

if TYPE_CHECKING:
    from tests.bot.channels.teams.office import Office


class Place:
    """One tenant, whose people write, change and delete."""

    def __init__(self, office: Office) -> None:
        self._office, self._teams = office, office.teams
        self.talk = office.talk
        self._form: dict[str, Any] = {}

    async def write(self, text: str, who: str = "rab", *, public: bool = False) -> str:
        """Write in one's own chat, or mention Cairn in the group."""
        return await self._office.write(text, who, GROUP if public else "")

    async def write_often(self, text: str, times: int) -> None:
        """Let Teams deliver one activity so often."""
        body = self._office.activity("message", text=text)
        for _ in range(times):
            await self._office.hear(body)

    async def edit(self, message: str, text: str) -> None:
        """Change a message in one's own chat."""
        typed = {"contentType": "text/html", "content": f"<p>{html.escape(text)}</p>"}
        await self._office.edit(message, text, attachments=[typed])

    async def delete(self, message: str) -> None:
        """Delete a message in one's own chat."""
        await self._office.delete(message)

    def told(self, who: str = "rab") -> list[str]:
        """Return what stands in somebody's own chat, also in one that Cairn began."""
        return self._said_in(f"a:{who}", f"a:entra-{who}")

    def aloud(self) -> list[str]:
        """Return what stands in the group."""
        return self._said_in(GROUP)

    def refuse(self) -> None:
        """Let Teams say that Cairn was removed."""
        self._teams.trouble["post"] = [failed(403, "BotNotInConversationRoster")]

    async def open_form(self) -> None:
        """Look at the form, which stands open in one's own chat."""
        self._form = card_of(self._teams.messages[-1])

    async def send_form(self, **values: str) -> tuple[str, dict[str, str]]:
        """Send the form where it stands; where something is wrong it takes its own place."""
        sends, data = fields.filled(self._form, **values)
        value = {"action": {**sends, "data": data}}
        message = self._teams.messages[0]["id"]
        given = await self._office.invoke("adaptiveCard/action", value, RAB, replyToId=message)
        self._form = given["value"]
        standing = fields.standing(self._form)
        return (read_whole(self._form), standing) if standing else ("", {})

    def _said_in(self, *conversations: str) -> list[str]:
        there = (one for one in self._teams.messages if one["in"] in conversations)
        return [str(one.get("text") or one["summary"]) for one in there]
