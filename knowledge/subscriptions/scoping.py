"""What a subscription is about, by the names that whoever reads it may know."""

from __future__ import annotations

from knowledge.digests import Scope
from knowledge.digests.scope import Kind
from knowledge.models import Subscription
from knowledge.store import Store

PARTNERSHIP: Kind = "partnership"
KINDS: dict[str, Kind] = {
    one: one for one in (PARTNERSHIP, "portfolio", "council", "projects", "mine")
}


def scope_of(subscription: Subscription, store: Store) -> Scope:
    """Return the scope; what does not exist for whoever reads it is in neither ids nor names."""
    kind = KINDS[subscription.kind]
    ratings = tuple(subscription.ratings)
    if kind == "mine":
        ids = (subscription.person_id,) if subscription.person_id is not None else ()
        return Scope(kind, ids, (), ratings)
    found = _named(kind, subscription.ids, store)
    return Scope(kind, tuple(found), tuple(found.values()), ratings)


def _named(kind: Kind, ids: list[int], store: Store) -> dict[int, str]:
    if kind == "projects":
        return {one.id: one.name for one in store.projects.with_ids(ids)}
    look_up = store.people.portfolio if kind == "portfolio" else store.people.organisation
    rows = (look_up(one) for one in ids) if kind != PARTNERSHIP else ()
    return {one.id: one.name for one in rows if one is not None}
