"""How a project's rating went over time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Generic, NamedTuple, TypeVar

from knowledge.models import Update
from knowledge.store.updates import Footprint

R = TypeVar("R", Update, Footprint)


class Run(NamedTuple, Generic[R]):
    """Updates in a row that give one rating, the newest first."""

    rag: str
    updates: Sequence[R]

    @property
    def began(self) -> R:
        """Return the update that first gave the rating."""
        return self.updates[-1]


class Change(NamedTuple, Generic[R]):
    """The update that changed a rating, and what the rating was before."""

    before: str
    update: R


def runs(updates: Sequence[R]) -> list[Run[R]]:
    """Return the runs of one rating in *updates*, both the newest first."""
    return [Run(rag, list(some)) for rag, some in groupby(updates, key=lambda one: one.rag)]


def changes(updates: Sequence[R]) -> list[Change[R]]:
    """Return the changes of rating in *updates*, both the newest first."""
    return [Change(before.rag, after.began) for after, before in pairwise(runs(updates))]
