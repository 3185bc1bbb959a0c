"""What people do on Cairn's page, and with the thumbs under its answers."""

from __future__ import annotations

from typing import Any

from tests.bot.channels.slack.workspace import Workspace
from tests.bot.channels.slack.writing import RAB
from tests.fakes.slack import TEAM

View = dict[str, Any]


async def open_home(place: Workspace, user: str = RAB, tab: str = "home") -> View:
    """Open Cairn in Slack; return the page that is drawn."""
    event = {"type": "app_home_opened", "user": user, "channel": f"D{user}", "tab": tab}
    await place.event({**event, "event_ts": place.ts()})
    return place.slack.homes.get(user, {})


async def press_post(place: Workspace, view: View, project: str, user: str = RAB) -> None:
    """Press "Post update" beside a project, or the one beside none."""
    block, button = next(
        (block, one) for block in view["blocks"] for one in _buttons(block)
        if (one["action_id"], one["value"]) == ("post_update", project)
    )  # fmt: skip
    await _pressed(place, user, {**button, "block_id": block["block_id"]}, view=view)


async def judge(place: Workspace, which: str, user: str = RAB) -> None:
    """Press a thumb under the newest answer that has some: "positive" or "negative"."""
    message, block = next(
        (message, block) for message in reversed(place.slack.messages)
        for block in message.get("blocks", ()) if block["type"] == "context_actions"
    )  # fmt: skip
    value = block["elements"][0][f"{which}_button"]["value"]
    action = {"type": "feedback_buttons", "action_id": "opinion", "value": value}
    await _pressed(
        place, user, {**action, "block_id": block["block_id"]},
        channel={"id": message["channel"]}, response_url=place.slack.response_url,
    )  # fmt: skip


def words_of(view: View) -> str:
    """All that can be read on a page."""
    return str([one for block in view["blocks"] for one in _texts(block)])


def labels_of(view: View) -> list[str]:
    return [one["text"]["text"] for block in view["blocks"] for one in _buttons(block)]


async def _pressed(place: Workspace, user: str, action: View, **more: Any) -> None:
    await place.hear(
        {
            "type": "block_actions", "user": {"id": user}, "team": {"id": TEAM},
            "trigger_id": place.ts(), "actions": [{**action, "action_ts": place.ts()}], **more,
        }
    )  # fmt: skip


def _buttons(block: View) -> list[View]:
    found = [*block.get("elements", ()), block.get("accessory") or {}]
    return [one for one in found if one.get("type") == "button"]


def _texts(block: View) -> list[str]:
    parts = [block.get("text"), *block.get("fields", ()), *block.get("elements", ())]
    return [str(one["text"]) for one in parts if one and "text" in one]
