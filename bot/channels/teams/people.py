"""Who somebody in Teams is in the register."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.channels.teams.activity import Activity
from knowledge.models import Person
from knowledge.store import THE_OFFICE, OpenStore

logger = logging.getLogger(__name__)

CHANNEL = "teams"
CHECKED_AGAIN = timedelta(hours=24)
# a visitor may be in the register any day now
VISITORS_CHECKED_AGAIN = timedelta(hours=1)
# Teams waits fifteen seconds for us; whom we know must not cost much of it, and what somebody new
# says is refused where it is not known who they are
LONGEST_LOOK, LONGEST_LOOK_AT_NEW = 3.0, 10.0
OURS = "user"
# so Entra marks whoever is a guest here and at home elsewhere
GUEST = "#ext#"


class Roster(Protocol):
    """Teams' list of who is in a conversation."""

    async def member(self, service: str, conversation: str, user: str) -> Mapping[str, Any]:
        """Return what Teams knows of somebody."""
        ...


class People:
    """Finds people by their accounts: by the id in the register, else by what Entra vouches for."""

    def __init__(
        self, open_store: OpenStore, roster: Roster, clock: Callable[[], datetime]
    ) -> None:
        self._open_store = open_store
        self._roster = roster
        self._clock = clock
        self._looks: dict[tuple[str, str], asyncio.Task[str | None]] = {}

    async def email(self, activity: Activity) -> str:
        """Return the e-mail of who did something; "" for a visitor.

        Where Teams does not answer, it is still whose it was.
        """
        tenant, user = activity.place.tenant, activity.user
        known, fresh = await asyncio.to_thread(self._known, tenant, user)
        if fresh:
            return known or ""
        look = self._looks.get((tenant, user)) or self._begin_look(activity)
        longest = LONGEST_LOOK_AT_NEW if known is None else LONGEST_LOOK
        await asyncio.wait({look}, timeout=longest)
        if not look.done():
            logger.warning("Teams takes long to say who somebody is")
            return known or ""
        found = look.result()
        return (known or "") if found is None else found

    def person(self, email: str) -> Person | None:
        """Return who has an e-mail in the register."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.people.reached_at(email) if email else None

    def _begin_look(self, activity: Activity) -> asyncio.Task[str | None]:
        """Ask Teams once, however much somebody says meanwhile."""
        whose = activity.place.tenant, activity.user
        look = self._looks[whose] = asyncio.create_task(self._look(activity))
        look.add_done_callback(lambda _: self._looks.pop(whose))
        return look

    async def _look(self, activity: Activity) -> str | None:
        """Return whose an account is; None where Teams does not say."""
        tenant, user = activity.place.tenant, activity.user
        try:
            found = await self._roster.member(
                activity.service, activity.place.conversation, activity.account
            )
        except Exception as error:
            logger.warning("Teams does not say who somebody is", exc_info=error)
            return None
        return await asyncio.to_thread(self._found, tenant, user, _vouched_for(found, tenant))

    def _known(self, tenant: str, user: str) -> tuple[str | None, bool]:
        """Return whose an account was, and whether that still holds; None for a new one."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            account = store.accounts.of(CHANNEL, tenant, user)
            if account is None:
                return None, False
            holds = CHECKED_AGAIN if account.email else VISITORS_CHECKED_AGAIN
            fresh = account.checked > self._clock() - holds
            return account.email, bool(account.linked_by) or fresh

    def _found(self, tenant: str, user: str, addresses: list[str]) -> str:
        """Note whose an account is; the register's own word for it comes first."""
        with self._open_store(THE_OFFICE) as store:
            at = (person for one in addresses if (person := store.people.reached_at(one)))
            person = store.people.with_teams_id(user) or next(at, None)
            email = person.email if person else ""
            return store.accounts.found(CHANNEL, tenant, user, email, self._clock()).email


def _vouched_for(member: Mapping[str, Any], tenant: str) -> list[str]:
    """Return the addresses that a tenant vouches for; none of guests and of other tenants'."""
    called, home = str(member.get("userPrincipalName") or ""), str(member.get("tenantId") or "")
    is_theirs = home.lower() in ("", tenant) and GUEST not in called.lower()
    if not is_theirs or str(member.get("userRole") or OURS) != OURS:
        return []
    return [one for one in (called, str(member.get("email") or "")) if one]
