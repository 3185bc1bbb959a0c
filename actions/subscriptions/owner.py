"""Whose digests are meant: those of whoever speaks, or of the channel in which they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.manner import straight
from actions.reply import unanswered
from actions.subscriptions.words import is_here
from knowledge.calendars import Calendar
from knowledge.models import Person, Subscription
from knowledge.store import Store
from knowledge.subscriptions.gathering import calendar_of, calendars

STRANGER = (
    "I don’t know who you are here, so I can’t send you a digest. You can ask me what changed at "
    "any time."
)
ALONE = (
    "We talk alone here. Say it in the channel that you mean, with me in it: “@Cairn subscribe "
    "this channel to …”."
)
NOT_YOURS = (
    "What a channel gets is decided by who leads a project or looks after the office. You can have "
    "the digest yourself: say “subscribe me”."
)
CHANGES = ("lead", "manager", "admin")


@dataclass(frozen=True)
class Owner:
    """Somebody, or the *room* in which they speak."""

    person: Person
    room: str = ""

    @property
    def gets(self) -> str:
        """Begin a sentence about it."""
        return "This channel gets" if self.room else "You get"

    def gets_still(self, how: str) -> str:
        """Begin a sentence about what comes "still", or "already"."""
        return f"This channel {how} gets" if self.room else f"You {how} get"

    def have(self, store: Store) -> Sequence[Subscription]:
        """Return what they get."""
        return (
            store.subscriptions.at(self.room) if self.room else store.subscriptions.of(self.person)
        )

    def calendar(self, store: Store, subscription: Subscription) -> Calendar:
        """Return the calendar by which a digest comes to them."""
        if not self.room:
            return calendar_of(self.person, store)
        return calendars([subscription], store)[subscription.id]


def owner(ask: Ask, store: Store, *, changes: bool) -> Owner:
    """Return whose digests are meant; who *changes* a channel's has to lead something."""
    asker = ask.turn.asker
    if asker is None:
        raise AskBackError(unanswered(STRANGER))
    if not is_here(straight(ask.text)):
        return Owner(asker)
    if not ask.turn.room:
        raise AskBackError(unanswered(ALONE))
    if changes and asker.role not in CHANGES:
        raise AskBackError(unanswered(NOT_YOURS))
    return Owner(asker, ask.turn.room)
