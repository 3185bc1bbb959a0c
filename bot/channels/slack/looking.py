"""Looks for what may have been posted already: it is known by what Slack keeps beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.channels.slack.places import Place
from bot.channels.slack.workspaces import Workspaces

EVENT_TYPE = "cairn_message"
AT_ONCE, MOST_PAGES = 200, 10


class Looking:
    """Reads the end of a conversation."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def parts(self, place: Place, key: str) -> Mapping[int, str]:
        """Return which messages of an answer are there, with what Slack calls them."""
        found: dict[int, str] = {}
        cursor = ""
        for _ in range(MOST_PAGES if place.thread else 1):
            page = await self._page(place, cursor)
            found |= dict(_parts(page.get("messages") or (), key))
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                break
        return found

    async def _page(self, place: Place, cursor: str) -> Any:
        client = await self._workspaces.client(place.team)
        wanted: dict[str, Any] = {
            "channel": place.channel,
            "limit": AT_ONCE,
            "include_all_metadata": True,
        }
        if not place.thread:  # the newest come first
            return await client.conversations_history(**wanted)
        more: dict[str, Any] = {"cursor": cursor} if cursor else {}
        return await client.conversations_replies(ts=place.thread, **wanted, **more)


def _parts(messages: Sequence[Mapping[str, Any]], key: str) -> Iterator[tuple[int, str]]:
    for one in messages:
        metadata = one.get("metadata") or {}
        payload = metadata.get("event_payload") or {}
        if metadata.get("event_type") == EVENT_TYPE and payload.get("key") == key:
            yield int(payload["part"]), str(one["ts"])
