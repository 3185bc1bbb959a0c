"""What somebody thinks of an answer, by a press and not in words: the port to the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from actions.reply import Reply

# thanks for an opinion are no answer to have an opinion of
NOT_JUDGED = frozenset({"feedback_good", "feedback_bad"})


@dataclass(frozen=True)
class Opinion:
    """What somebody thinks of the answer that the outbox keeps under *key*.

    *conversation* is where it was given, over all channels, *speaker* what the channel calls who
    says so, and *email* whom that is in the register. *words* say what was wrong.
    """

    key: str
    conversation: str
    speaker: str
    email: str
    helped: bool
    words: str = ""


class Opinions(Protocol):
    """Notes opinions, once for each person and answer."""

    async def note(self, opinion: Opinion) -> Reply | None:
        """Note an opinion, and return thanks; None for an answer that is not theirs to judge.

        Raises DatabaseError where it cannot be kept.
        """
        ...


def is_judged(answer: Mapping[str, Any]) -> bool:
    """Say whether people are asked what they think of an answer.

    That is what tells something and says where from: no form, no asking back, no small talk, and
    nothing that comes unasked, which has no intent.
    """
    tells = bool(answer["answered"] and answer["sources"] and not answer["form"])
    return tells and bool(answer["intent"]) and answer["intent"] not in NOT_JUDGED
