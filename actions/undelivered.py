"""What could not be delivered, in words: for those who look after the office."""

from __future__ import annotations

from collections.abc import Sequence

from actions.reply import Fact, Reply
from actions.wording import counted, day
from knowledge.models import Delivery

MOST = 20
WHAT = {
    "nudge": "reminder",
    "digest": "digest",
    "question": "answer to a question",
    "suggestion": "word of a suggestion",
    "not-mine": "word that a project has no lead",
}
HOW = (
    "`cairn deliveries` lists them all, with how to put them right: an address in the register, an "
    "account that is linked, or the settings of a channel."
)


def told(failed: Sequence[Delivery]) -> Reply:
    """Return what failed, to whom and why; none of the words of a message."""
    facts = tuple(Fact(label=to_whom(one), value=why(one)) for one in failed[:MOST])
    number = counted(len(failed), "message")
    return Reply(text=f"{number} could not be delivered in any channel. {HOW}", facts=facts)


def to_whom(one: Delivery) -> str:
    """Name whom it was for, by the e-mail or the conversation."""
    return one.email or one.conversation_id or "nobody"


def why(one: Delivery) -> str:
    """Say what it was, of which day, and why it failed."""
    what = WHAT.get(one.key.partition(":")[0], "message")
    return f"{what} of {day(one.made.date())}: {one.failed}"
