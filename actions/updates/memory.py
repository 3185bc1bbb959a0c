"""What somebody has under way in a conversation: drafts, a form, and what they logged last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, Self

from pydantic import BaseModel

from knowledge.updates import Draft

SLOT = "telling"

RowKind = Literal["update", "milestone", "risk", "benefit"]


class Waiting(BaseModel):
    """A draft that does not count yet, because something about it was asked.

    *text* is the message that it comes from, *confirm* whether a yes is wanted before it counts,
    *suggestion* the number of the suggestion that it comes from, and *hearsay* that somebody else
    is said to say it.
    """

    draft: Draft
    text: str
    confirm: bool = False
    event_row: int | None = None
    suggestion: int | None = None
    hearsay: bool = False


class Filling(BaseModel):
    """A form that is filled in field by field; *field* is the one that was asked for last."""

    project: int
    field: str
    values: dict[str, str] = {}
    asked_on: date


class Ref(BaseModel):
    """One thing in the register, and the version that somebody's words made of it.

    *since* is the first version that their telling made of it: corrections go on from there.
    *moved_to* is the project that took it in, where it was moved: they are undone together.
    """

    kind: RowKind
    id: int
    number: int
    since: int = 0
    moved_to: int = 0


class Slip(BaseModel):
    """A correction of a rating that waits for its reason."""

    update: int
    rag: str


class Begun(BaseModel):
    """What was told but for one thing, which was asked: the next message may answer.

    *options* are the names to choose from, where there are some.
    """

    text: str
    asks: Literal["project", "which", "day", "amount", "whether"]
    asked_on: date
    project: str = ""
    options: tuple[str, ...] = ()


class Answer(BaseModel):
    """A message that answered what Cairn asked, and the update that it completed."""

    row: int
    update: int
    text: str


class Memory(BaseModel):
    """All of it for one person; *asked* is what the last question to them was about.

    *looked_at* is the update that was shown last, to be changed.
    """

    drafts: list[Waiting] = []
    form: Filling | None = None
    slip: Slip | None = None
    begun: Begun | None = None
    looked_at: int | None = None
    logged: list[Ref] = []
    undone: list[Ref] = []
    answers: list[Answer] = []
    asked: Literal["", "draft", "form", "slip", "blockers"] = ""
    reminded: int = 0
    reminded_on: date | None = None

    @classmethod
    def of(cls, slots: Mapping[str, Any], email: str) -> Self:
        """Return what a conversation remembers of one person; of strangers it remembers nothing."""
        kept = (slots.get(SLOT) or {}).get(email) if email else None
        return cls.model_validate(kept or {})

    def into(self, slots: Mapping[str, Any], email: str) -> dict[str, Any]:
        """Return the slot with this in it."""
        everybody = dict(slots.get(SLOT) or {})
        if email:
            everybody[email] = self.model_dump(mode="json")
        return everybody

    @property
    def update(self) -> int | None:
        """Return the update that was shown, logged, corrected or taken back last."""
        touched = (one.id for one in (*self.logged, *self.undone) if one.kind == "update")
        return self.looked_at or next(touched, None)

    def of_project(self, project_id: int) -> Waiting | None:
        """Return the draft in the person's own words that waits for a project."""
        own = (one for one in self.drafts if one.suggestion is None)
        return next((one for one in own if one.draft.project_id == project_id), None)

    def beside(self, other: Memory) -> Memory:
        """Return what is under way here and in another talk of the same person; here comes first.

        Of one project one draft waits, and one thing is asked at a time.
        """
        waiting = {one.draft.project_id for one in self.drafts}
        more = [one for one in other.drafts if one.draft.project_id not in waiting]
        return self.model_copy(
            update={
                "drafts": [*self.drafts, *more],
                "form": self.form or other.form,
                "slip": self.slip or other.slip,
                "begun": self.begun or other.begun,
                "logged": self.logged or other.logged,
                "undone": self.undone or other.undone,
                "asked": self.asked or other.asked,
            }
        )

    def forget(self, waiting: Waiting | None) -> None:
        """Let a draft wait no longer."""
        self.drafts = [one for one in self.drafts if one is not waiting]
        if not self.drafts and self.asked == "draft":
            self.asked = ""

    def forget_suggestion(self, number: int) -> None:
        """Let no draft wait that comes from a suggestion."""
        for one in [one for one in self.drafts if one.suggestion == number]:
            self.forget(one)
