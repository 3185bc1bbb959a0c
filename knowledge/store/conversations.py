"""What was said, what it was answered with, and where each conversation stands."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import Conversation, Event, Message
from knowledge.store.database import take_turns_at

# one that is joined shares the answer of another that came of the same message
WAITING, ANSWERED, JOINED = "waiting", "answered", "joined"
ANSWERING = 4_212_977  # the number of these locks, beside others that Cairn takes


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
        """Let no other transaction answer in a conversation until this one ends."""
        take_turns_at(self._session.connection(), ANSWERING, conversation_id)

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
