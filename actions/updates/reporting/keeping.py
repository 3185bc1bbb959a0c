"""Keeping a draft: the update, and what it says of milestones, risks and benefits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from actions.updates.desk import Desk
from actions.updates.memory import Ref, Waiting
from actions.updates.reporting.carrying import unmentioned
from actions.updates.reporting.drafts import as_before
from actions.updates.suggesting.settling import beside_accepted
from actions.wording import capital
from knowledge.blockers import merged, named
from knowledge.models import WITHDRAWN, Benefit, Milestone, Person, Project, Risk, Update
from knowledge.nudges.answering import sprint_asked_for
from knowledge.store.logbook import TakenError
from knowledge.store.states import Row, kind_of
from knowledge.store.versions import Hand
from knowledge.updates import Draft

USUAL_LEVEL = "medium"


@dataclass(frozen=True)
class Kept:
    """What was logged: the update, the rating before it, and what else changed with it.

    *unmentioned* are blockers that stood before and were not spoken of. *rerated* says that only
    the rating of what was said that day before has changed, *beside* whose accepted suggestion
    stands in it.
    """

    update: Update
    before: str | None
    draft: Draft
    others: tuple[Row, ...] = ()
    on_behalf_of: Person | None = None
    replaced: bool = False
    unmentioned: str = ""
    rerated: bool = False
    beside: str = ""


def keep(desk: Desk, waiting: Waiting, project: Project) -> Kept:
    """Log a draft that lacks nothing."""
    last = desk.last(project)
    draft, beside = _with_accepted(desk, waiting, as_before(waiting.draft, last), project)
    if draft.rag is None or draft.day is None:
        raise LookupError("A draft that lacks something cannot be logged.")
    person = desk.store.people.with_id(draft.on_behalf_of) if draft.on_behalf_of else None
    hand = desk.hand(waiting.event_row, person)
    before, stood = _before(desk, project, draft.day), unmentioned(desk, project, draft)
    blockers = draft.blockers or ""
    own = said_that_day(desk, project, draft.day) if is_wordless(draft) else None
    if own is not None:  # a bare rating wipes no words
        update = desk.logbook.correct(own, hand, rag=draft.rag)
    else:
        if (told := merged(named(blockers))) != named(blockers):
            blockers = "; ".join(told)
        sprint = sprint_asked_for(desk.store, project, draft.day, desk.turn.now)
        update = desk.logbook.keep(
            project, draft.day, draft.rag, draft.done, draft.next, blockers, hand, sprint
        )
    others = tuple(others_of(desk, draft, project, hand, draft.day))
    earlier = [one.what for one in desk.logbook.versions(update)][:-1]
    replaced = bool(earlier) and earlier[-1] != WITHDRAWN and own is None
    noted(desk, update, *others)
    is_rerated = own is not None
    return Kept(update, before, draft, others, person, replaced, stood, is_rerated, beside)


def _with_accepted(
    desk: Desk, waiting: Waiting, draft: Draft, project: Project
) -> tuple[Draft, str]:
    """Keep in a draft what its author accepted for its day before, and return who suggested it."""
    if draft.day is None or waiting.suggestion or is_wordless(draft):
        return draft, ""
    mine = said_that_day(desk, project, draft.day)
    return beside_accepted(desk, draft, mine) if mine else (draft, "")


def is_wordless(draft: Draft) -> bool:
    """Say whether a draft tells no more of an update than its rating."""
    return not (draft.done or draft.next) and draft.blockers is None


def said_that_day(desk: Desk, project: Project, day: date) -> Update | None:
    """Return what the asker has said of a project for a day."""
    if desk.asker is None:
        return None
    updates = desk.store.updates.of(project.id, desk.today)
    mine = (one for one in updates if one.author_id == desk.asker.id)
    return next((one for one in mine if one.date == day), None)


def noted(desk: Desk, *rows: Row, corrected: bool = False, moved_to: int = 0) -> None:
    """Remember all that a message changed, so that it can be undone and corrected.

    What is only *corrected* was first told of by a message before, and may have *moved_to* another
    project.
    """
    memory = desk.memory
    told = [*memory.logged, *memory.undone] if corrected else []
    for row in rows:
        ref = refer(desk, row)
        since = next((one.since for one in told if (one.kind, one.id) == (ref.kind, ref.id)), 0)
        desk.touched.append(
            ref.model_copy(update={"since": since or ref.number, "moved_to": moved_to})
        )
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


def others_of(
    desk: Desk, draft: Draft, project: Project, hand: Hand, day: date
) -> Iterator[Milestone | Risk | Benefit]:
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
