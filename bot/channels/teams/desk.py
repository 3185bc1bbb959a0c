"""What the listeners share: they turn what Teams sends into what somebody said, and answer it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.at_home import AtHome
from bot.channels.teams.activity import Activity
from bot.channels.teams.outbox import Outbox
from bot.channels.teams.people import CHANNEL, People
from bot.channels.teams.places import TO_BEGIN, Place
from bot.channels.teams.posting import TeamsPoster
from bot.channels.teams.reach import Reach
from bot.channels.teams.rendering import draw
from bot.channels.teams.signals import Signals
from bot.finding import Finding
from bot.opinions import Opinions
from bot.posting import Post
from bot.talk import Kept, Said, Talk

logger = logging.getLogger(__name__)

Given = Mapping[str, Any]
# Teams waits some seconds for what is to become of a press or of a form
LONGEST_WAIT = 4.0


@dataclass(frozen=True)
class Desk:
    """Everything that listeners need of the rest of Cairn."""

    talk: Talk
    outbox: Outbox
    poster: TeamsPoster
    signals: Signals
    people: People
    reach: Reach
    finding: Finding
    opinions: Opinions
    at_home: AtHome
    clock: Callable[[], datetime]
    under_way: set[asyncio.Task[Any]] = field(default_factory=set)

    async def said(self, activity: Activity, event_id: str, text: str = "", **more: Any) -> Said:
        """Put together what somebody said, where it happened if no *place* says otherwise."""
        place = more.pop("place", None) or activity.place
        return Said(
            CHANNEL,
            event_id,
            place.name,
            await self.people.email(activity),
            text,
            activity.at(self.clock()),
            public=place.is_public,
            speaker=activity.user,
            **more,
        )

    async def keep(self, said: Said) -> Kept:
        """Keep what was said; without it nothing is acknowledged."""
        return await self.talk.keep(said)

    def soon(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Do what nobody waits for; what was kept is answered later if this ends first."""
        task = asyncio.create_task(_noted(work))
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)
        return task

    async def answer(self, kept: Kept, activity: Activity) -> Given:
        """Answer what is kept, and send the answer; say so where it will come later."""
        async with self.signals.at_work(activity):
            given = await self.talk.answer_kept(kept)
        await self.finish(kept, given, activity)
        return given

    async def finish(self, kept: Kept, given: Given, activity: Activity) -> None:
        """Send an answer; say so where it will come later."""
        if not given.get("waiting"):
            await self.outbox.send_in(kept.conversation)
            return
        place = Place.named(kept.conversation.partition(":")[2])
        await self.poster.show(place, draw(given, ""), activity.user if place.is_public else "")

    async def answered_soon(self, kept: Kept) -> tuple[Given | None, asyncio.Task[Given]]:
        """Return the answer if it comes while Teams waits; it goes on being made otherwise."""
        making = self.soon(self.talk.answer_kept(kept))
        done, _ = await asyncio.wait({making}, timeout=LONGEST_WAIT)
        return (making.result() if done else None), making

    async def shown_to(
        self, key: str, activity: Activity, *, asked_by: bool = False
    ) -> Post | None:
        """Return an answer that was posted where something was pressed, if its presser may see it.

        What was told them alone stands in their own chat. With *asked_by* only to who had asked.
        """
        post = _in_own_chat(await self.outbox.kept(key), activity)
        if post is None:
            return None
        alone = post.private_to or (post.speaker if asked_by else "")
        if alone and alone != activity.user:
            return None
        if post.conversation == activity.place.name or post.private_to == activity.user:
            return post
        own = await self.reach.own_chat(activity.place.tenant, activity.user)
        return post if own and own.place.name == post.conversation else None

    async def end(self, seconds: float) -> None:
        """Let what is under way come to its end, for so long."""
        if self.under_way:
            await asyncio.wait(set(self.under_way), timeout=seconds)
        for task in self.under_way:
            task.cancel()


def _in_own_chat(post: Post | None, activity: Activity) -> Post | None:
    """Return what Cairn began somebody's own chat with as what was posted in that chat."""
    mine, here = Place(activity.place.tenant, TO_BEGIN, activity.user), activity.place
    if post is None or here.is_public or post.conversation != mine.name:
        return post
    return replace(post, conversation=here.name)


async def _noted(work: Coroutine[Any, Any, Any]) -> Any:
    """Note a fault of something that nobody waits for."""
    try:
        return await work
    except Exception:
        logger.exception("Something in Teams failed")
        return None
