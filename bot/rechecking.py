"""Checks a reminder once more in the second before it is sent: the update may have come in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from actions.nudges.messages import GONE, checked_again, message
from bot.answer import answer
from bot.posting import Post, Posted, Poster, UnwantedError
from knowledge.models import Nudge
from knowledge.nudges.manner import NOT_AFTER, NOT_BEFORE
from knowledge.store import THE_OFFICE, OpenStore, Store

TOO_LATE = "out of hours when it could be sent"


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

        One that could not be sent in hours is given up: behind it would wait what its reader asks.
        What may have been sent before is sent as it was: it has to be the same to be found.
        """
        if not post.key.startswith("delivery:") or post.look_first:
            return await self._poster.post(post)
        return await self._poster.post(await asyncio.to_thread(self._checked, post))

    def _checked(self, post: Post) -> Post:
        with self._open_store(THE_OFFICE) as store:
            nudges = store.nudges.within(post.key)
            checked = self._wanted(store, nudges, post) if nudges else post
        if isinstance(checked, str):
            raise UnwantedError(checked)
        return checked

    def _wanted(self, store: Store, nudges: Sequence[Nudge], post: Post) -> Post | str:
        """Return what to send of a reminder; why not, where nothing of it is wanted."""
        now = self._clock()
        wanted = checked_again(store, nudges, now)
        person = store.people.with_id(nudges[0].person_id)
        if person is None or not wanted:
            return GONE
        local = store.calendars.of([person])[person.id].local(now)
        if not NOT_BEFORE <= local.time() <= NOT_AFTER:
            for one in wanted:
                one.passed = TOO_LATE
            return TOO_LATE
        if len(wanted) == len(nudges):
            return post
        reply = message(store, person, wanted, local.date())
        return replace(post, answer=answer([reply], "", 1.0, 0.0))
