"""What a bench needs of a stub of a vendor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

import aiohttp

from tests.bench.morning.saying import Message
from tests.fakes.calling import Called


@dataclass(frozen=True)
class Shown:
    """One thing that was posted, when, and what names it; something said besides is no answer."""

    id: str
    at: float
    name: str = ""
    is_answer: bool = True


class Vendor(Protocol):
    """A stub of a vendor, which calls Cairn, or the plainest bot that its SDK makes.

    *channel* is what Cairn calls it, *path* where it calls, and *echo* the module of the plain bot.
    """

    channel: str
    path: str
    echo: str

    @property
    def url(self) -> str:
        """Return where it is called itself."""
        ...

    @property
    def settings(self) -> Mapping[str, str]:
        """Return Cairn's settings for it."""
        ...

    @property
    def posted(self) -> int:
        """Return how much was posted."""
        ...

    def id_of(self, message: Message) -> str:
        """Return what the vendor calls a message; by it the plain bot names what it repeats."""
        ...

    def event_of(self, message: Message) -> str:
        """Return what Cairn calls a message."""
        ...

    async def send(self, http: aiohttp.ClientSession, url: str, message: Message) -> Called:
        """Send a message until it is acknowledged, or as often as the vendor would."""
        ...

    def shown(self) -> Sequence[Shown]:
        """Return all that was posted."""
        ...

    def forget(self) -> None:
        """Forget all that was posted."""
        ...


Open = AbstractAsyncContextManager[Vendor]
