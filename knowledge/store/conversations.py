"""The inbox, the outbox, and where each conversation stands."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from knowledge.models import Conversation, Event, Message
from knowledge.models.conversation import IS_EDIT

# one that is joined shares the answer of another that came of the same message
WAITING, ANSWERED, JOINED = "waiting", "answered", "joined"
# the numbers of these locks, beside others that Cairn takes
ANSWERING, EDITING = 4_212_977, 4_212_981


class Conversations:
    """What was said, by both sides."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._places: dict[str, Conversation] = {}

    def heard(self, channel: str, event_id: str) -> Event | None:
        """Return what was kept of this event before, or None for a new one."""
        return self._session.scalar(
            select(Event).where(Event.channel == channel, Event.event_id == event_id)
        )

    def keep(self, event: Event) -> Event:
        """Write down what was said."""
        self._session.add(event)
        self._session.flush()
        return event

    def first_of(self, channel: str, event_id: str) -> Event | None:
        """Return the first that came of a message, be it itself or an edit that overtook it."""
        found = self.heard(channel, event_id)
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
        self._hold(EDITING, f"{channel}:{event_id}")

    def last_private(self, email: str, channels: Collection[str]) -> str:
        """Return where somebody last spoke alone with Cairn in one of *channels*, or ""."""
        said = (Event.email == email, Event.channel.in_(channels), Event.public.is_(False))
        query = select(Event.conversation_id).where(*said, ~Event.conversation_id.contains(":@"))
        return self._session.scalar(query.order_by(Event.id.desc()).limit(1)) or ""

    def event(self, row: int) -> Event | None:
        """Return a kept event by its row."""
        return self._session.get(Event, row)

    def event_to_answer(self, row: int) -> Event | None:
        """Return a kept event, locked against a second answer at the same time."""
        return self._session.scalar(
            select(Event).where(Event.id == row).with_for_update(),
            execution_options={"populate_existing": True},
        )

    def waiting(self, before: datetime) -> Sequence[tuple[int, str]]:
        """Return what was received before a moment and has no answer yet, the oldest first.

        Each is its row and its conversation: there may be thousands.
        """
        query = select(Event.id, Event.conversation_id)
        query = query.where(Event.status == WAITING, Event.received <= before).order_by(Event.id)
        return [(row, conversation) for row, conversation in self._session.execute(query)]

    def next_up_to(self, row: int, conversation_id: str) -> int:
        """Return what is to be answered next in a conversation: what waits before *row*, or it."""
        there = (Event.conversation_id == conversation_id, Event.status == WAITING)
        query = select(Event.id).where(*there, Event.id < row).order_by(Event.id)
        return self._session.scalar(query.limit(1)) or row

    def hold(self, conversation_id: str) -> None:
        """Let no other transaction answer in a conversation until this one ends.

        On SQLite whoever writes waits anyway.
        """
        self._hold(ANSWERING, conversation_id)

    def _hold(self, lock: int, name: str) -> None:
        if self._session.get_bind().dialect.name == "postgresql":
            self._session.execute(select(func.pg_advisory_xact_lock(lock, func.hashtext(name))))

    def turns(self, conversation_id: str) -> int:
        """Return how many messages of a conversation have been answered."""
        return self._place(conversation_id).turns

    def state(self, conversation_id: str) -> dict[str, Any]:
        """Return where a conversation stands; a new one stands nowhere."""
        return dict(self._place(conversation_id).state)

    def stand(self, conversation_id: str, state: dict[str, Any]) -> None:
        """Keep where a conversation stands now, though nothing was said in it."""
        place = self._place(conversation_id)
        self._session.add(place)
        # who has prepared an answer against where it stood has to begin again
        place.state, place.turns = state, place.turns + 1

    def answer(
        self, event: Event, state: dict[str, Any], answer: dict[str, Any], now: datetime
    ) -> None:
        """Keep an event's answer and where the conversation stands after it."""
        self.stand(event.conversation_id, state)
        event.status = ANSWERED
        self._session.add(
            Message(
                event_row=event.id,
                conversation_id=event.conversation_id,
                answer=answer,
                made=now,
            )
        )

    def answer_to(self, event_row: int) -> dict[str, Any] | None:
        """Return the answer to a kept event, or None while there is none."""
        found = self._session.scalar(select(Message).where(Message.event_row == event_row))
        return found.answer if found else None

    def _place(self, conversation_id: str) -> Conversation:
        """Return where a conversation stands, looked up once; a new one is kept when answered."""
        if conversation_id not in self._places:
            found = self._session.get(Conversation, conversation_id)
            self._places[conversation_id] = found or Conversation(id=conversation_id)
        return self._places[conversation_id]


def _came_of(first: Event) -> ColumnElement[bool]:
    return or_(Event.id == first.id, Event.edits_row == first.id)
