"""What the listeners share: they turn what Slack sends into what somebody said, and answer it."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.at_home import AtHome
from bot.channels.slack.incoming import words
from bot.channels.slack.people import CHANNEL, People
from bot.channels.slack.places import Place, where
from bot.channels.slack.posting import SlackPoster
from bot.channels.slack.rendering import draw
from bot.channels.slack.workspaces import Workspaces
from bot.opinions import Opinions
from bot.posting import Post
from bot.talk import Kept, Said, Talk

logger = logging.getLogger(__name__)

_NAMED = re.compile(r"<@(\w+)")


class Outbox(Protocol):
    """What is said, and what was."""

    async def send_in(self, conversation: str) -> int:
        """Send what is due in one conversation."""
        ...

    async def kept(self, key: str) -> Post | None:
        """Return what was posted under a key."""
        ...

    async def was_shown(self, kept: Kept) -> None:
        """Note that an answer was shown elsewhere already."""
        ...


@dataclass(frozen=True)
class Speaker:
    """Who did something in Slack, and as whom Cairn is there.

    *grid* is the Enterprise Grid organisation of their workspace, where it has one.
    """

    team: str
    user: str
    me: str = ""
    grid: str = ""

    @property
    def known_in(self) -> str:
        """Return where their id is unique."""
        return self.grid or self.team

    @classmethod
    def of(cls, context: Mapping[str, Any], user: str) -> Speaker:
        """Return a speaker in the place that a request comes from."""
        me, grid = (str(context.get(one) or "") for one in ("bot_user_id", "enterprise_id"))
        return cls(where(context), user, me, grid)


@dataclass(frozen=True)
class Desk:
    """Everything that listeners need of the rest of Cairn."""

    talk: Talk
    outbox: Outbox
    poster: SlackPoster
    people: People
    workspaces: Workspaces
    clock: Callable[[], datetime]
    at_home: AtHome
    opinions: Opinions

    async def said(
        self, speaker: Speaker, place: Place, event_id: str, text: str = "", **more: Any
    ) -> Said:
        """Put together what somebody said; *text* is as they wrote it."""
        return Said(
            CHANNEL,
            event_id,
            place.name,
            await self.email(speaker),
            text,
            more.pop("at", None) or self.clock(),
            public=place.is_public,
            speaker=speaker.user,
            **more,
        )

    async def read(self, speaker: Speaker, text: str) -> str:
        """Return Slack's text as it was written, with the names of who is mentioned."""
        mentioned = [one for one in _NAMED.findall(text) if one != speaker.me]
        if not mentioned:
            return words(text, {}, speaker.me)
        client = await self.workspaces.client(speaker.team)
        is_own = await self.workspaces.is_own(speaker.team, speaker.grid)
        names = await self.people.names(client, speaker.known_in, mentioned, is_own=is_own)
        return words(text, names, speaker.me)

    async def email(self, speaker: Speaker) -> str:
        """Return who somebody is; "" for a visitor."""
        client = await self.workspaces.client(speaker.team)
        is_own = await self.workspaces.is_own(speaker.team, speaker.grid)
        return await self.people.email(client, speaker.known_in, speaker.user, is_own=is_own)

    async def answer(self, kept: Kept) -> Mapping[str, Any]:
        """Answer what is kept, and send the answer."""
        given = await self.talk.answer_kept(kept)
        if not given.get("waiting"):
            await self.outbox.send_in(kept.conversation)
        return given

    async def excuse(self, kept: Kept, given: Mapping[str, Any], only_to: str) -> None:
        """Say that an answer will come; it is in no outbox, and is said once or not at all."""
        place = Place.named(kept.conversation.partition(":")[2])
        try:
            await self.poster.show(place, draw(given, ""), only_to if place.is_public else "")
        except Exception as error:
            logger.warning("Nobody could be told to wait", exc_info=error)

    def named(self, name: str, speaker: Speaker) -> Place:
        """Return the conversation that a button or a form names, if it is the speaker's too.

        Slack passes names on as they were drawn; still nobody speaks where another is talked with.
        """
        place = Place.named(name)
        whose = place.aside or (place.channel if place.is_direct else speaker.user)
        return place if whose == speaker.user else self.direct(speaker)

    def direct(self, speaker: Speaker) -> Place:
        """Return the talk with somebody; which channel it is in is found when it is written to."""
        return Place(speaker.team, speaker.user)
