"""Checks a reminder once more in the second before it is sent: the update may have come in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from actions.nudges.messages import GONE, checked_again, message
from bot.answer import answer
from bot.posting import NotSentError, Post, Posted, Poster, UndeliverableError
from knowledge.nudges.manner import NOT_AFTER, NOT_BEFORE
from knowledge.store import THE_OFFICE, OpenStore

UNTIL_LATER = 1_800.0


class Rechecking:
    """Posts through another poster; reminders only while they are wanted, and in hours."""

    def __init__(
        self, poster: Poster, open_store: OpenStore, clock: Callable[[], datetime]
    ) -> None:
        self._poster = poster
        self._open_store = open_store
        self._clock = clock

    async def post(self, post: Post) -> Posted:
        """Post what is not a reminder as it is, a reminder with what is still wanted of it.

        What may have been sent before is sent as it was: it has to be the same to be found.
        """
        if not post.key.startswith("delivery:") or post.look_first:
            return await self._poster.post(post)
        return await self._poster.post(await asyncio.to_thread(self._checked, post))

    def _checked(self, post: Post) -> Post:
        now = self._clock()
        with self._open_store(THE_OFFICE) as store:
            nudges = store.nudges.within(post.key)
            if not nudges:
                return post
            wanted = checked_again(store, nudges, now)
            person = store.people.with_id(nudges[0].person_id)
            if person and wanted:
                local = store.calendars.of([person])[person.id].local(now)
                if not NOT_BEFORE <= local.time() <= NOT_AFTER:
                    raise NotSentError("out of hours", seconds=UNTIL_LATER, nothing_sent=True)
                if len(wanted) == len(nudges):
                    return post
                reply = message(store, person, wanted, local.date())
                return replace(post, answer=answer([reply], "", 1.0, 0.0))
        raise UndeliverableError(GONE)
