"""Replies of every shape, with the signs in them that Teams would obey."""

from typing import Any

from hypothesis import strategies as st

from actions.reply import Form, Reply
from tests.bot.channels.slack.replies import forms as any_forms
from tests.bot.channels.slack.replies import replies as any_replies

SIGNS = st.sampled_from([
    "", "", " **bold**", " [here](https://bad.example)", " {{DATE(2026-11-22T06:00:00Z, SHORT)}}",
    "\n1. one\n2. two", "\n- list", "\n# head", " \\*", " <at>Cairn</at>", " <b>b</b>", " ![x](y)",
    " https://x.example/a_b_(c)", "\n    code", "\n===", " {brace}", "\u2028", "\xa0",
])  # fmt: skip
TYPED = ("text", "heading", "label", "value", "says", "title", "owner", "hint", "error")


def salted(part: Any, signs: str) -> Any:
    if isinstance(part, list):
        return [salted(one, signs) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        name: f"{one}{signs}" if name in TYPED and isinstance(one, str) and one else
        salted(one, signs) for name, one in part.items()
    }  # fmt: skip


replies = st.builds(
    lambda reply, signs: Reply.model_validate(salted(reply.model_dump(mode="json"), signs)),
    any_replies, SIGNS,
)  # fmt: skip
forms = st.builds(
    lambda form, signs: Form.model_validate(salted(form.model_dump(mode="json"), signs)),
    any_forms, SIGNS,
)  # fmt: skip
