"""Judging what became of a message: right, wrong, or at the cost of a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.bench.updates.fields import Checked, checked
from tests.bench.updates.happened import CONFIRM, Happened

RIGHT = "logged at once, all of it right"
FIELD_WRONG = "logged at once, project and rating right, another field not"
WRONG = "logged at once, a project or a rating wrong"
ASKED_BACK = "asked back though clear"
NOT_TAKEN = "not taken for an update"
ASKED = "asked what has to be asked"
ASKED_OTHER = "asked something else"
UNASKED = "logged without asking"
CLEAR = (RIGHT, FIELD_WRONG, WRONG, ASKED_BACK, NOT_TAKEN)
UNCLEAR = (ASKED, ASKED_OTHER, UNASKED, NOT_TAKEN)

NEAR_LOGGED, NEAR_DRAFT = "logged something", "showed a draft to confirm"
NEAR_ASKED, NEAR_ANSWERED = "asked for what a draft lacks", "answered"
NEAR_REFUSED = "said why nothing is logged, or did not understand"
NEAR = (NEAR_LOGGED, NEAR_DRAFT, NEAR_ASKED, NEAR_ANSWERED, NEAR_REFUSED)


@dataclass(frozen=True)
class Outcome:
    """A message with what became of it, and how that is judged."""

    example: dict[str, Any]
    happened: Happened
    verdict: str
    checked: tuple[Checked, ...] = ()


def judged(example: dict[str, Any], happened: Happened) -> Outcome:
    """Judge a message that reports something."""
    meant = clear(example)
    fields = checked(example, meant, happened)
    is_wrong = bool(
        {(one.project, one.rag) for one in happened.logged}
        - {(one["project"], one["rag"]) for one in meant}
    )
    if example.get("asks"):
        verdict = UNASKED if is_wrong else _of_unclear(example, happened)
    else:
        verdict = WRONG if is_wrong else _of_clear(happened, fields)
    return Outcome(example, happened, verdict, fields)


def near(example: dict[str, Any], happened: Happened) -> Outcome:
    """Judge a message of which nothing may be logged."""
    if happened.logged or happened.besides:
        return Outcome(example, happened, NEAR_LOGGED)
    if CONFIRM in happened.asked:
        return Outcome(example, happened, NEAR_DRAFT)
    if happened.asked:
        return Outcome(example, happened, NEAR_ASKED)
    return Outcome(example, happened, NEAR_ANSWERED if happened.answered else NEAR_REFUSED)


def clear(example: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the updates of a message that must be in the register at once.

    A message may report on two projects, of which one must be asked about.
    """
    found = [one for one in example["updates"] if not _is_unclear(one, example)]
    return [] if example.get("asks") and len(found) == len(example["updates"]) else found


def _is_unclear(meant: Mapping[str, Any], example: Mapping[str, Any]) -> bool:
    asks = example.get("asks") or ()
    told = any(meant.get(name) for name in ("done", "blockers", "risk", "milestone_done"))
    reasons = "reason" in asks and not told and meant["rag"] != example.get("previous")
    return reasons or (bool(asks) and None in (meant["project"], meant["rag"], meant["date"]))


def _of_unclear(example: dict[str, Any], happened: Happened) -> str:
    needed = example["asks"]
    if set([needed] if isinstance(needed, str) else needed) & set(happened.asked):
        return ASKED
    return ASKED_OTHER if happened.asked else NOT_TAKEN


def _of_clear(happened: Happened, fields: Iterable[Checked]) -> str:
    if happened.asked:
        return ASKED_BACK
    if not happened.logged:
        return NOT_TAKEN
    return RIGHT if all(one.right for one in fields) else FIELD_WRONG
