"""A conversation with nobody in it: it says what a test gave it to say."""

import asyncio
from typing import Any

from bot.talk import Kept, Said, Seat, TalkUnavailableError

NOTHING_KNOWN = "I do not know about that."


class FakeTalk:
    """Keep what was said; answer from *answers* by the text; fail while there is *trouble*."""

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.kept: list[Said] = []
        self.answers: dict[str, dict[str, Any]] = {}
        self.later: dict[str, dict[str, Any]] = {}
        self.unasked: list[dict[str, Any]] = []
        self.looked: list[Seat] = []
        self.trouble = ""
        self.bug: Exception | None = None
        self.seconds = 0.0
        self.state = {"rasa": "ready", "database": "ready"}

    async def say(self, said: Said) -> dict[str, Any]:
        self.said.append(said)
        await asyncio.sleep(self.seconds)
        if self.bug:
            raise self.bug
        if self.trouble:
            raise TalkUnavailableError(self.trouble)
        return self.answers.get(said.text) or answer(part(NOTHING_KNOWN), answered=False)

    async def keep(self, said: Said) -> Kept:
        if self.trouble:
            raise TalkUnavailableError(self.trouble)
        self.kept.append(said)
        return Kept(len(self.kept), said.thread)

    async def answer_kept(self, kept: Kept) -> dict[str, Any]:
        return await self.say(self.kept[kept.row - 1])

    async def answer_to(self, channel: str, event_id: str) -> dict[str, Any] | None:
        return self.later.get(event_id)

    async def news(self, seat: Seat) -> list[dict[str, Any]]:
        self.looked.append(seat)
        if self.trouble:
            raise TalkUnavailableError(self.trouble)
        told, self.unasked = self.unasked, []
        return told

    async def health(self) -> dict[str, Any]:
        return self.state


def part(text: str, **more: Any) -> dict[str, Any]:
    """Make one of an answer's messages."""
    empty = {"quotes": [], "facts": [], "table": None, "buttons": [], "sources": [], "form": None}
    return {"text": text, **empty, **more}


def answer(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Make an answer as the conversation would."""
    return {
        "text": "\n\n".join(one["text"] for one in parts),
        "intent": "project_status",
        "confidence": 0.97,
        "quotes": [quote for one in parts for quote in one["quotes"]],
        "facts": [fact for one in parts for fact in one["facts"]],
        "table": next((one["table"] for one in parts if one["table"]), None),
        "form": next((one["form"] for one in parts if one["form"]), None),
        "buttons": [button for one in parts for button in one["buttons"]],
        "sources": [source for one in parts for source in one["sources"]],
        "answered": True,
        "ms": 41.5,
        "messages": list(parts),
        **more,
    }
