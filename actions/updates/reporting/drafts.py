"""Drafts: what each still lacks, and how an answer completes it."""

from __future__ import annotations

from dataclasses import replace

from knowledge.models import Update
from knowledge.privacy import is_all_removed
from knowledge.updates import Draft, Known

NO_CHANGE = "No change"


def lacks(draft: Draft, known: Known | None) -> str:
    """Return what must be asked next before a draft counts, or nothing."""
    if draft.project_id is None or known is None:
        return "project"
    if draft.rag is None:
        return "rating"
    if known.rag not in (None, draft.rag) and not has_reason(draft):
        return "reason"
    return "" if draft.day else "day"


def has_reason(draft: Draft) -> bool:
    """Say whether anything that was told can be why a rating changes."""
    return bool(draft.done or draft.blockers or draft.risk or draft.milestone_done or draft.benefit)


def without_removed(draft: Draft) -> Draft:
    """Return a draft in which "[phone number removed]" alone says nothing, and is no reason."""
    return replace(
        draft,
        done=_said(draft.done) or "",
        next=_said(draft.next) or "",
        blockers=_said(draft.blockers),
        risk=_said(draft.risk),
    )


def joined(old: Draft, new: Draft) -> Draft:
    """Return *new* behind what *old* tells: nothing that was said is lost."""
    return replace(
        new,
        project_id=new.project_id if new.project_id is not None else old.project_id,
        rag=new.rag or old.rag,
        done=_both(old.done, new.done),
        next=_both(old.next, new.next),
        blockers=_both(old.blockers, new.blockers) if new.blockers else _later(old, new),
        day=new.day or old.day,
        no_change=(new.no_change or old.no_change) and not (new.done or old.done),
        on_behalf_of=new.on_behalf_of or old.on_behalf_of,
        milestone_done=new.milestone_done or old.milestone_done,
        risk=new.risk or old.risk,
        benefit=new.benefit or old.benefit,
        asks=(),
    )


def as_before(draft: Draft, last: Update | None) -> Draft:
    """Return a draft in which "no change" repeats what was said last."""
    if not draft.no_change or last is None:
        return draft
    blockers = last.blockers if draft.blockers is None else draft.blockers
    return replace(
        draft, done=draft.done or NO_CHANGE, next=draft.next or last.next, blockers=blockers
    )


def spoken(draft: Draft) -> str:
    """Return a draft in words that are read as the same draft."""
    parts = (
        draft.rag or "",
        draft.done,
        f"next: {draft.next}" if draft.next else "",
        f"blocked by: {draft.blockers}" if draft.blockers else "",
    )
    return ", ".join(one for one in parts if one)


def for_project(draft: Draft, known: Known) -> Draft:
    """Return a draft for the project that was meant; no change means that the rating stays too."""
    rag = draft.rag or (known.rag if draft.no_change else None)
    return replace(draft, project_id=known.project_id, rag=rag)


def _both(old: str | None, new: str) -> str:
    """Return two tellings as one; what is in the other already is not said twice."""
    if not old or old.casefold() in new.casefold():
        return new
    if new.casefold() in old.casefold():
        return old
    return f"{old.rstrip('. ;')}; {new}"


def _later(old: Draft, new: Draft) -> str | None:
    return old.blockers if new.blockers is None else new.blockers


def _said(text: str | None) -> str | None:
    return None if text and is_all_removed(text) else text
