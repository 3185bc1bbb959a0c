"""What a channel shows or opens without anything having been said: the port to the office.

Nothing of it is kept, and no conversation stands elsewhere after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from actions.home.page import Page
from actions.reply import Button, Form, Reply
from bot.talk import Kept


class AtHome(Protocol):
    """Cairn's page for somebody, and forms to be opened at once; an e-mail of "" is a visitor's.

    Each raises DatabaseError while the register cannot be read.
    """

    async def page(self, email: str, account: str) -> Page:
        """Return somebody's page as things stand now; *account* is what the channel calls them."""
        ...

    async def prompts(self, email: str) -> Sequence[Button]:
        """Return what somebody may want to say first, four at most."""
        ...

    async def form_of(self, email: str, project: str) -> Reply:
        """Return the form for an update of a project, by code or name, or why there is none."""
        ...

    async def form_or_which(self, email: str) -> Reply:
        """Return the form for somebody's one project, else a form that asks which, or why none."""
        ...

    async def read_into_form(self, email: str, text: str) -> Form | None:
        """Return a form with what was read of a message; None where it can be said as it is."""
        ...

    async def has_logged(self, kept: Kept) -> bool:
        """Say whether something in the register was changed by a message."""
        ...
