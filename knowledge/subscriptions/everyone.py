"""Subscriptions for whoever has never been asked, where an office gives everyone a digest."""

from __future__ import annotations

from datetime import datetime

from knowledge.models import Subscription
from knowledge.store import Store


def for_everyone(store: Store, now: datetime) -> list[Subscription]:
    """Return a digest for each who has a part in a project and never had one, not kept yet.

    Whoever stopped theirs has had one. Those who look after the office get the partnership's.
    """
    asked = store.subscriptions.ever_asked()
    found = []
    for one in store.people.all():
        if one.id in asked:
            continue
        if one.sees_everything:
            found.append(Subscription(kind="partnership", made=now, person_id=one.id))
        elif store.projects.of_person(one):
            found.append(Subscription(kind="mine", made=now, person_id=one.id))
    return found
