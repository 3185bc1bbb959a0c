"""Comparing what is in the register with what should be, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from actions.updates.reporting.drafts import NO_CHANGE
from tests.bench.updates.happened import Happened, Logged

FREE = ("done", "next", "blockers")
RARER = ("on_behalf_of", "milestone_done", "risk", "benefit", "no_change")
Pair = tuple[dict[str, Any], Logged | None]


@dataclass(frozen=True)
class Checked:
    """One field of an update that should be in the register."""

    field: str
    expected: object
    found: object
    right: bool


def checked(
    example: dict[str, Any], meant: list[dict[str, Any]], happened: Happened
) -> tuple[Checked, ...]:
    """Compare the updates that are *meant* with what was logged."""
    pairs = _paired(meant, happened.logged)
    fields = [one for pair in pairs for one in _checked(*pair)]
    return (*fields, *_number(meant, happened), *_left_out(example, happened))


def _paired(meant: list[dict[str, Any]], logged: tuple[Logged, ...]) -> list[Pair]:
    """Join what was meant to what was logged for the same project."""
    left, pairs = list(logged), []
    for update in meant:
        found = next((one for one in left if one.project == update["project"]), None)
        pairs.append((update, found))
        left = [one for one in left if one is not found]
    return pairs


def _number(meant: list[dict[str, Any]], happened: Happened) -> Iterator[Checked]:
    if meant:
        number, found = len(meant), len(happened.logged)
        yield Checked("number of updates", number, found, number == found)


def _checked(meant: dict[str, Any], logged: Logged | None) -> Iterator[Checked]:
    """Compare field by field; of an update that is not in the register each is wrong."""
    no_change = logged is not None and NO_CHANGE.casefold() in logged.done.casefold()
    for name, value in _expected(meant).items():
        found = None if logged is None else _found(name, logged, no_change)
        right = logged is not None and _fits(name, value, found, kept=no_change)
        if name not in RARER or value or found:
            yield Checked(name, value, found, right)
    if logged is not None:
        yield _apart(meant, logged)


def _expected(meant: dict[str, Any]) -> dict[str, Any]:
    benefit = meant.get("benefit")
    told = {name: meant.get(name) for name in ("project", "rag", "date", *FREE, *RARER)}
    return {**told, "benefit": (benefit["name"], benefit["claimed_gbp"]) if benefit else None}


def _found(name: str, logged: Logged, no_change: bool) -> Any:
    if name == "no_change":
        return no_change
    return logged.day if name == "date" else getattr(logged, name)


def _fits(name: str, expected: Any, found: Any, *, kept: bool) -> bool:
    """Say whether a field holds what it must; where nothing has changed, it is *kept* full."""
    if name in (*FREE, "risk") and expected:
        return expected.casefold() in (found or "").casefold()
    if name == "done" or (kept and name in FREE):
        return True  # there is nothing that must be there
    return bool(found) == bool(expected) and (not expected or found == expected)


def _apart(meant: dict[str, Any], logged: Logged) -> Checked:
    """Check that what belongs in one field is not in another too."""
    twice = [
        f"{one} in {other}"
        for one in FREE
        for other in FREE
        if one != other and (words := (meant[one] or "").casefold())
        and words not in (meant[other] or "").casefold()
        and words in getattr(logged, other).casefold()
    ]  # fmt: skip
    return Checked("not in two fields", [], twice, not twice)


def _left_out(example: dict[str, Any], happened: Happened) -> Iterator[Checked]:
    for part in example.get("leaves_out", ()) if happened.logged else ():
        stored = [one.words for one in happened.logged]
        yield Checked("left out", part, stored, not any(part.casefold() in one for one in stored))
