"""Slack, as the promises of every channel see it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator, Mapping
from typing import Any

from actions.executor import Executor
from actions.reply import Form
from bot.channels.slack import incoming
from bot.channels.slack.blocks import buttons
from bot.channels.slack.forms import errors, filled_in, modal
from bot.channels.slack.outgoing import escape
from bot.channels.slack.rendering import Drawn, draw, rest
from tests.bot.channels.conformance import Answer, Feature
from tests.bot.channels.slack.conforming_place import Place
from tests.bot.channels.slack.pressing import typed_in
from tests.bot.channels.slack.valid import check_message, check_modal, texts
from tests.bot.channels.slack.workspace import Workspace
from tests.bot.talking import Talking
from tests.fakes.slack import FakeSlack

KEY = "message:7"
STANDING = ("initial_value", "initial_date")


class Adapter:
    """Blocks and modals."""

    column = "Slack"
    has_not: frozenset[Feature] = frozenset()

    def shown(self, answer: Answer) -> list[Drawn]:
        """Draw an answer."""
        return draw(answer, KEY)

    def rest(self, answer: Answer) -> list[Drawn]:
        """Draw what stands behind "Show more"."""
        return rest(answer)

    def offers_rest(self, message: Drawn) -> bool:
        """Look for the button."""
        return any(one["action_id"] == buttons.MORE for one in _elements(message))

    def reads(self, message: Drawn) -> str:
        """Read blocks as a person would, and where their links lead."""
        return "\n".join(_read(one) for one in texts(message.blocks))

    def bare(self, message: Drawn) -> str:
        """Read what stands in a notification."""
        return incoming.words(message.text)

    def says(self, message: Drawn, answer: Answer) -> list[str]:
        """Press every button."""
        kinds = (f"{buttons.SAY}:", f"{buttons.KEPT}:")
        return [_says(one, answer) for one in _elements(message)
                if one["action_id"].startswith(kinds)]  # fmt: skip

    def check(self, message: Drawn) -> None:
        """Hold it to Slack's limits."""
        check_message(message.blocks, message.text)

    def heard(self, text: str) -> str:
        """Type something."""
        return incoming.words(escape(text))

    def form_reads(self, form: Form) -> str:
        """Read a modal, with what stands in it."""
        view = modal(form)
        check_modal(view)
        inputs = [block["element"] for block in view["blocks"] if block["type"] == "input"]
        values = [one[name] for one in inputs for name in STANDING if name in one]
        return "\n".join([*(_read(one) for one in texts(view)), "".join(values)])

    def form_back(self, form: Form, **typed: str) -> Mapping[str, Any]:
        """Send a modal."""
        view = modal(form)
        state = {
            block["block_id"]: {"answer": typed_in(block["element"], typed.get(block["block_id"]))}
            for block in view["blocks"] if block["type"] == "input"
        }  # fmt: skip
        return filled_in({**view, "state": {"values": state}})[0]

    def form_errors(self, answer: Answer) -> Mapping[str, str]:
        """Return what Slack is to show."""
        return errors(answer)

    @contextlib.asynccontextmanager
    async def running(self, talking: Talking, executor: Executor) -> AsyncIterator[Place]:
        """Run Cairn in a workspace."""
        async with FakeSlack() as slack:
            yield Place(Workspace(slack, talking, executor))


def _elements(message: Drawn) -> list[dict[str, Any]]:
    return [one for block in message.blocks if block["type"] == "actions"
            for one in block["elements"]]  # fmt: skip


def _says(button: dict[str, Any], answer: Answer) -> str:
    if button["action_id"].startswith(buttons.SAY):
        return str(button["value"])
    return buttons.says(answer, int(button["value"].rpartition(":")[2]))


def _read(text: dict[str, Any]) -> str:
    """Read a text; what is `mrkdwn` holds no star and no bar but ours, or `check` would fail."""
    if text["type"] != "mrkdwn":
        return str(text["text"])
    return incoming.words(re.sub(r"^>", "", text["text"], flags=re.MULTILINE).replace("*", ""))
