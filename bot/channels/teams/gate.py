"""Who may call Cairn as Teams: the port for it, and the way in without Azure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from urllib.parse import urlsplit

from bot.web.doorkeeper import is_loopback

PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host")


class NotAdmittedError(Exception):
    """Whoever calls is not who they should be; the reason quotes nothing of theirs."""


class KeysUnavailableError(Exception):
    """It cannot be told who calls: what they come with has to be sent again."""


class Gate(Protocol):
    """Lets in, or raises NotAdmittedError or KeysUnavailableError."""

    async def admit(self, headers: Mapping[str, str], service: str) -> None:
        """Let somebody in whose answers go to the service at an address."""
        ...

    def close(self) -> None:
        """End what it holds."""
        ...


class OpenGate:
    """Believes whoever calls from this machine, for a service on this machine: for trying alone."""

    async def admit(self, headers: Mapping[str, str], service: str) -> None:
        """Let in what was passed on by nobody, and names no other machine."""
        names = (urlsplit(one).hostname for one in (f"//{headers.get('host', '')}", service))
        if any(one in headers for one in PASSED_ON) or not all(is_loopback(n or "") for n in names):
            raise NotAdmittedError("another machine")

    def close(self) -> None:
        """Do nothing: it holds nothing."""
