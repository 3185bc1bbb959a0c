"""The one road from a person's words to Cairn's replies."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any
from weakref import WeakValueDictionary

from actions.dialogue import Dialogue
from bot.apologies import DOWN, FORGOTTEN, HELD_UP, TAKEN, without_answer
from bot.inbox import AnothersError, Inbox
from bot.news import News
from bot.outages import workspace_of
from bot.pace import Pace, Whose
from bot.preparing import ForgottenError, Prepared, Preparing
from bot.pulse import Pulse
from bot.rasa import Meaning, Nlu, NluDownError, NotUnderstoodError, parse_all
from bot.replying import Heard, Replying
from bot.talk import Kept, Said, Seat, TakenError, TalkUnavailableError
from bot.turns import Turns
from knowledge.privacy import without_marks
from knowledge.search.library import Library
from knowledge.store import DatabaseError, OpenStore
from knowledge.store.indexes import Indexes

logger = logging.getLogger(__name__)


class Conversations:
    """Cairn's side of every conversation.

    *forms* are the channels that can show one; to those of *sent_to* Cairn writes by itself.
    """

    def __init__(
        self,
        open_store: OpenStore,
        nlu: Nlu,
        dialogue: Dialogue,
        clock: Callable[[], datetime],
        library: Library | None = None,
        *,
        forms: Collection[str] = (),
        sent_to: Collection[str] = (),
    ) -> None:
        self._nlu = nlu
        self._inbox = Inbox(open_store, clock)
        self._pulse = Pulse(nlu, self._inbox)
        self._news = News(open_store, clock)
        indexes = Indexes()
        self._preparing = Preparing(open_store, dialogue, indexes)
        replying = Replying(dialogue, indexes, clock, library, forms, sent_to)
        self._turns = Turns(open_store, replying, clock)
        self._pace = Pace()
        self._in_hand: set[int] = set()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def say(self, said: Said) -> dict[str, Any]:
        """Keep what was said, then answer it; the same event gets the same answer again."""
        return await self.answer_kept(await self.keep(said))

    async def keep(self, said: Said) -> Kept:
        """Keep what was said, once however often it comes."""
        try:
            with self._pace.keeping():
                return await asyncio.to_thread(self._inbox.keep, said)
        except DatabaseError as error:
            raise TalkUnavailableError(str(error)) from error
        except AnothersError as error:
            raise TakenError(TAKEN) from error

    async def answer_kept(self, kept: Kept) -> dict[str, Any]:
        """Answer a message, after those that wait in front of it in the same conversation."""
        started = time.perf_counter()
        self._in_hand.add(kept.row)
        try:
            async with self._locks.setdefault(kept.conversation, asyncio.Lock()):
                whose = (workspace_of(kept.conversation), kept.by or kept.conversation)
                return await self._answered(kept, whose, started)
        except NluDownError:
            return {**without_answer(DOWN, started), "waiting": True}
        except DatabaseError:
            logger.exception("A message has to wait", extra={"event": kept.row})
            return {**without_answer(HELD_UP, started), "waiting": True}
        finally:
            self._in_hand.discard(kept.row)

    async def answer_to(self, channel: str, event_id: str) -> dict[str, Any] | None:
        """Return the answer to an earlier message, or None while there is none."""
        try:
            return await asyncio.to_thread(self._inbox.answer_to, channel, event_id)
        except DatabaseError as error:
            raise TalkUnavailableError(str(error)) from error

    async def news(self, seat: Seat) -> list[dict[str, Any]]:
        """Return what is to be said to somebody unasked, each an answer; it is said once."""
        try:
            return await asyncio.to_thread(self._news.claim, seat)
        except DatabaseError as error:
            raise TalkUnavailableError(str(error)) from error

    async def answer_waiting(self, now: datetime) -> int:
        """Answer what was kept before *now* and has no answer, the oldest first.

        What is being answered here already is left to whoever does. A fault in one message must not
        leave all behind it without an answer.
        """
        answered = 0
        for kept in await asyncio.to_thread(self._inbox.waiting, now):
            if kept.row in self._in_hand:
                continue
            try:
                given = await self.answer_kept(kept)
            except Exception:
                logger.exception("A message cannot be answered", extra={"event": kept.row})
                continue
            if given.get("waiting"):
                break
            answered += 1
        return answered

    async def health(self) -> dict[str, Any]:
        """Say whether the database and Rasa answer."""
        return await self._pulse.taken()

    async def _answered(self, kept: Kept, whose: Whose, started: float) -> dict[str, Any]:
        """Answer one message, and before it what waits in front of it.

        If another process answers in its conversation first, begin again.
        """
        while True:
            try:
                prepared = await self._pace.begin(whose, self._preparing.next_up_to, kept)
                given = prepared.given or await self._finished(prepared, started)
            except ForgottenError as error:
                if error.row == kept.row:
                    return without_answer(FORGOTTEN, started)
                continue
            if given and prepared.event.id == kept.row:
                return given

    async def _finished(self, prepared: Prepared, started: float) -> dict[str, Any] | None:
        heard = Heard(await self._meanings(prepared), started)
        return await self._pace.finish(self._turns.finish, prepared, heard)

    async def _meanings(self, prepared: Prepared) -> list[Meaning]:
        """Ask Rasa; nothing where there is nothing to ask, or where it fails at this very text."""
        try:
            texts = [without_marks(one.for_rasa) for one in prepared.asked]
            return await parse_all(self._nlu, texts)
        except NotUnderstoodError:
            logger.exception("Rasa fails at a text", extra={"event": prepared.event.id})
            return []
