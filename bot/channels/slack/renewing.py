"""Renews tokens that end; each by one process at a time, for what renews them is good once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import ColumnElement, Table, or_, update

from bot.channels.slack.added import Added, naive
from bot.channels.slack.installations import Installations
from bot.channels.slack.troubles import as_trouble, code_of
from bot.posting import NotSentError, UndeliverableError

logger = logging.getLogger(__name__)

# Slack's tokens last twelve hours
AHEAD = timedelta(hours=2)
# longer than Slack may take to answer: until then nobody else renews the same token
HELD = timedelta(seconds=60)
LONGEST_WAIT = 25
A_MOMENT = 0.1
LOST = frozenset({"invalid_refresh_token", "token_revoked", "token_expired", "account_inactive"})


@dataclass(frozen=True)
class Renewing:
    """Asks Slack for the next token, as the app that *client_id* and *client_secret* name."""

    installations: Installations
    client: AsyncWebClient
    client_secret: str
    clock: Callable[[], datetime]

    async def lasting(self, added: Added) -> Added:
        """Return Cairn in a place with a token that lasts; NotSentError where that takes longer.

        UndeliverableError says that it has to be added to Slack again.
        """
        if not self._ends(added, AHEAD):
            return added
        if await self._claim(added):
            # what Slack has taken must be kept, though nobody waits for it any more
            return await asyncio.shield(asyncio.ensure_future(self._renewed(added)))
        return await self._by_another(added)

    async def _renewed(self, added: Added) -> Added:
        """Renew a token; while it lasts nothing is lost when that fails."""
        try:
            new = await self._next(added)
        except Exception as error:
            await self._keep(added, added)
            logger.warning("A token of Slack's could not be renewed", exc_info=error)
            if not self._ends(added):
                return added
            if isinstance(error, SlackApiError) and code_of(error) in LOST:
                raise UndeliverableError(code_of(error)) from error
            trouble = as_trouble(error, nothing_sent=True)
            known = isinstance(trouble, NotSentError)
            raise trouble if known else NotSentError("not renewed", nothing_sent=True) from error
        await self._keep(new, added)
        return new

    async def _next(self, added: Added) -> Added:
        given = await self.client.oauth_v2_access(
            client_id=self.installations.client_id,
            client_secret=self.client_secret,
            grant_type="refresh_token",
            refresh_token=added.renewed_with,
        )
        lasts = timedelta(seconds=int(given["expires_in"]))
        return replace(
            added,
            token=str(given["access_token"]),
            renewed_with=str(given["refresh_token"]),
            expires=self.clock() + lasts,
        )

    async def _by_another(self, added: Added) -> Added:
        """Return what another process gets; meanwhile what lasts."""
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                while now := await self.installations.added(added.place):
                    if now.expires != added.expires or not self._ends(now):
                        return now
                    await asyncio.sleep(A_MOMENT)
        except TimeoutError:
            raise NotSentError("being renewed", nothing_sent=True) from None
        raise UndeliverableError("not_installed")

    def _ends(self, added: Added, within: timedelta = timedelta()) -> bool:
        ends = added.expires and added.expires <= self.clock() + within
        return bool(ends and added.renewed_with)

    async def _claim(self, added: Added) -> bool:
        """Let nobody else renew a token for a while; False where somebody does, or has."""
        bots, now = self.installations.bots, self.clock()
        free = or_(bots.c.renewing_until.is_(None), bots.c.renewing_until < now)
        claimed = update(bots).where(*self._same(bots, added), free)
        async with self.installations.engine.begin() as connection:
            done = await connection.execute(claimed.values(renewing_until=now + HELD))
            return done.rowcount > 0

    async def _keep(self, added: Added, before: Added) -> None:
        """Keep a token in place of the one before, and let it be renewed from now on."""
        new = {
            "bot_token": added.token,
            "bot_refresh_token": added.renewed_with,
            "bot_token_expires_at": naive(added.expires),
        }
        async with self.installations.engine.begin() as connection:
            for table in self.installations.tables:
                free = {"renewing_until": None} if table is self.installations.bots else {}
                kept = update(table).where(*self._same(table, before)).values(**new, **free)
                await connection.execute(kept)

    def _same(self, table: Table, added: Added) -> tuple[ColumnElement[bool], ...]:
        """Return what finds a token, unless its place was added anew since."""
        ends = table.c.bot_token_expires_at == naive(added.expires)
        return self.installations.here(table, added.place), ends
