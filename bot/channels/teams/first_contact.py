"""Finds in Teams who never wrote to Cairn: their chat is begun when something is posted there."""

from __future__ import annotations

from collections.abc import Iterator

from bot.channels.teams.people import CHANNEL
from bot.channels.teams.places import PERSONAL, TO_BEGIN, Place
from knowledge.models import Person
from knowledge.store import Store


class TeamsFirstContact:
    """Knows somebody by a linked or verified account, else by the id in the register.

    The register does not say of which tenant an id is: it is of the office's own.
    """

    def __init__(self, tenant: str) -> None:
        self._tenant = tenant.lower()

    async def ready(self) -> None:
        """Ask nothing: all that is needed was noted when Teams called."""

    def of(self, person: Person, store: Store) -> str:
        """Return the chat with somebody alone, "" where Teams is not known to have them."""
        found = (_chat(tenant, user, store) for tenant, user in self._accounts(person, store))
        return next((one for one in found if one), "")

    def _accounts(self, person: Person, store: Store) -> Iterator[tuple[str, str]]:
        for one in store.accounts.belonging_to(CHANNEL, person.email):
            yield one.place, one.user
        user = (person.teams_id or "").lower()
        known = store.accounts.called(CHANNEL, user) if user else ()
        if user and not any(one.linked_by for one in known):
            yield next((one.place for one in known), self._tenant), user


def _chat(tenant: str, user: str, store: Store) -> str:
    """Return a chat that Cairn has, else one that it can begin where Teams has called before."""
    own = store.references.with_user(CHANNEL, tenant, user)
    if own is not None:
        return "" if own.gone else f"{CHANNEL}:{Place(tenant, PERSONAL, own.room).name}"
    service = store.references.service_in(CHANNEL, tenant)
    return f"{CHANNEL}:{Place(tenant, TO_BEGIN, user).name}" if service else ""
