"""Suggestions: an update from somebody who may not log, for the lead to accept or decline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from actions.reply import Button, Fact, Reply, unanswered
from actions.updates.asking import draft_facts
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.progress import progressed
from actions.updates.progress_words import progress
from actions.updates.report import asked_next, completed
from actions.updates.settling import accept, deliver, settle
from actions.updates.who_may import nobody, refusal
from knowledge.allowed import may_log
from knowledge.models import DECLINED, OPEN, Person, Project, Suggestion
from knowledge.updates import Draft

_SUGGEST = re.compile(
    r"\W*(?:please |can you |i'd like to |i )?suggest(?:ion|ing)?\s+(?:an? update )?"
    r"(?:for|to|on)\s+"
    r"(?P<project>[^:\n]{1,120}):\s*(?P<words>.+)",
    re.IGNORECASE | re.DOTALL,
)
_DECIDE = re.compile(
    r"\W*(?:please |i )?(?P<deed>accept|approve|log|decline|reject|refuse)\s+(?:the )?suggestion\s*"
    r"(?:no\.?|number|#)?\s*(?P<number>\d{1,9})\W*",
    re.IGNORECASE,
)
_DRAFT = TypeAdapter(Draft)
ACCEPTING = ("accept", "approve", "log")


def suggests(desk: Desk) -> bool:
    """Say whether a message suggests an update to a project's lead."""
    return _SUGGEST.match(desk.text) is not None


def decides(desk: Desk) -> bool:
    """Say whether a message accepts or declines a suggestion."""
    return _DECIDE.fullmatch(desk.text) is not None


def suggested(desk: Desk) -> list[Reply]:
    """Send a suggestion to the lead; who may log anyway logs it."""
    found = _SUGGEST.match(desk.text)
    project = desk.named[0] if desk.named else None
    if found is None or project is None:
        return [unanswered("I don’t know a project by that name, so I have sent nothing.")]
    text = found["words"].strip()
    drafts = [one for one in desk.read(text, project).drafts if one.project_id == project.id]
    draft = drafts[0] if drafts else Draft(project.id, None, done=text, day=desk.today)
    if may_log(desk.asker, project):
        waiting = Waiting(draft=draft, text=text, event_row=desk.turn.event_row)
        return [*completed(desk, waiting, project), *asked_next(desk)]
    if desk.asker is None:
        return [nobody(desk)]
    if project.phase == "closed":
        return [one for one in [refusal(desk, project)] if one]
    suggestion = _kept(desk, project, draft, text, desk.asker)
    _tell_lead(desk, project, suggestion, draft)
    return [
        Reply(
            text=f"I’ll show it to {project.lead.name} as suggestion {suggestion.id}, and tell you "
            "here what becomes of it. Nothing is logged until then."
        )
    ]


def decided(desk: Desk) -> list[Reply]:
    """Log an accepted suggestion on behalf of whoever made it, or decline it."""
    found = _DECIDE.fullmatch(desk.text)
    number = int(found["number"]) if found else 0
    suggestion = desk.store.suggestions.to_decide(number)
    project = desk.project(suggestion.project_id) if suggestion else None
    if suggestion is None or project is None or not may_log(desk.asker, project):
        return [unanswered(f"There is no suggestion {number} that you can decide on.")]
    if suggestion.status != OPEN:
        return [unanswered(f"Suggestion {number} was {suggestion.status} already.")]
    if found and found["deed"].lower() not in ACCEPTING:
        settle(desk, suggestion, DECLINED)
        return [Reply(text=f"Suggestion {number} is declined, and {suggestion.by_name} is told.")]
    return _accepted(desk, suggestion, project)


def _accepted(desk: Desk, suggestion: Suggestion, project: Project) -> list[Reply]:
    if progress(suggestion.text):
        accept(desk, suggestion.id)
        text = f"{project.name}: {suggestion.text}"
        return progressed(Desk(replace(desk.ask, text=text), desk.memory, desk.about))
    author = desk.store.people.reached_at(suggestion.by_email)
    draft = _DRAFT.validate_python(suggestion.draft)
    draft = replace(_with_own(desk, draft, project), on_behalf_of=author.id if author else None)
    waiting = Waiting(
        draft=draft, text=suggestion.text, event_row=desk.turn.event_row, suggestion=suggestion.id
    )
    return [*completed(desk, waiting, project), *asked_next(desk)]


def _with_own(desk: Desk, draft: Draft, project: Project) -> Draft:
    """Put a suggestion behind what the lead has said for the same day, rather than in its place."""
    updates = desk.store.updates.of(project.id, desk.today)
    mine = [one for one in updates if one.date == draft.day and one.author_id == _id(desk)]
    if not mine:
        return draft
    done = "; ".join(one for one in (mine[0].done, draft.done) if one)
    blockers = draft.blockers or mine[0].blockers
    return replace(draft, done=done, next=draft.next or mine[0].next, blockers=blockers)


def _id(desk: Desk) -> int | None:
    return desk.asker.id if desk.asker else None


def _kept(desk: Desk, project: Project, draft: Draft, text: str, by: Person) -> Suggestion:
    suggestion = Suggestion(
        text=text,
        draft=_json(draft),
        by_email=by.email,
        by_name=by.name,
        conversation_id=desk.turn.conversation,
        made=desk.turn.now,
    )
    return desk.store.suggestions.make(suggestion, project.id)


def _tell_lead(desk: Desk, project: Project, suggestion: Suggestion, draft: Draft) -> None:
    number = suggestion.id
    reply = Reply(
        text=f"{suggestion.by_name} suggests an update for {project.name} (suggestion {number}): "
        f"“{suggestion.text}”",
        facts=(Fact(label="Project", value=project.name), *draft_facts(draft)),
        buttons=(
            Button(label="Accept", says=f"accept suggestion {number}"),
            Button(label="Decline", says=f"decline suggestion {number}"),
        ),
    )
    deliver(desk, f"{number}:made", "", project.lead.email, reply)


def _json(draft: Draft) -> dict[str, Any]:
    written: dict[str, Any] = _DRAFT.dump_python(draft, mode="json")
    return written
