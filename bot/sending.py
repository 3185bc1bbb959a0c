"""What Cairn says is sent to channels that do not fetch it, once and in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from weakref import WeakValueDictionary

from bot.elsewhere import Elsewhere
from bot.outages import Outages, workspace_of
from bot.outbox import Outbox, as_post
from bot.posting import (
    MaybeSentError,
    NotSentError,
    Post,
    Poster,
    UndeliverableError,
    UnwantedError,
)
from bot.talk import Kept
from bot.waiting import MOST_FAULTS, has_waited_long, seconds_to_wait
from knowledge.store import OpenStore
from knowledge.store.to_send import ToSend

logger = logging.getLogger(__name__)

LONGEST_POST = 60.0
# in each workspace: one that is slow must not hold up the others
AT_ONCE = 8


class Sender:
    """Sends what waits; several at once, in one process or many, send everything once."""

    def __init__(
        self,
        open_store: OpenStore,
        posters: Mapping[str, Poster],
        clock: Callable[[], datetime],
    ) -> None:
        self._posters = posters
        self._outbox = Outbox(open_store, posters.keys(), clock)
        self._clock = clock
        self._outages = Outages(clock)
        self._few: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def goes_on_in(self, elsewhere: Elsewhere) -> None:
        """Let what cannot be said here be said through another channel."""
        self._outbox.elsewhere = elsewhere

    async def send_waiting(self, now: datetime) -> int:
        """Send what is due, conversations beside each other; return how much was sent."""
        due = await asyncio.to_thread(self._outbox.due, now)
        sent = await asyncio.gather(*map(self.send_in, due), return_exceptions=True)
        for one in sent:
            if isinstance(one, BaseException):
                logger.error("A conversation cannot be sent to", exc_info=one)
        return sum(one for one in sent if isinstance(one, int))

    async def send_in(self, conversation: str) -> int:
        """Send what is due in one conversation, in order; return how much was sent."""
        sent = 0
        few = self._few.setdefault(workspace_of(conversation), asyncio.Semaphore(AT_ONCE))
        async with self._locks.setdefault(conversation, asyncio.Lock()), few:
            claimed = await self._next(conversation)
            while claimed:
                went_on, claimed = await self._send(claimed)
                sent += went_on
        return sent

    async def kept(self, key: str) -> Post | None:
        """Return what was posted, or is to be, under a key; None where it is forgotten."""
        return await asyncio.to_thread(self._outbox.kept, key)

    async def key_of(self, kept: Kept) -> str:
        """Return the key of what something kept was answered with; "" where it is forgotten."""
        return await asyncio.to_thread(self._outbox.key_of, kept.row)

    async def key_of_posted(self, channel: str, conversation: str, message: str) -> str:
        """Return the key of the answer of which a message there is a part; "" where it is none."""
        return await asyncio.to_thread(self._outbox.key_of_posted, channel, conversation, message)

    async def was_shown(self, kept: Kept) -> None:
        """Note that an answer was shown elsewhere already, as in a form that is still open."""
        await asyncio.to_thread(self._outbox.was_shown, kept.row)

    async def _next(self, conversation: str) -> ToSend | None:
        if not self._outages.may_try(conversation):
            return None
        return await asyncio.to_thread(self._outbox.claim, conversation)

    async def _send(self, claimed: ToSend) -> tuple[bool, ToSend | None]:
        """Post one thing and note it; say whether it is done with, and what comes next."""
        where = claimed.conversation
        try:
            async with asyncio.timeout(LONGEST_POST):
                posted = await self._posters[claimed.channel].post(as_post(claimed))
        except UndeliverableError as error:
            self._outages.reached(where)
            return await self._given_up(claimed, error)
        except Exception as error:
            return await self._put_off(claimed, error)
        self._outages.reached(where)
        go_on = self._outages.may_try(where)
        following = await asyncio.to_thread(self._outbox.was_sent, claimed, posted, go_on=go_on)
        return True, following

    async def _given_up(
        self, claimed: ToSend, error: UndeliverableError
    ) -> tuple[bool, ToSend | None]:
        """Give up; what may be there already is not said elsewhere either."""
        await asyncio.to_thread(
            self._outbox.give_up, claimed, str(error),
            is_fault=not isinstance(error, UnwantedError),
            goes_on=not isinstance(error, MaybeSentError),
        )  # fmt: skip
        return True, await self._next(claimed.conversation)

    async def _put_off(self, claimed: ToSend, error: Exception) -> tuple[bool, ToSend | None]:
        """Let it wait; a fault of our own must not hold up its conversation for ever."""
        if not isinstance(error, NotSentError | OSError) and claimed.tries + 1 >= MOST_FAULTS:
            return await self._given_up(claimed, UndeliverableError(type(error).__name__))
        if not claimed.tries:  # an outage must not fill the log
            logger.warning("Could not be sent yet", exc_info=error, extra={"key": claimed.key})
        wait, unsure = seconds_to_wait(claimed, error, self._outages), True
        if isinstance(error, NotSentError):
            unsure = claimed.unsure or not error.nothing_sent
        is_late = not unsure and has_waited_long(claimed, self._clock())
        if is_late and await self._elsewhere(claimed, error):
            return True, await self._next(claimed.conversation)
        await asyncio.to_thread(self._outbox.try_again, claimed, wait, unsure=unsure)
        return False, None

    async def _elsewhere(self, claimed: ToSend, error: Exception) -> bool:
        return await asyncio.to_thread(self._outbox.goes_elsewhere, claimed, str(error))
