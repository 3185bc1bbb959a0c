"""A message from the command line: made ready to be said, and said until it is answered."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.cleaning import NAME_CHARACTERS, TEXT_CHARACTERS, clean
from bot.refusal import RefusalError
from bot.talk import Said, Talk

HERE = ZoneInfo("Europe/London")
YEARS = range(2000, 2200)
MOST_TRIES = 3
NO_TIME = "“{at}” is no time that I can read: write it as 2026-11-18T10:00."
LENGTH = "A message has 1 to {limit:,} characters, and this one has {length:,}."
NAME = "The {name} has {length:,} characters, and may have {limit}."


def said(channel: str, text: str, email: str, conversation: str, at: str) -> Said:
    """Return what is said, in a fresh conversation where none is named; refuse it in a sentence."""
    return Said(
        channel=channel,
        event_id=str(uuid.uuid4()),
        conversation=_named("conversation", conversation) or str(uuid.uuid4()),
        email=_named("e-mail", email),
        text=_text(text),
        at=moment(at),
    )


async def answered(talk: Talk, words: Said, revive: Callable[[], None]) -> dict[str, Any]:
    """Say *words*; where Rasa was lost meanwhile, start it and say the same again."""
    answer = await talk.say(words)
    for _ in range(MOST_TRIES - 1):
        if not answer.get("waiting"):
            break
        await asyncio.to_thread(revive)
        answer = await talk.say(words)
    return answer


def moment(at: str) -> datetime:
    """Read a time; one without an offset is in London, none is now."""
    if not at.strip():
        return datetime.now(UTC)
    try:
        read = datetime.fromisoformat(at.strip())
    except ValueError:
        raise RefusalError(NO_TIME.format(at=at)) from None
    if read.year not in YEARS:
        raise RefusalError(NO_TIME.format(at=at))
    return read if read.tzinfo else read.replace(tzinfo=HERE)


def _text(text: str) -> str:
    cleaned = clean(text)
    if not 0 < len(cleaned) <= TEXT_CHARACTERS:
        raise RefusalError(LENGTH.format(limit=TEXT_CHARACTERS, length=len(cleaned)))
    return cleaned


def _named(name: str, value: str) -> str:
    cleaned = clean(value)
    if len(cleaned) > NAME_CHARACTERS:
        raise RefusalError(NAME.format(name=name, limit=NAME_CHARACTERS, length=len(cleaned)))
    return cleaned
