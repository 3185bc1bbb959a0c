"""Where Cairn is in Slack, and with which token: nothing is called with another's."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.added import Added
from bot.channels.slack.installations import Installations
from bot.channels.slack.renewing import Renewing
from bot.channels.slack.troubles import as_trouble
from bot.posting import NotSentError, UndeliverableError

# how long a token is used without looking whether another process has a newer one
REMEMBERED = timedelta(minutes=1)
NOT_THERE = "not_installed"


class Workspaces(Protocol):
    """Finds Cairn in a place, which is the first part of the names of conversations there."""

    async def added(self, place: str) -> Added:
        """Return Cairn there, with its token; UndeliverableError where it is not."""
        ...

    async def client(self, place: str) -> AsyncWebClient:
        """Return what calls Slack there; UndeliverableError where nothing may."""
        ...

    async def has_another(self, place: str, token: str) -> bool:
        """Say whether there is another token there by now than one that Slack refused."""
        ...

    async def is_own(self, team: str, grid: str) -> bool:
        """Say whether a workspace, or its organisation, is the one whose ids the register holds."""
        ...


class Home:
    """The one workspace whose token is a setting."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._added: Added | None = None

    async def added(self, place: str = "") -> Added:
        """Return Cairn there, as Slack says; it is asked once."""
        if self._added is None:
            try:
                me = await self._client.auth_test()
            except Exception as error:
                raise as_trouble(error, nothing_sent=True) from error
            team, grid, bot, user = (
                str(me.get(one) or "") for one in ("team_id", "enterprise_id", "bot_id", "user_id")
            )
            self._added = Added(team, grid, bot, user, str(self._client.token))
        return self._added

    async def client(self, place: str) -> AsyncWebClient:
        """Return what calls Slack: there is no other place."""
        return self._client

    async def has_another(self, place: str, token: str) -> bool:
        """Say that there is no other token."""
        return False

    async def is_own(self, team: str, grid: str) -> bool:
        """Say whether it is this one, or of its organisation: ids are unique within that."""
        here = await self.added()
        return team == here.team or bool(grid and grid == here.grid)


@dataclass
class ManyWorkspaces:
    """Those that added Cairn and are *trusted*, and the *home* beside them, where there is one.

    The register's ids are of the home, else of *first*, which is named before the others.
    """

    installations: Installations
    renewing: Renewing
    trusted: Collection[str]
    client_with: Callable[[str], AsyncWebClient]
    clock: Callable[[], datetime]
    home: Home | None = None
    first: str = ""
    _known: dict[str, tuple[Added, datetime]] = field(default_factory=dict)

    async def added(self, place: str) -> Added:
        """Return Cairn there, with a token that lasts."""
        known, until = self._known.get(place, (None, self.clock()))
        if known and until > self.clock():
            return known
        found = await self._found(place)
        self._known[place] = found, self.clock() + REMEMBERED
        return found

    async def client(self, place: str) -> AsyncWebClient:
        """Return what calls Slack with the token of that place."""
        return self.client_with((await self.added(place)).token)

    async def has_another(self, place: str, token: str) -> bool:
        """Look for a token that another process may have got."""
        self.forget(place)
        return (await self.added(place)).token != token

    async def trusts(self, team: str, grid: str) -> bool:
        """Say whether the office believes what a place says of its people."""
        if {team, grid} & set(self.trusted) - {""}:
            return True
        home = await self.home.added() if self.home else None
        return bool(home and team == home.team)

    async def is_own(self, team: str, grid: str) -> bool:
        """Say whether the register's ids are of a workspace, or of all its organisation."""
        if self.home is None:
            return bool(self.first) and self.first in (team, grid)
        try:
            return await self.home.is_own(team, grid)
        except UndeliverableError:  # its token is refused; the others need not wait for it
            return False

    def forget(self, place: str) -> None:
        """Look anew the next time."""
        self._known.pop(place, None)

    async def _found(self, place: str) -> Added:
        there = await self.installations.added(place)
        if there and await self.trusts(there.team, there.grid):
            if not there.token:
                raise NotSentError("no key for its token", nothing_sent=True)
            return await self.renewing.lasting(there)
        home = await self.home.added() if self.home else None
        if home and home.team == place:
            return home
        raise UndeliverableError(NOT_THERE)
