"""What Teams sends, an "activity", read as far as every listener needs it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.channels.teams.body import UNREADABLE
from bot.channels.teams.moments import moment
from bot.channels.teams.places import GROUP, KINDS, Place

Raw = Mapping[str, Any]

DONE = frozenset({"message", "messageUpdate", "messageDelete", "invoke", "installationUpdate"})

_ID = re.compile(rf"[^\s/?#\\%\x00-\x1f{UNREADABLE}]{{1,500}}")


class MalformedError(ValueError):
    """It is no activity; the message says what is wrong with it, without quoting it."""


@dataclass(frozen=True)
class Activity:
    """Something that happened where Cairn is in Teams, and who did it.

    *service* is the address through which that place is spoken to. *user* is what Entra calls the
    person, or Teams where Entra does not know them; *account* is what Teams calls them. *tenants*
    are all organisations that it is said to come from: one, if all is well.
    """

    raw: Raw
    kind: str
    name: str
    id: str
    place: Place
    service: str
    user: str
    account: str
    me: str
    tenants: frozenset[str]

    @property
    def is_by_its_user(self) -> bool:
        """Say whether it is something that the person did, and not Teams for them."""
        return self.kind in DONE and bool(self.user)

    def at(self, now: datetime) -> datetime:
        """Return when it was; *now* where Teams does not say, or nothing that can be."""
        return moment(str(self.raw.get("timestamp") or ""), now)

    @property
    def value(self) -> Raw:
        """Return what came with it."""
        return part(self.raw, "value")

    @property
    def key(self) -> str:
        """Return the name of the message that it is, or that it is about."""
        return f"{self.place.room}:{self.id}"


def read(body: object) -> Activity:
    """Read an activity; raises MalformedError for what is none."""
    if not isinstance(body, Mapping):
        raise MalformedError("It is no JSON object.")
    talk, sender = part(body, "conversation"), part(body, "from")
    account = _identity_if_any(sender, "id")
    data = part(body, "channelData")
    said = [
        str(one).lower() for one in (talk.get("tenantId"), part(data, "tenant").get("id")) if one
    ]
    return Activity(
        raw=body,
        kind=_text(body, "type"),
        name=str(body.get("name") or ""),
        id=_identity_if_any(body, "id"),
        place=Place(next(iter(said), ""), _kind(talk), _identity(talk, "id")),
        service=_service(body),
        user=_identity_if_any(sender, "aadObjectId").lower() or account,
        account=account,
        me=str(part(body, "recipient").get("id") or ""),
        tenants=frozenset(said),
    )


def part(raw: Raw, name: str) -> Raw:
    """Return an object within another; empty where there is none."""
    found = raw.get(name)
    return found if isinstance(found, Mapping) else {}


def _kind(talk: Raw) -> str:
    return KINDS.get(str(talk.get("conversationType") or ""), GROUP)


def _service(body: Raw) -> str:
    address = _text(body, "serviceUrl")
    if not address.startswith(("https://", "http://")):
        raise MalformedError("Its serviceUrl is no address.")
    return address.rstrip("/")


def _identity(raw: Raw, name: str) -> str:
    """Return an id that may stand in an address."""
    found = _text(raw, name)
    if not _ID.fullmatch(found):
        raise MalformedError(f"Its {name} is none.")
    return found


def _identity_if_any(raw: Raw, name: str) -> str:
    return _identity(raw, name) if raw.get(name) else ""


def _text(raw: Raw, name: str) -> str:
    found = raw.get(name)
    if not isinstance(found, str) or not found:
        raise MalformedError(f"It has no {name}.")
    return found
