"""Posts answers in Teams."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot.channels.teams.answers import drawn_for
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.places import PERSONAL, TO_BEGIN, Place
from bot.channels.teams.reach import Reach, Reached
from bot.channels.teams.service import Service
from bot.channels.teams.troubles import NEVER, NOT_DRAWN, as_trouble, status_of
from bot.posting import Post, Posted, UndeliverableError

logger = logging.getLogger(__name__)

TOLD_ALONE = "I have answered you in our own chat."
CANNOT_TELL = (
    "I have an answer for you alone, but no chat with you in which to give it. Add me to your "
    "own apps in Teams, and ask me there."
)
UNKNOWN = "nobody spoke there"
# what these are answered with is looked for by who did them, without a word in public
NOT_ALOUD = ("press:", "form:")


class TeamsPoster:
    """Posts where Cairn was spoken to before, each answer as one message or several."""

    def __init__(self, service: Service, reach: Reach) -> None:
        self._service = service
        self._reach = reach

    async def post(self, post: Post) -> Posted:
        """Post an answer, all of its messages in order.

        Teams does not show what was posted: what may be there already comes again, and says so.
        """
        place = Place.named(post.conversation)
        room = await self._known(place)
        messages = drawn_for(post)
        if not post.private_to:
            return await self._all(room, messages, post)
        try:
            chat = await self._alone(room, post.private_to)
            posted = await self._all(chat, messages, post)
        except UndeliverableError:
            await self._say(room, CANNOT_TELL, post)
            raise
        await self._say(room, TOLD_ALONE, post)
        return {**posted, "alone_in": chat.place.name}

    async def show(self, place: Place, messages: Sequence[Drawn], only_to: str = "") -> None:
        """Post what is in no outbox, to all who read there or to one of them."""
        room = await self._known(place)
        where = await self._alone(room, only_to) if only_to else room
        for one in messages:
            await self._one(where, one)

    async def update(self, place: Place, message: str, drawn: Drawn) -> None:
        """Let a message that was posted read otherwise."""
        room = await self._known(place)
        await self._service.update(room.service, place.conversation, message, drawn.activity)

    async def own_chat(self, place: Place, user: str) -> Place:
        """Return the own chat of somebody who did something at a place."""
        return (await self._alone(await self._known(place), user)).place

    async def _known(self, place: Place) -> Reached:
        if place.kind == TO_BEGIN:
            service = await self._reach.service_in(place.tenant)
            return await self._alone(Reached(service, place), place.conversation)
        if room := await self._reach.of(place):
            return room
        raise UndeliverableError(UNKNOWN)

    async def _alone(self, room: Reached, user: str) -> Reached:
        """Return somebody's own chat; where there is none it is begun."""
        tenant = room.place.tenant
        if chat := await self._reach.own_chat(tenant, user):
            return chat
        try:
            begun = await self._service.begin_chat(room.service, tenant, user)
        except Exception as error:
            raise as_trouble(error, nothing_sent=True) from error
        chat = Reached(room.service, Place(tenant, PERSONAL, begun))
        await self._reach.began(chat, user)
        return chat

    async def _all(self, where: Reached, messages: Sequence[Drawn], post: Post) -> Posted:
        ids: list[str] = []
        for one in messages:
            try:
                ids.append(await self._one(where, one))
            except Exception as error:
                if status_of(error) in NEVER:
                    await self._reach.lost(where.place, str(error))
                raise as_trouble(error, nothing_sent=not ids and not post.look_first) from error
        return {"conversation": where.place.conversation, "ids": ids}

    async def _one(self, where: Reached, message: Drawn) -> str:
        """Post one message; as words where Teams refuses its card: they are the same."""
        there = where.service, where.place.conversation
        try:
            return await self._service.post(*there, message.activity)
        except Exception as error:
            if status_of(error) not in NOT_DRAWN or not message.card:
                raise
        return await self._service.post(*there, Drawn(message.text).activity)

    async def _say(self, room: Reached, words: str, post: Post) -> None:
        """Say in public what became of a question that was asked there; nothing waits for it."""
        if not post.asked or post.asked.startswith(NOT_ALOUD):
            return
        try:
            await self._one(room, Drawn(words))
        except Exception as error:
            logger.warning("Nobody could be told where the answer is", exc_info=error)
