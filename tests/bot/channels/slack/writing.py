"""What people write in Slack, and what becomes of it, as Slack tells it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from slack_bolt.response import BoltResponse

from tests.fakes.slack import ME, TEAM
from tests.world import NOW

RAB, EILIDH, MORAG, STRANGER = "U0RAB", "U0EILIDH", "U0MORAG", "U0WHO"
DIRECT, CHANNEL = "D0RAB", "C0GENERAL"


class Writing(ABC):
    """Writes, edits and deletes; whoever hears it is told by *hear*."""

    _made = 0

    def ts(self) -> str:
        self._made += 1
        return f"{int(NOW.timestamp()) + self._made}.000100"

    @abstractmethod
    async def hear(self, body: dict[str, Any]) -> BoltResponse:
        """Let Cairn hear something."""

    async def event(self, event: dict[str, Any]) -> BoltResponse:
        return await self.hear(
            {
                "type": "event_callback", "event_id": f"Ev{event['event_ts']}", "event": event,
                "authorizations": [{"team_id": TEAM, "user_id": ME, "is_bot": True}],
            }
        )  # fmt: skip

    async def write(
        self, text: str, user: str = RAB, channel: str = DIRECT, *, thread: str = "", ts: str = ""
    ) -> str:
        """Write a direct message, or mention Cairn in a channel; return what Slack calls it."""
        ts = ts or self.ts()
        event = {"type": "message", "user": user, "text": text, "ts": ts, "channel": channel}
        event |= {"event_ts": ts, **({"thread_ts": thread} if thread else {})}
        if channel.startswith("D"):
            await self.event({**event, "channel_type": "im"})
            return ts
        event["text"] = f"<@{ME}> {text}"
        await self.event({**event, "channel_type": "channel"})
        await self.event({**event, "type": "app_mention"})
        return ts

    async def edit(self, ts: str, text: str, before: str, user: str = RAB, **more: Any) -> None:
        made = self.ts()
        old = {"type": "message", "user": user, "text": before, "ts": ts}
        new = {**old, "text": text, "edited": {"user": user, "ts": made}, **more}
        await self.event(
            {
                "type": "message", "subtype": "message_changed", "channel": DIRECT, "ts": made,
                "event_ts": made, "message": new, "previous_message": old,
            }
        )  # fmt: skip

    async def delete(self, ts: str, text: str, user: str = RAB) -> None:
        made = self.ts()
        old = {"type": "message", "user": user, "text": text, "ts": ts}
        await self.event(
            {
                "type": "message", "subtype": "message_deleted", "channel": DIRECT, "ts": made,
                "event_ts": made, "deleted_ts": ts, "previous_message": old,
            }
        )  # fmt: skip
