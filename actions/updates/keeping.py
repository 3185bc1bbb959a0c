"""Keeping a draft: the update, and what it says of milestones, risks and benefits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from actions.updates.desk import Desk
from actions.updates.drafts import as_before
from actions.updates.memory import Ref, Waiting
from actions.wording import capital
from knowledge.models import WITHDRAWN, Person, Project, Risk, Update
from knowledge.store.logbook import TakenError
from knowledge.store.states import Row, kind_of
from knowledge.store.versions import Hand
from knowledge.updates import Draft

USUAL_LEVEL = "medium"


@dataclass(frozen=True)
class Kept:
    """What was logged: the update, the rating before it, and what else changed with it."""

    update: Update
    before: str | None
    draft: Draft
    others: tuple[Row, ...] = ()
    on_behalf_of: Person | None = None
    replaced: bool = False


def keep(desk: Desk, waiting: Waiting, project: Project) -> Kept:
    """Log a draft that lacks nothing."""
    last = desk.last(project)
    draft = as_before(waiting.draft, last)
    if draft.rag is None or draft.day is None:
        raise LookupError("A draft that lacks something cannot be logged.")
    person = desk.store.people.with_id(draft.on_behalf_of) if draft.on_behalf_of else None
    hand = desk.hand(waiting.event_row, person)
    before = _before(desk, project, draft.day)
    update = desk.logbook.keep(
        project, draft.day, draft.rag, draft.done, draft.next, draft.blockers or "", hand
    )
    others = tuple(_others(desk, draft, project, hand, draft.day))
    earlier = [one.what for one in desk.logbook.versions(update)][:-1]
    replaced = bool(earlier) and earlier[-1] != WITHDRAWN
    noted(desk, update, *others)
    return Kept(update, before, draft, others, person, replaced)


def noted(desk: Desk, *rows: Row, corrected: bool = False) -> None:
    """Remember all that a message changed, so that it can be undone and corrected.

    What is only *corrected* was first told of by a message before.
    """
    memory = desk.memory
    told = [*memory.logged, *memory.undone] if corrected else []
    for row in rows:
        ref = refer(desk, row)
        since = next((one.since for one in told if (one.kind, one.id) == (ref.kind, ref.id)), 0)
        desk.touched.append(ref.model_copy(update={"since": since or ref.number}))
    memory.logged, memory.undone, memory.looked_at = list(desk.touched), [], None


def refer(desk: Desk, row: Row) -> Ref:
    """Return a thing with the version that it has now."""
    versions = desk.logbook.versions(row)
    number = versions[-1].number if versions else 0
    return Ref.model_validate({"kind": kind_of(row), "id": row.id, "number": number})


def _before(desk: Desk, project: Project, day: date) -> str | None:
    """Return the rating that stood before a day."""
    earlier = desk.store.updates.of(project.id, desk.today)
    return next((one.rag for one in earlier if one.date < day), None)


def _others(desk: Desk, draft: Draft, project: Project, hand: Hand, day: date) -> Iterator[Row]:
    """Change in the register what the same words say is done, raised or claimed."""
    progress = desk.store.progress
    if draft.milestone_done:
        for milestone in progress.milestones([project.id]):
            if milestone.name == draft.milestone_done:
                desk.logbook.change(milestone, hand, status="done", done_on=day)
                yield milestone
    if draft.risk:
        new = Risk(title=capital(draft.risk), level=USUAL_LEVEL, project=project, raised=day)
        try:
            yield desk.logbook.add(new, hand)
        except TakenError:
            return  # it is in the register already
    if draft.benefit:
        name, amount = draft.benefit
        for benefit in progress.benefits([project.id]):
            if benefit.name == name:
                desk.logbook.change(benefit, hand, claimed_gbp=amount)
                yield benefit
