"""In which channels Cairn talks with people: learnt from what they write, else asked of Slack."""

from __future__ import annotations

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.places import Place


class Directs:
    """Remembers the channel of each talk with one person; Slack never gives it another."""

    def __init__(self) -> None:
        self._channels: dict[tuple[str, str], str] = {}

    def learn(self, place: Place, channel: str) -> None:
        """Note in which channel somebody has written to Cairn."""
        self._channels[place.team, place.person] = channel

    async def channel(self, client: AsyncWebClient, place: Place) -> str:
        """Return the channel of a place, opening a direct message where there was none."""
        if not place.person:
            return place.channel
        if found := self._channels.get((place.team, place.person)):
            return found
        opened = await client.conversations_open(users=place.person)
        channel = str(opened["channel"]["id"])
        self.learn(place, channel)
        return channel
