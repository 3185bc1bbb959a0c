"""A channel joined with the outbox."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.types import ASGIApp

from bot.sending import Sender
from bot.whereabouts import FirstContact


@dataclass(frozen=True)
class Joined:
    """What sends there, who is written to first, and what is called from outside, by its path."""

    outbox: Sender
    first_contact: FirstContact
    doors: Mapping[str, ASGIApp]
