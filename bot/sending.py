"""The outbox: what Cairn says is sent to channels that do not fetch it, once and in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from actions.reply import Reply
from bot.answer import answer
from bot.in_public import PERSONAL
from bot.posting import NotSentError, Post, Posted, Poster, UndeliverableError
from bot.talk import Kept
from knowledge.store import THE_OFFICE, OpenStore
from knowledge.store.outbox import ToSend

logger = logging.getLogger(__name__)

WAITS = (5, 30, 120, 600)
LONGEST_POST = 60.0
# how long nobody else sends in a conversation in which somebody has begun to; longer than that
HELD = timedelta(seconds=90)
MOST_FAULTS = len(WAITS) + 1
AT_ONCE = 8


class Sender:
    """Sends what waits; several at once, in one process or many, send everything once."""

    def __init__(
        self,
        open_store: OpenStore,
        posters: Mapping[str, Poster],
        clock: Callable[[], datetime],
    ) -> None:
        self._open_store = open_store
        self._posters = posters
        self._clock = clock
        self._few = asyncio.Semaphore(AT_ONCE)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def send_waiting(self, now: datetime) -> int:
        """Send what is due, conversations beside each other; return how much was sent."""
        due = await asyncio.to_thread(self._due, now)
        sent = await asyncio.gather(*map(self.send_in, due), return_exceptions=True)
        for one in sent:
            if isinstance(one, BaseException):
                logger.error("A conversation cannot be sent to", exc_info=one)
        return sum(one for one in sent if isinstance(one, int))

    async def send_in(self, conversation: str) -> int:
        """Send what is due in one conversation, in order; return how much was sent."""
        sent = 0
        async with self._locks.setdefault(conversation, asyncio.Lock()), self._few:
            while claimed := await asyncio.to_thread(self._claim, conversation):
                if not await self._send(claimed):
                    break
                sent += 1
        return sent

    async def kept(self, key: str) -> Post | None:
        """Return what was posted, or is to be, under a key; None where it is forgotten."""
        found = await asyncio.to_thread(self._kept, key)
        return _post(found) if found else None

    async def key_of(self, kept: Kept) -> str:
        """Return the key of what something kept was answered with; "" where it is forgotten."""
        return await asyncio.to_thread(self._key_of, kept.row)

    async def key_of_posted(self, channel: str, conversation: str, message: str) -> str:
        """Return the key of the answer of which a message there is a part; "" where it is none."""
        return await asyncio.to_thread(self._key_of_posted, channel, conversation, message)

    async def was_shown(self, kept: Kept) -> None:
        """Note that an answer was shown elsewhere already, as in a form that is still open."""
        await asyncio.to_thread(self._was_shown, kept.row)

    async def _send(self, claimed: ToSend) -> bool:
        """Post one thing and mark it; say whether the next one may follow."""
        try:
            async with asyncio.timeout(LONGEST_POST):
                posted = await self._posters[claimed.channel].post(_post(claimed))
        except UndeliverableError as error:
            await asyncio.to_thread(self._give_up, claimed, str(error))
            return True
        except Exception as error:
            return await asyncio.to_thread(self._put_off, claimed, error)
        await asyncio.to_thread(self._was_sent, claimed, posted)
        return True

    def _due(self, now: datetime) -> list[str]:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return list(store.outbox.due(self._posters.keys(), now))

    def _kept(self, key: str) -> ToSend | None:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.outbox.kept(key)

    def _key_of(self, event: int) -> str:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.outbox.key_of_answer(event)

    def _key_of_posted(self, channel: str, conversation: str, message: str) -> str:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.outbox.key_of_posted(channel, conversation, message)

    def _was_shown(self, event: int) -> None:
        with self._open_store(THE_OFFICE) as store:
            if key := store.outbox.key_of_answer(event):
                store.outbox.was_sent(key, {}, self._clock())

    def _claim(self, conversation: str) -> ToSend | None:
        if conversation.partition(":")[0] not in self._posters:
            return None
        now = self._clock()
        with self._open_store(THE_OFFICE) as store:
            return store.outbox.claim(conversation, now, now + HELD)

    def _was_sent(self, claimed: ToSend, posted: Posted) -> None:
        with self._open_store(THE_OFFICE) as store:
            store.outbox.was_sent(claimed.key, posted, self._clock())

    def _give_up(self, claimed: ToSend, reason: str) -> None:
        logger.error("Will never be sent: %s", reason, extra={"key": claimed.key})
        with self._open_store(THE_OFFICE) as store:
            store.outbox.give_up(claimed.key, reason)

    def _put_off(self, claimed: ToSend, error: Exception) -> bool:
        """Let it wait; a fault of our own must not hold up its conversation for ever."""
        if not isinstance(error, NotSentError | OSError) and claimed.tries + 1 >= MOST_FAULTS:
            self._give_up(claimed, type(error).__name__)
            return True
        if not claimed.tries:  # an outage must not fill the log
            logger.warning("Could not be sent yet", exc_info=error, extra={"key": claimed.key})
        wait, unsure = float(WAITS[min(claimed.tries, len(WAITS) - 1)]), True
        if isinstance(error, NotSentError):
            wait = wait if error.seconds is None else error.seconds
            unsure = claimed.unsure or not error.nothing_sent
        with self._open_store(THE_OFFICE) as store:
            at = self._clock() + timedelta(seconds=wait)
            store.outbox.try_again(claimed.key, at, unsure=unsure)
        return False


def _post(claimed: ToSend) -> Post:
    """Make what is kept fit to be posted; what comes unasked is an answer too."""
    said = claimed.answer
    if said is None:
        said = answer([Reply.model_validate(claimed.reply)], "", 1.0, 0.0)
        said |= {"private": PERSONAL} if claimed.speaker else {}
    return Post(
        conversation=claimed.conversation.partition(":")[2],
        answer=said,
        key=claimed.key,
        private_to=claimed.speaker if said.get("private") else "",
        look_first=claimed.unsure,
        speaker=claimed.speaker,
        asked=claimed.asked,
    )
