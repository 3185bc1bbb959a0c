"""Who takes part in one project and not in another: "in telecare but not in ARC"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from actions.ask import Ask
from actions.manner import straight
from actions.register import sources
from actions.reply import Reply
from actions.wording import counted, listed
from knowledge.models import Organisation, Project
from knowledge.naming import Entry
from knowledge.store import Store

_NOT = re.compile(
    r"\b(?:not|no|never|without|except|excluding|nae|\w+n't|arent|isnt)\b", re.IGNORECASE
)
# "not in telecare or ARC": the second is as the first
_SAME = re.compile(r"[\W_]*(?:(?:or|and|nor|the|in|both)\b[\W_]*)*", re.IGNORECASE)
_OTHERWISE = re.compile(r"\b(?:but|and|yet) (?:is |are |they're )?in\b", re.IGNORECASE)


class InAndNot(NamedTuple):
    """The ids of the projects that councils are to be in, and of those that they are not."""

    inside: tuple[int, ...]
    outside: tuple[int, ...]


def in_and_not(ask: Ask) -> InAndNot | None:
    """Return which of the projects named are denied; None unless some are and some are not."""
    found: dict[bool, list[int]] = {False: [], True: []}
    at, is_denied = 0, False
    for one in ask.of_kind("project"):
        if len(one.candidates) > 1:
            return None
        between = straight(ask.text[at : one.start])
        if not at or _OTHERWISE.search(between) or not _SAME.fullmatch(between):
            is_denied = _NOT.search(between) is not None
        found[is_denied].append(one.candidates[0].id)
        at = one.end
    if not (found[False] and found[True]):
        return None
    return InAndNot(tuple(found[False]), tuple(found[True]))


def told(wanted: InAndNot, named: Sequence[Entry], store: Store) -> Reply:
    """Return the councils in the one and not in the other, or whether those *named* are."""
    inside, outside = (store.projects.with_ids(ids) for ids in wanted)
    both = [*inside, *outside]
    where = f"in {_names(inside)} and not in {_names(outside, 'or')}"
    fitting = _fitting(wanted, store)
    ids = {one.id for one in fitting}
    if named:
        text = " ".join(
            f"Yes: {one.name} is {where}." if one.id in ids else _is_in(one, both, store)
            for one in named
        )
    else:
        names = sorted(one.name for one in fitting)
        is_are = "is" if len(names) == 1 else "are"
        number = counted(len(names), "council or partner", "councils and partners")
        text = f"{number} {is_are} {where}{': ' if names else ''}{listed(names)}."
    return Reply(text=text, sources=sources(both))


def _fitting(wanted: InAndNot, store: Store) -> list[Organisation]:
    """Return who is in all of the ones, and in none of the others."""
    found: dict[int, Organisation] = {}
    of: dict[int, set[int]] = defaultdict(set)
    for part in store.parts.within([*wanted.inside, *wanted.outside]):
        found[part.organisation_id] = part.organisation
        of[part.organisation_id].add(part.project_id)
    return [
        found[one]
        for one, ids in of.items()
        if ids.issuperset(wanted.inside) and ids.isdisjoint(wanted.outside)
    ]


def _is_in(council: Entry, projects: Sequence[Project], store: Store) -> str:
    """Say which of some projects a council is in after all."""
    ids = {one.project_id for one in store.parts.of_organisation(council.id)}
    held = listed(one.name for one in projects if one.id in ids)
    return f"No: of those projects {council.name} is in {held or 'none'}."


def _names(projects: Sequence[Project], last: str = "and") -> str:
    return listed((one.name for one in projects), last)
