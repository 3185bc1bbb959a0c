"""What Slack takes: by its own types, by the SDK's models, and what both leave to Slack."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from tests.bot.channels.slack.schemas import check

ENTITY = re.compile(r"&(?!(?:amp|lt|gt);)")
LINK = re.compile(r"<https?://[^<>|\s]+(?:\|[^<>|\n]+)?>")


def check_message(blocks: list[dict[str, Any]], text: str) -> None:
    assert 1 <= len(blocks) <= 50
    assert len(text) <= 4_000
    assert sum(length(one) for one in texts(blocks)) <= 12_000
    assert Counter(block["type"] for block in blocks)["table"] <= 1
    assert is_escaped(text)
    check("Blocks", blocks)
    check_blocks(blocks)


def check_modal(view: dict[str, Any]) -> None:
    check("Modal", view)
    check_view(view)
    assert view["submit"]["text"].strip()
    assert view["title"]["text"].strip()
    assert len(view["private_metadata"]) <= 3_000
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    for block in inputs:
        element = block["element"]
        assert 1 <= length(element.get("initial_value", "x")) <= 3_000
        if "options" in element:
            assert 1 <= len(element["options"]) <= 100
            assert len({one["value"] for one in element["options"]}) == len(element["options"])
            assert element.get("initial_option", element["options"][0]) in element["options"]


def check_home(view: dict[str, Any]) -> None:
    check("Home", view)
    check_view(view)


def check_view(view: dict[str, Any]) -> None:
    drawn = View(**view)
    drawn.validate_json()
    assert drawn.to_dict() == view
    assert 1 <= len(view["blocks"]) <= 100
    check_blocks(view["blocks"])


def check_blocks(blocks: list[dict[str, Any]]) -> None:
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(set(ids)) == len(ids)
    actions = [one["action_id"] for block in blocks for one in block.get("elements", ())
               if "action_id" in one]  # fmt: skip
    assert len(set(actions)) == len(actions)
    for block in blocks:
        drawn = Block.parse(block)
        assert drawn is not None
        drawn.validate_json()
        assert drawn.to_dict() == block
        CHECKS.get(block["type"], lambda _: None)(block)
        for one in texts(block):
            assert one["text"].strip()
            assert one["type"] != "mrkdwn" or is_harmless(one["text"])


def check_section(block: dict[str, Any]) -> None:
    assert ("text" in block) != ("fields" in block)
    assert all(length(one) <= 3_000 for one in texts(block.get("text")))
    assert all(length(one) <= 2_000 for one in block.get("fields", ()))


def check_context(block: dict[str, Any]) -> None:
    assert 1 <= len(block["elements"]) <= 10
    assert all(length(one) <= 2_000 for one in block["elements"])


def check_actions(block: dict[str, Any]) -> None:
    assert 1 <= len(block["elements"]) <= 25
    for one in block["elements"]:
        assert 1 <= length(one["text"]) <= 75
        assert 1 <= len(one["value"]) <= 2_000
        if asked := one.get("confirm"):
            assert 1 <= length(asked["title"]) <= 100
            assert 1 <= length(asked["text"]) <= 300
            assert all(1 <= length(asked[name]) <= 30 for name in ("confirm", "deny"))


def check_table(block: dict[str, Any]) -> None:
    rows = block["rows"]
    assert 2 <= len(rows) <= 100
    assert {len(row) for row in rows} == {len(rows[0])}
    assert 1 <= len(rows[0]) <= 20
    assert len(block["column_settings"]) <= 20
    assert all(cell["type"] == "raw_text" for row in rows for cell in row)
    assert sum(length(cell) for row in rows for cell in row) <= 10_000


CHECKS = {
    "section": check_section, "context": check_context, "actions": check_actions,
    "table": check_table,
}  # fmt: skip


def texts(part: Any) -> Iterator[dict[str, Any]]:
    """Find every text object, however deep."""
    if isinstance(part, list):
        for one in part:
            yield from texts(one)
    elif isinstance(part, dict):
        if isinstance(part.get("text"), str):
            yield part
        else:
            for one in part.values():
                yield from texts(one)


def length(text: dict[str, Any] | str) -> int:
    """Count as the strictest reader would: UTF-16, and with what Slack escapes itself."""
    written = text if isinstance(text, str) else text["text"]
    if isinstance(text, str) or text["type"] != "mrkdwn":
        written = written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return len(written.encode("utf-16-le")) // 2


def is_escaped(text: str) -> bool:
    return not ENTITY.search(text) and "<" not in text and ">" not in text


def is_harmless(text: str) -> bool:
    """Say whether mrkdwn holds no more than our links, our bold and our bar for quotations."""
    bare = re.sub(r"^>", "", LINK.sub(" ", text), flags=re.MULTILINE)
    ours = re.sub(r"\*[^*\s](?:[^*\n]*[^*\s])?\*", "", bare)
    return is_escaped(ours) and not re.search(r"[*_~`]|^\s*&gt;|:[\w+'-]+:", ours, re.MULTILINE)
