"""What every channel promises, and what its adapter has to offer so that it can be held to that."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from enum import StrEnum
from typing import Any, Protocol

from actions.executor import Executor
from actions.reply import Form
from bot.talk import Talk
from tests.bot.talking import Talking

Answer = Mapping[str, Any]


class Feature(StrEnum):
    """What not every channel has, as docs/channels.md calls it."""

    ASKING = "Where to ask"
    FORMS = "Forms"
    EDITS = "Editing a message"
    DELETIONS = "Deleting a message"
    OTHERS = "Where others read along"
    REST = "“Show more”"
    WARNINGS = "Asking before what cannot be undone"
    UNASKED = "Writing without being asked"
    REPEATS = "The same message delivered twice"


class Place(Protocol):
    """A running Cairn in a channel; *who* is rab, eilidh or morag.

    A channel that has no forms, edits and so on has none of their methods either.
    """

    talk: Talk

    async def write(self, text: str, who: str = "rab", *, public: bool = False) -> str:
        """Write to Cairn; return what the vendor calls the message."""

    def told(self, who: str = "rab") -> list[str]:
        """Return what only that person reads."""

    async def write_often(self, text: str, times: int) -> None:
        """Let the vendor deliver one message so often."""

    async def edit(self, message: str, text: str) -> None:
        """Let Rab change what he wrote to Cairn alone."""

    async def delete(self, message: str) -> None:
        """Let Rab delete what he wrote to Cairn alone."""

    def aloud(self) -> list[str]:
        """Return what everybody reads where others read along."""

    def refuse(self) -> None:
        """Let the vendor say, of what is posted next, that nobody can be reached there."""

    async def open_form(self) -> None:
        """Open the form that Cairn offered Rab last."""

    async def send_form(self, **values: str) -> tuple[str, dict[str, str]]:
        """Send it with *values*; return what is said to be wrong, and what still stands in it."""


class Conforming(Protocol):
    """One channel, as the promises see it; *column* is its heading in docs/channels.md."""

    column: str
    has_not: frozenset[Feature]

    def shown(self, answer: Answer) -> list[Any]:
        """Draw an answer: what is there at once."""

    def rest(self, answer: Answer) -> list[Any]:
        """Draw what stands behind "Show more"."""

    def offers_rest(self, message: Any) -> bool:
        """Say whether "Show more" stands below a message."""

    def reads(self, message: Any) -> str:
        """Return all that somebody reads of a message, its addresses and its buttons too."""

    def bare(self, message: Any) -> str:
        """Return what is read of it where nothing can be drawn."""

    def says(self, message: Any, answer: Answer) -> list[str]:
        """Return what Cairn hears when each of a message's buttons is pressed."""

    def check(self, message: Any) -> None:
        """Hold a message to the vendor's limits."""

    def heard(self, text: str) -> str:
        """Return what Cairn hears where *text* is typed, escaped as the vendor escapes it."""

    def form_reads(self, form: Form) -> str:
        """Return all that somebody reads of an open form, and hold it to the vendor's limits."""

    def form_back(self, form: Form, **typed: str) -> Mapping[str, Any]:
        """Return what becomes of a form sent with *typed*, as it stands in `Said.form`."""

    def form_errors(self, answer: Answer) -> Mapping[str, str]:
        """Return what the channel says beside each field."""

    def running(self, talking: Talking, executor: Executor) -> AbstractAsyncContextManager[Place]:
        """Run Cairn in the channel, with a stub of the vendor."""
