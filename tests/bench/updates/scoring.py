"""Comparing what was understood with what a person says must be understood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.updates import Draft
from tests.bench.updates.examples import understood
from tests.bench.updates.register import Register

FREE = ("done", "next", "blockers")
RARER = ("milestone_done", "risk", "benefit", "on_behalf_of", "no_change")


@dataclass(frozen=True)
class Judged:
    """One field of one message: what should have been read and what was."""

    text: str
    field: str
    expected: object
    found: object
    right: bool


def judged(example: dict[str, Any], register: Register) -> list[Judged]:
    """Compare field by field; an update that was not read at all is wrong in each."""
    reading = understood(example, register)
    drafts = [*reading.drafts, *[None] * len(example["updates"])]
    found = [
        Judged(example["text"], *one)
        for expected, draft in zip(example["updates"], drafts, strict=False)
        for one in _fields(expected, draft, register)
    ]
    asked = sorted({what for draft in reading.drafts for what in draft.asks})
    needed = example.get("asks") or []
    needed = sorted([needed] if isinstance(needed, str) else needed)
    found.append(Judged(example["text"], "asks", needed, asked, asked == needed))
    spare = len(reading.drafts) - len(example["updates"])
    found.append(Judged(example["text"], "number of updates", 0, spare, spare == 0))
    for part in example.get("leaves_out", ()):
        stored = [_stored(draft) for draft in reading.drafts]
        left_out = not any(part.casefold() in one for one in stored)
        found.append(Judged(example["text"], "left out", part, stored, left_out))
    return found


def _fields(
    expected: dict[str, Any], draft: Draft | None, register: Register
) -> Iterator[tuple[str, object, object, bool]]:
    if draft is None:
        told = [name for name in (*FREE, *RARER) if expected.get(name) is not None]
        for name in ("project", "rag", "date", *{*FREE, *told}):
            yield name, expected.get(name), None, False
        return
    code = register.codes.get(draft.project_id) if draft.project_id is not None else None
    yield "project", expected["project"], code, code == expected["project"]
    yield "rag", expected["rag"], draft.rag, draft.rag == expected["rag"]
    yield "date", expected["date"], draft.day, draft.day == expected["date"]
    for name in FREE:
        value = getattr(draft, name)
        yield name, expected[name], value, _fits(name, expected[name], value)
    apart = all(
        _is_apart(expected, draft, one, other) for one in FREE for other in FREE if one != other
    )
    yield "not in two fields", True, apart or (draft.done, draft.next, draft.blockers), apart
    yield from _rarer(expected, draft, register)


def _fits(name: str, expected: str | None, value: str | None) -> bool:
    if expected:
        return expected.casefold() in (value or "").casefold()
    if name == "done":
        return True  # nothing that must be there
    return not value if name == "next" else value == expected


def _is_apart(expected: dict[str, Any], draft: Draft, one: str, other: str) -> bool:
    """Say whether what belongs in the field *one* is not in the *other* too."""
    words = (expected[one] or "").casefold()
    if not words or words in (expected[other] or "").casefold():
        return True
    return words not in (getattr(draft, other) or "").casefold()


def _rarer(
    expected: dict[str, Any], draft: Draft, register: Register
) -> Iterator[tuple[str, object, object, bool]]:
    """Yield the fields that few messages have, where one was told or read."""
    benefit = expected.get("benefit")
    meant: dict[str, object] = {
        "milestone_done": expected.get("milestone_done"),
        "risk": expected.get("risk"),
        "benefit": (benefit["name"], benefit["claimed_gbp"]) if benefit else None,
        "on_behalf_of": register.people.get(expected.get("on_behalf_of", "")),
        "no_change": expected.get("no_change", False),
    }
    for name, wanted in meant.items():
        value = getattr(draft, name)
        right = value == wanted
        if name == "risk" and isinstance(wanted, str):
            right = wanted.casefold() in (value or "").casefold()
        if wanted or value:
            yield name, wanted, value, right


def _stored(draft: Draft) -> str:
    told = (draft.done, draft.next, draft.blockers or "", draft.risk or "")
    return "\n".join(told).casefold()
