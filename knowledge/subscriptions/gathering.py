"""Gathering from the store what the rules need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from knowledge.calendars import MONDAY_TO_FRIDAY, Calendar, make_calendar
from knowledge.calendars.week import read_week
from knowledge.models import Person, Subscription
from knowledge.store import Store


def calendars(subscriptions: Sequence[Subscription], store: Store) -> Mapping[int, Calendar]:
    """Return by whose calendar each comes, by the subscription's id.

    A person's own; a channel's or an address's is Monday to Friday where its maker is, with the
    holidays of that organisation.
    """
    ids = {one.person_id or one.made_by_id for one in subscriptions}
    people = store.people.with_ids([one for one in ids if one is not None])
    by_person = store.calendars.of(people)
    return {one.id: _of(one, by_person) for one in subscriptions}


def calendar_of(person: Person, store: Store) -> Calendar:
    """Return the calendar of one person."""
    return store.calendars.of([person])[person.id]


def _of(one: Subscription, by_person: Mapping[int, Calendar]) -> Calendar:
    if one.person_id is not None and one.person_id in by_person:
        return by_person[one.person_id]
    makers = by_person.get(one.made_by_id or 0)
    if makers is None:
        return make_calendar()
    return replace(makers, week=read_week(MONDAY_TO_FRIDAY), leave=())
