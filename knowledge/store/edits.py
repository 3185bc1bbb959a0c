"""Messages that were edited where they were written: each edit is an event of its own."""

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from knowledge.models import Event
from knowledge.models.conversation import IS_EDIT
from knowledge.store.conversations import ANSWERED, JOINED, Conversations
from knowledge.store.database import take_turns_at

EDITING = 4_212_981  # the number of these locks, beside others that Cairn takes


class Edits:
    """What came of one message, be it itself or an edit of it."""

    def __init__(self, session: Session, conversations: Conversations) -> None:
        self._session = session
        self._conversations = conversations

    def first_of(self, channel: str, event_id: str) -> Event | None:
        """Return the first that came of a message, be it itself or an edit that overtook it."""
        found = self._conversations.heard(channel, event_id)
        if found is None:
            return self.first_edit_of(channel, event_id)
        first = self._session.get(Event, found.edits_row) if found.edits_row else None
        return first or found

    def first_edit_of(self, channel: str, event_id: str) -> Event | None:
        """Return the first that came of a message which has not come itself."""
        # IS_EDIT for the index: without it every event of the channel would be looked at
        of_it = select(Event).where(Event.channel == channel, Event.edits == event_id, IS_EDIT)
        found = self._session.scalar(of_it.order_by(Event.id).limit(1))
        first = self._session.get(Event, found.edits_row) if found and found.edits_row else None
        return first or found

    def newest_of(self, first: Event) -> Event:
        """Return what holds now of a message, locked so that it is not answered meanwhile."""
        query = select(Event).where(_came_of(first), Event.status != JOINED)
        newest = self._session.scalar(
            query.order_by(Event.id.desc()).limit(1).with_for_update(),
            execution_options={"populate_existing": True},
        )
        return newest or first

    def said_before(self, row: int) -> str:
        """Return what a message that is edited said when it was last answered."""
        mine = or_(Event.id == row, Event.edits_row == row)
        query = select(Event.text).where(mine, Event.status == ANSWERED)
        return self._session.scalar(query.order_by(Event.id.desc()).limit(1)) or ""

    def answering(self, event: Event) -> Event:
        """Return the event whose answer this one shares: its own, unless it joined another."""
        first = self._session.get(Event, event.edits_row) if event.edits_row else None
        if event.status != JOINED or first is None:
            return event
        query = select(Event).where(_came_of(first), Event.status != JOINED, Event.id < event.id)
        return self._session.scalar(query.order_by(Event.id.desc()).limit(1)) or first

    def take_turns_at(self, channel: str, event_id: str) -> None:
        """Let no other transaction keep something of a message until this one ends."""
        take_turns_at(self._session.connection(), EDITING, f"{channel}:{event_id}")


def _came_of(first: Event) -> ColumnElement[bool]:
    return or_(Event.id == first.id, Event.edits_row == first.id)
