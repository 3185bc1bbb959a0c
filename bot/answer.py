"""An answer as the contract's JSON object: what the command line and the web API give."""

from collections.abc import Sequence
from typing import Any

from actions.reply import Reply
from bot.channels.console.rendering import render

# by which edition of the register it was found out who may see an answer that others might read
EDITION = "edition"


def answer(replies: Sequence[Reply], intent: str, confidence: float, ms: float) -> dict[str, Any]:
    """Join *replies* to the object of CONTRACT.md; ``messages`` holds them one by one."""
    parts = [reply.model_dump(mode="json", exclude={"answered"}) for reply in replies]
    return {
        "text": "\n\n".join(render(reply) for reply in replies),
        "intent": intent,
        "confidence": confidence,
        "quotes": [quote for part in parts for quote in part["quotes"]],
        "facts": [fact for part in parts for fact in part["facts"]],
        "table": next((part["table"] for part in parts if part["table"]), None),
        "form": next((part["form"] for part in parts if part["form"]), None),
        "buttons": _once(_button(one) for part in parts for one in part["buttons"]),
        "sources": _once(source for part in parts for source in part["sources"]),
        "answered": all(reply.answered for reply in replies),
        "ms": round(ms, 1),
        "messages": parts,
    }


def _button(part: dict[str, str]) -> dict[str, str]:
    return {name: part[name] for name in ("label", "says")}


def _once(parts: Any) -> list[Any]:
    found: list[Any] = []
    for part in parts:
        if part not in found:
            found.append(part)
    return found
