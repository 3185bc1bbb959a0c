"""What is said to a message: the dialogue's replies, and what has to be told with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from actions.ask import Turn
from actions.asked import Understood
from actions.dialogue import Dialogue
from actions.reply import Reply, unanswered
from bot.careful import WouldLogError, offered, standing, told
from bot.cleaning import TEXT_CHARACTERS
from bot.news import claimed
from bot.offering import made_of, offering
from bot.preparing import MOST_QUESTIONS, Prepared
from bot.rasa import Meaning
from bot.rooms import room_of
from knowledge.models import Event
from knowledge.privacy import is_all_removed, kinds_of
from knowledge.search.library import Library
from knowledge.store import Store
from knowledge.store.deliveries import Place
from knowledge.store.indexes import Indexes

SORRY = (
    "Something went wrong on my side, so I have no answer to this. Your message is kept and the "
    "fault is noted. Please try other words, or ask the Digital Office."
)
TOO_MANY = (
    f"I answer {MOST_QUESTIONS} questions at a time, and your message has more. "
    "Please send the rest once more."
)
TOO_LONG = (
    f"Your message is too long for me: I read up to {TEXT_CHARACTERS:,} characters. "
    "Please send it again in fewer words."
)

State = dict[str, Any]
Held = tuple[list[Reply], State]


@dataclass(frozen=True)
class Heard:
    """What Rasa made of a message's clauses, and since when somebody waits for the answer."""

    meanings: Sequence[Meaning]
    started: float

    @property
    def first(self) -> Meaning:
        """Return what the first clause means, or nothing."""
        return self.meanings[0] if self.meanings else Meaning("", 0.0)


@dataclass(frozen=True)
class Replying:
    """Answers within a transaction that somebody else begins and ends.

    *forms* are the channels that can show one; those of *sent_to* are written to by themselves.
    """

    dialogue: Dialogue
    indexes: Indexes
    clock: Callable[[], datetime]
    library: Library | None = None
    forms: Collection[str] = ()
    sent_to: Collection[str] = ()

    def answer(self, store: Store, prepared: Prepared, heard: Heard, state: State) -> Held:
        """Say first what waited for the person; it is said with the answer or not at all."""
        if prepared.event.cut and is_all_removed(prepared.event.text):
            return self.offer(store, prepared, heard, state)
        news = self._news(store, prepared.event)
        replies, after = self._replies(store, prepared, heard, state)
        return [*news, *_with_notice(prepared.event, replies, heard.first.intent)], after

    def offer(self, store: Store, prepared: Prepared, heard: Heard, state: State) -> Held:
        """Ask whether what is left of a message may be logged; a "yes" says it."""
        event = prepared.event
        offer = offered(kinds_of(event.cut), event.text)
        return [*self._news(store, event), offer], {**state, **offering(event, offer)}

    def apologise(self, store: Store, prepared: Prepared, heard: Heard, state: State) -> Held:
        """Say that there is no answer; the conversation stands where it stood."""
        return _with_notice(prepared.event, [unanswered(SORRY)]), state

    def _news(self, store: Store, event: Event) -> list[Reply]:
        """Return what waits for the person; where others read along it goes on waiting."""
        if event.public:
            return []
        is_sent_to = event.channel in self.sent_to
        place = Place(event.channel, event.conversation_id, event.email, is_sent_to)
        return claimed(store, place, self.clock())

    def _replies(self, store: Store, prepared: Prepared, heard: Heard, state: State) -> Held:
        if prepared.too_long:
            return [unanswered(TOO_LONG)], state
        if not heard.meanings and not prepared.says_all:
            return [unanswered(SORRY)], state
        understood = [
            Understood(clause, meaning.intent, meaning.confidence)
            for clause, meaning in zip(prepared.asked, heard.meanings, strict=True)
        ]
        turn = self._turn(store, prepared.event, prepared.email, state)
        before = standing(turn, state) if prepared.event.cut else None
        replies, after = self.dialogue.reply(turn, understood, state)
        if before is not None and standing(turn, after) != before:
            raise WouldLogError
        return [*replies, *([unanswered(TOO_MANY)] if prepared.too_many else [])], after

    def _turn(self, store: Store, event: Event, email: str, state: State) -> Turn:
        return Turn(
            store,
            self.indexes.names(store),
            store.people.reached_at(email),
            event.said_at,
            self.library,
            event.conversation_id,
            email,
            said=event.text,
            channel=event.channel,
            event_row=made_of(event, state, self.dialogue.meant),
            edits=event.edits_row if event.edits else None,
            deleted=event.deleted,
            forms=event.channel in self.forms,
            form=event.form,
            room=room_of(event.conversation_id) if event.public else "",
        )


def _with_notice(event: Event, replies: list[Reply], intent: str = "") -> list[Reply]:
    kinds = kinds_of(event.cut)
    return told(kinds, replies, intent) if kinds else replies
