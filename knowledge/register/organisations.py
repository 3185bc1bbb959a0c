"""The councils that are there before anything is imported, and how a row may speak of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.councils import COUNCILS, Council
from knowledge.register.cells import ContradictionError
from knowledge.register.spelling import fold

BY_CODE = {council.code: council for council in COUNCILS}


def spellings(council: Council) -> Iterator[str]:
    """Return what a council may be called: each name with "Council" too, and with "&"."""
    for name in (council.name, *council.other_names):
        for written in (name, name.replace(" and ", " & ")):
            yield from (written, f"{written} Council")


CALLED = {fold(name): council.code for council in COUNCILS for name in spellings(council)}


def built_in(name: str) -> str | None:
    """Return the statutory code of the council called *name*, or None where there is none."""
    return CALLED.get(fold(name))


def settle(values: dict[str, Any], earlier: Mapping[str, Any] | None) -> dict[str, Any]:
    """Fit a row to what is known of the organisation: a council keeps its name and its kind.

    Where the row contradicts that, `ContradictionError` says what was expected.
    """
    council = BY_CODE.get(earlier["statutory_code"] or "") if earlier else None
    if council is None:
        says_kind = earlier is None or "kind" in values
        return {**values, "kind": values.get("kind") or "partner"} if says_kind else values
    if built_in(values["name"]) != council.code:
        problem = f"The code is that of {council.name}; expected that name (others are aliases)."
        raise ContradictionError("name", problem)
    if values.get("kind") == "partner":
        raise ContradictionError("kind", f"{council.name} is a council; expected council.")
    return {**values, "kind": "council", "name": council.name}
