"""The outbox's own steps, each a transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

from actions.reply import Reply
from bot.answer import EDITION, answer
from bot.elsewhere import Elsewhere
from bot.in_public import RESTRICTED
from bot.posting import Post, Posted
from bot.shared_state import CAME_FROM
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.to_send import ToSend

logger = logging.getLogger(__name__)

# how long nobody else sends in a conversation in which somebody has begun to; longer than any post
HELD = timedelta(seconds=90)


class Outbox:
    """What waits to be sent to some channels; processes that share it send everything once."""

    def __init__(
        self, open_store: OpenStore, channels: Collection[str], clock: Callable[[], datetime]
    ) -> None:
        self._open_store = open_store
        self._channels = channels
        self._clock = clock
        self.elsewhere: Elsewhere | None = None

    def due(self, now: datetime) -> list[str]:
        """Return the conversations in which something is to be sent now."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return list(store.outbox.due(self._channels, now))

    def kept(self, key: str) -> Post | None:
        """Return what was posted, or is to be, under a key; None where it is forgotten."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            found = store.sent.kept(key)
            edition = store.edition()
        if found is None:
            return None
        post = as_post(found)
        return replace(post, is_current=post.answer.get(EDITION) == edition)

    def key_of(self, event: int) -> str:
        """Return the key of what an event was answered with; "" where it is forgotten."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.sent.key_of_answer(event)

    def key_of_posted(self, channel: str, conversation: str, message: str) -> str:
        """Return the key of the answer of which a message there is a part; "" where it is none."""
        with self._open_store(THE_OFFICE, to_read=True) as store:
            return store.sent.key_of_posted(channel, conversation, message)

    def was_shown(self, event: int) -> None:
        """Note that the answer to an event was shown elsewhere already."""
        with self._open_store(THE_OFFICE) as store:
            if key := store.sent.key_of_answer(event):
                store.outbox.was_sent(key, {}, self._clock())

    def claim(self, conversation: str) -> ToSend | None:
        """Take what comes next in a conversation; nobody else takes anything there meanwhile."""
        if conversation.partition(":")[0] not in self._channels:
            return None
        now = self._clock()
        with self._open_store(THE_OFFICE) as store:
            return store.outbox.claim(conversation, now, now + HELD)

    def was_sent(self, claimed: ToSend, posted: Posted, *, go_on: bool) -> ToSend | None:
        """Note that something was sent; with *go_on*, take what comes next at once."""
        now = self._clock()
        with self._open_store(THE_OFFICE) as store:
            store.outbox.hold(claimed.conversation)
            store.outbox.was_sent(claimed.key, posted, now)
            if elsewhere := posted.get("alone_in"):
                _go_on(store, claimed, str(elsewhere))
            return store.outbox.claim(claimed.conversation, now, now + HELD) if go_on else None

    def give_up(
        self, claimed: ToSend, reason: str, *, is_fault: bool = True, goes_on: bool = True
    ) -> None:
        """Keep what will never be sent, with the reason; that nobody wants it is no fault.

        What was to be said unasked *goes on* in another channel, where there is one.
        """
        level = logging.ERROR if is_fault else logging.INFO
        logger.log(level, "Will never be sent: %s", reason, extra={"key": claimed.key})
        with self._open_store(THE_OFFICE) as store:
            store.outbox.give_up(claimed.key, reason, is_fault=is_fault)
            if self.elsewhere and is_fault and goes_on:
                self.elsewhere.goes_on(store, claimed.key, self._clock())

    def goes_elsewhere(self, claimed: ToSend, reason: str) -> bool:
        """Give up here what can be said in another channel; say whether there is one."""
        if self.elsewhere is None:
            return False
        with self._open_store(THE_OFFICE) as store:
            if not self.elsewhere.goes_on(store, claimed.key, self._clock()):
                return False
            store.outbox.give_up(claimed.key, reason)
        logger.warning("Goes through another channel: %s", reason, extra={"key": claimed.key})
        return True

    def try_again(self, claimed: ToSend, seconds: float, *, unsure: bool) -> None:
        """Let something wait."""
        at = self._clock() + timedelta(seconds=seconds)
        with self._open_store(THE_OFFICE) as store:
            store.outbox.try_again(claimed.key, at, unsure=unsure)


def _go_on(store: Store, claimed: ToSend, place: str) -> None:
    """Let a talk go on where its speaker was told alone."""
    there = f"{claimed.channel}:{place}"
    store.conversations.hold(there)
    state = store.conversations.state(there)
    store.conversations.stand(there, {**state, CAME_FROM: claimed.conversation})


def as_post(claimed: ToSend) -> Post:
    """Make what is kept fit to be posted; what comes unasked is an answer too."""
    said = claimed.answer
    if said is None:
        said = answer([Reply.model_validate(claimed.reply)], "", 1.0, 0.0)
        said |= {"private": RESTRICTED} if claimed.speaker else {}
    return Post(
        conversation=claimed.conversation.partition(":")[2],
        answer=said,
        key=claimed.key,
        private_to=claimed.speaker if said.get("private") else "",
        look_first=claimed.unsure,
        speaker=claimed.speaker,
        asked=claimed.asked,
    )
