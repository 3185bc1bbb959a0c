"""Teams, as the promises of every channel see it."""

from __future__ import annotations

import contextlib
import html
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from actions.executor import Executor
from actions.reply import Form
from bot.channels.teams import incoming
from bot.channels.teams.cards import buttons
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.forms import dialog, errors, filled_in
from bot.channels.teams.rendering import draw, rest
from bot.channels.teams.sdk import load_sdk
from tests.bot.channels.conformance import Answer, Feature
from tests.bot.channels.teams import fields
from tests.bot.channels.teams.conforming_place import Place
from tests.bot.channels.teams.reading import read_whole
from tests.bot.channels.teams.valid import check_activity, check_card
from tests.bot.talking import Talking
from tests.fakes.teams import FakeTeams

KEY = "message:7"


class Adapter:
    """Adaptive Cards and dialogs."""

    column = "Teams"
    has_not: frozenset[Feature] = frozenset()

    def shown(self, answer: Answer) -> list[Drawn]:
        """Draw an answer."""
        return draw(answer, KEY)

    def rest(self, answer: Answer) -> list[Drawn]:
        """Draw what stands behind "Show more"."""
        return rest(answer)

    def offers_rest(self, message: Drawn) -> bool:
        """Look for the button."""
        return any(one["data"]["action"] == buttons.MORE for one in _pressable(message.card or {}))

    def reads(self, message: Drawn) -> str:
        """Read words, or a card as a person would and where its links lead."""
        return read_whole(message.card) if message.card else message.text

    def bare(self, message: Drawn) -> str:
        """Read what stands in a notification."""
        return str(message.activity.get("text") or message.activity["summary"])

    def says(self, message: Drawn, answer: Answer) -> list[str]:
        """Press every button."""
        pressed = (one["data"] for one in _pressable(message.card or {}))
        return [
            one.get("says") or buttons.says(answer, one["number"]) for one in pressed
            if one["action"] == buttons.SAY
        ]  # fmt: skip

    def check(self, message: Drawn) -> None:
        """Hold it to Teams' limits."""
        check_activity(message.activity)

    def heard(self, text: str) -> str:
        """Type something, which Teams attaches as HTML."""
        typed = html.escape(text).replace("\n", "<br>")
        return incoming.words("", f"<p>{typed}</p>")

    def form_reads(self, form: Form) -> str:
        """Read a dialog, with what stands in it."""
        shown = dialog(form)
        card = shown["card"]["content"]
        check_card(card)
        inputs = fields.inputs(card)
        choices = [one["title"] for field in inputs for one in field.get("choices", ())]
        return "\n".join(
            [shown["title"], read_whole(card), *choices, *fields.standing(card).values()]
        )

    def form_back(self, form: Form, **typed: str) -> Mapping[str, Any]:
        """Send a dialog."""
        _, data = fields.filled(dialog(form)["card"]["content"], **typed)
        return filled_in(data)[0]

    def form_errors(self, answer: Answer) -> Mapping[str, str]:
        """Return what stands below each field."""
        return errors(answer)

    @contextlib.asynccontextmanager
    async def running(self, talking: Talking, executor: Executor) -> AsyncIterator[Place]:
        """Run Cairn in a tenant."""
        load_sdk()
        from tests.bot.channels.teams.office import Office  # noqa: PLC0415 - it needs the SDK

        async with FakeTeams() as teams:
            office = Office(teams, talking, executor)
            yield Place(office)
            await office.client.close()


def _pressable(card: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give what can be pressed, also below a warning."""
    for one in fields.buttons(card):
        yield from fields.buttons(one["card"]) if "card" in one else (one,)
