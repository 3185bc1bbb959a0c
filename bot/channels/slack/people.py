"""Who somebody in Slack is in the register."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.incoming import SOMEBODY
from knowledge.models import Person
from knowledge.store import THE_OFFICE, OpenStore

logger = logging.getLogger(__name__)

CHANNEL = "slack"
CHECKED_AGAIN = timedelta(hours=24)
# a visitor may be in the register any day now
VISITORS_CHECKED_AGAIN = timedelta(hours=1)
# Slack waits three seconds for us, and somebody new must not cost all of them
LONGEST_LOOK = 1.5
MOST_NAMES = 10
# a guest or somebody of another workspace may have any address; it says nothing of who they are
NOT_OURS = ("deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")


class People:
    """Finds people by their accounts: by the id in the register, else by the verified e-mail."""

    def __init__(self, open_store: OpenStore, clock: Callable[[], datetime]) -> None:
        self._open_store = open_store
        self._clock = clock

    async def email(
        self, client: AsyncWebClient, place: str, user: str, *, is_own: bool = False
    ) -> str:
        """Return the e-mail of who an account is of; "" for a visitor.

        Where Slack does not answer, it is still whose it was. *is_own* says that the place is the
        one whose accounts the register names: elsewhere the same id may be another's.
        """
        known, fresh = await asyncio.to_thread(self._known, place, user)
        if fresh:
            return known
        try:
            async with asyncio.timeout(LONGEST_LOOK):
                found = await client.users_info(user=user)
        except Exception as error:
            logger.warning("Slack does not say who somebody is", exc_info=error)
            return known
        address = _verified(found.get("user") or {}, place)
        return await asyncio.to_thread(self._found, place, user, address, is_own)

    async def names(
        self, client: AsyncWebClient, place: str, users: Iterable[str], *, is_own: bool = False
    ) -> Mapping[str, str]:
        """Return the names of accounts; of the first few, for a message may name hundreds."""
        some = list(dict.fromkeys(users))[:MOST_NAMES]
        emails = await asyncio.gather(
            *(self.email(client, place, one, is_own=is_own) for one in some)
        )
        return await asyncio.to_thread(self._names, dict(zip(some, emails, strict=True)))

    def person(self, email: str) -> Person | None:
        """Return who has an e-mail in the register."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.people.reached_at(email)

    def _known(self, place: str, user: str) -> tuple[str, bool]:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            account = store.accounts.of(CHANNEL, place, user)
            if account is None:
                return "", False
            holds = CHECKED_AGAIN if account.email else VISITORS_CHECKED_AGAIN
            fresh = account.checked > self._clock() - holds
            return account.email, bool(account.linked_by) or fresh

    def _found(self, place: str, user: str, address: str, is_own: bool) -> str:
        """Note whose an account is; the register's own word for it comes first."""
        with self._open_store(THE_OFFICE) as store:
            person = store.people.with_slack_id(user) if is_own else None
            person = person or (store.people.reached_at(address) if address else None)
            email = person.email if person else ""
            return store.accounts.found(CHANNEL, place, user, email, self._clock()).email

    def _names(self, emails: Mapping[str, str]) -> Mapping[str, str]:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            people = {user: store.people.reached_at(email) for user, email in emails.items()}
        return {user: one.name if one else SOMEBODY for user, one in people.items()}


def _verified(user: Mapping[str, Any], place: str) -> str:
    """Return the address that the place vouches for; "" for whom it does not vouch.

    A channel may be shared with a workspace that anybody can have, and with its people.
    """
    if any(user.get(one) for one in NOT_OURS) or user.get("is_email_confirmed") is False:
        return ""
    theirs = (
        user.get("team_id") or place,
        (user.get("enterprise_user") or {}).get("enterprise_id"),
    )
    return str((user.get("profile") or {}).get("email") or "") if place in theirs else ""
