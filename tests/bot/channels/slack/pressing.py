"""What people press, fill in and type behind a slash in Slack, as Slack tells it."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from tests.bot.channels.slack.writing import CHANNEL, RAB, Writing
from tests.fakes.slack import TEAM, FakeSlack


class Pressing(Writing):
    """Presses what stands in a Slack, and sends its forms."""

    slack: FakeSlack
    submitted: dict[str, Any]

    async def press(self, label: str, user: str = RAB, **more: Any) -> BoltResponse:
        button, message = self.slack.button(label)
        action = {**button, "block_id": message["block_id"], "action_ts": self.ts(), **more}
        channel = message.get("channel", "")
        return await self.hear(
            {
                "type": "block_actions", "user": {"id": user, "team_id": TEAM},
                "team": {"id": TEAM}, "channel": {"id": channel}, "trigger_id": self.ts(),
                "container": {"type": "message", "channel_id": channel}, "actions": [action],
                "message": {"ts": message["ts"]}, "response_url": self.slack.response_url,
            }
        )  # fmt: skip

    async def send_form(self, user: str = RAB, **values: str) -> dict[str, Any]:
        """Send the newest modal as it stands, but for *values*; return what it is told to do."""
        view = self.slack.views[-1]
        state = {
            block["block_id"]: {"answer": typed_in(block["element"], values.get(block["block_id"]))}
            for block in view["blocks"] if block["type"] == "input"
        }  # fmt: skip
        self.submitted = {
            "type": "view_submission", "user": {"id": user}, "team": {"id": TEAM},
            "trigger_id": self.ts(), "response_urls": [],
            "view": {**view, "id": f"V{len(self.slack.views)}", "hash": "h",
                     "state": {"values": state}},
        }  # fmt: skip
        given = await self.hear(self.submitted)
        assert given.status == 200
        return AsyncBoltRequest(body=given.body or "{}").body

    async def command(self, text: str, user: str = RAB, channel: str = CHANNEL) -> BoltResponse:
        return await self.hear(
            {
                "command": "/cairn", "text": text, "user_id": user, "channel_id": channel,
                "trigger_id": self.ts(), "response_url": self.slack.response_url,
            }
        )  # fmt: skip

    async def shortcut(self, called: str, user: str = RAB, **more: Any) -> BoltResponse:
        kind = "message_action" if more else "shortcut"
        place = {"channel": {"id": CHANNEL}, "message_ts": "1.1"} if more else {}
        return await self.hear(
            {
                "type": kind, "callback_id": called, "user": {"id": user}, "team": {"id": TEAM},
                "trigger_id": self.ts(), "action_ts": self.ts(), **place, **more,
                "response_url": self.slack.response_url,
            }
        )  # fmt: skip

    async def press_home(self, view: dict[str, Any], label: str, user: str = RAB) -> None:
        block, button = next(
            (block, one) for block in view["blocks"] for one in block.get("elements", ())
            if one["text"]["text"] == label
        )  # fmt: skip
        action = {**button, "block_id": block["block_id"], "action_ts": self.ts()}
        await self.hear(
            {
                "type": "block_actions", "user": {"id": user}, "team": {"id": TEAM}, "view": view,
                "trigger_id": self.ts(), "container": {"type": "view"}, "actions": [action],
            }
        )  # fmt: skip


def typed_in(element: dict[str, Any], value: str | None) -> dict[str, Any]:
    if element["type"] == "static_select":
        chosen = element.get("initial_option") if value is None else {"value": value}
        return {"type": "static_select", "selected_option": chosen}
    if element["type"] == "datepicker":
        return {"type": "datepicker", "selected_date": value or element.get("initial_date")}
    typed = element.get("initial_value") if value is None else value
    return {"type": "plain_text_input", "value": typed or None}
