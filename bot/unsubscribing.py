"""Ending a digest by one press: links that Cairn alone can make, and what comes of them."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from actions.digests.wording import covering
from knowledge.models import Subscription
from knowledge.store import THE_OFFICE, VISITOR, OpenStore, Store
from knowledge.subscriptions.scoping import scope_of

PATH = "/unsubscribe"
KEY = "unsubscribe"
TOKEN = re.compile(r"(?P<row>[1-9]\d{0,8})-(?P<proof>[0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True)
class Links:
    """Makes the links, under the *base* address by which browsers reach Cairn."""

    base: str

    def to_end(self, subscription: Subscription, store: Store) -> str:
        """Return the address that ends a subscription."""
        key = store.subscriptions.make_key(KEY)
        return f"{self.base}{PATH}?token={token(subscription, key)}"


@dataclass(frozen=True)
class Ending:
    """What a link stands for: *about* names it as everybody may know it."""

    about: str
    is_over: bool


class Unsubscribing:
    """Looks up what a link stands for, and ends it."""

    def __init__(self, open_store: OpenStore) -> None:
        self._open_store = open_store

    def find(self, given: str) -> Ending | None:
        """Return what a link stands for, None for one that Cairn did not make."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            found = _found(given, store)
        return self._ending(found) if found else None

    def end(self, given: str, now: datetime) -> Ending | None:
        """End what a link stands for; again, nothing more happens."""
        with self._open_store(THE_OFFICE) as store:
            if found := _found(given, store):
                store.subscriptions.end(found, now)
        return self._ending(found) if found else None

    def _ending(self, subscription: Subscription) -> Ending:
        """Name it without what not everybody may know: a link may be passed on."""
        with self._open_store(VISITOR, to_read=True) as store:
            scope = scope_of(subscription, store)
        named = covering(scope) if scope.names or scope.kind in ("partnership", "mine") else ""
        about = "" if scope.kind == "mine" else named
        return Ending(about, subscription.ended is not None)


def token(subscription: Subscription, key: bytes) -> str:
    """Return what proves that a link is Cairn's own."""
    signed = f"{KEY}:{subscription.id}:{subscription.made.astimezone(UTC).isoformat()}"
    return f"{subscription.id}-{hmac.new(key, signed.encode(), sha256).hexdigest()}"


def _found(given: str, store: Store) -> Subscription | None:
    match, key = TOKEN.fullmatch(given), store.subscriptions.key(KEY)
    subscription = store.subscriptions.with_id(int(match["row"])) if match else None
    if subscription is None or key is None:
        return None
    return subscription if hmac.compare_digest(token(subscription, key), given) else None
