"""What is said in place of an answer, where there is none yet or never will be."""

from __future__ import annotations

import time
from typing import Any

from actions.reply import unanswered
from bot.answer import answer

DOWN = (
    "I can’t understand messages just now: the part of me that reads them is starting or has "
    "stopped. I have kept your message and will answer it here as soon as it is back."
)
HELD_UP = (
    "I have kept your message, but I can’t get at my records just now. I will answer it here as "
    "soon as I can."
)
TAKEN = "Another message came with this one’s id before. Please send it again as a new one."
FORGOTTEN = "Your message is no longer in my records, so I can’t answer it. Please send it again."


def without_answer(words: str, started: float) -> dict[str, Any]:
    """Return *words* as the answer to a message that came when its time *started*."""
    return answer([unanswered(words)], "", 0.0, (time.perf_counter() - started) * 1000)
