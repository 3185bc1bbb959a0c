"""Suggestions: an update from somebody who may not log is shown to the lead."""

from __future__ import annotations

import re
from typing import Any

from actions.reply import Button, Fact, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.reporting.asking import draft_facts
from actions.updates.reporting.report import asked_next, completed
from actions.updates.suggesting.settling import DRAFT, deliver
from actions.updates.who_may import nobody, refusal
from knowledge.allowed import may_log
from knowledge.models import Person, Project, Suggestion
from knowledge.updates import Draft

_SUGGEST = re.compile(
    r"\W*(?:please |can you |i'd like to |i )?suggest(?:ion|ing)?\s+(?:an? update )?"
    r"(?:for|to|on)\s+"
    r"(?P<project>[^:\n]{1,120}):\s*(?P<words>.+)",
    re.IGNORECASE | re.DOTALL,
)
FOR_GOOD = "Whoever suggested it is told so, and it can’t be accepted afterwards."


def suggests(desk: Desk) -> bool:
    """Say whether a message suggests an update to a project's lead."""
    return _SUGGEST.match(desk.text) is not None


def suggested(desk: Desk) -> list[Reply]:
    """Send a suggestion to the lead; who may log anyway logs it."""
    found = _SUGGEST.match(desk.text)
    project = _named(desk, found["project"]) if found else None
    if found is None or project is None:
        return [unanswered("I don’t know a project by that name, so I have sent nothing.")]
    text = found["words"].strip()
    draft = _read(desk, project, text)
    if may_log(desk.asker, project):
        waiting = Waiting(draft=draft, text=text, event_row=desk.turn.event_row)
        return [*completed(desk, waiting, project), *asked_next(desk)]
    if desk.asker is None:
        return [nobody(desk)]
    if project.phase == "closed":
        return [one for one in [refusal(desk, project)] if one]
    suggestion = _kept(desk, project, draft, text, desk.asker)
    tell_lead(desk, suggestion)
    return [
        Reply(
            text=f"I’ll show it to {project.lead.name} as suggestion {suggestion.id}, and tell you "
            "here what becomes of it. Nothing is logged until then."
        )
    ]


def _named(desk: Desk, words: str) -> Project | None:
    """Return the project that some words name, where they name nothing besides."""
    drafts = desk.read(f"{words}: green", None).drafts
    sure = [one for one in drafts if one.project_id is not None and not one.done]
    return desk.project(sure[0].project_id) if len(sure) == 1 else None


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


def tell_lead(desk: Desk, suggestion: Suggestion) -> None:
    """Have whoever leads the project by then shown a suggestion, and again where it was changed."""
    if reply := shown(desk, suggestion):
        subject = f"{suggestion.id}:made:{desk.turn.event_row or 0}"
        deliver(desk, subject, "", "", reply)


def shown(desk: Desk, suggestion: Suggestion) -> Reply | None:
    """Return a suggestion as its lead sees it, with both buttons."""
    project, number = desk.project(suggestion.project_id), suggestion.id
    if project is None:
        return None
    facts = draft_facts(DRAFT.validate_python(suggestion.draft))
    return Reply(
        text=f"{suggestion.by_name} suggests an update for {project.name} (suggestion {number}): "
        f"“{suggestion.text}”",
        facts=(Fact(label="Project", value=project.name), *facts),
        buttons=(
            Button(label="Accept", says=f"accept suggestion {number}"),
            Button(label="Decline", says=f"decline suggestion {number}", warning=FOR_GOOD),
        ),
    )


def drafted(desk: Desk, project: Project, text: str) -> dict[str, Any]:
    """Return how a suggestion is read, as it is kept."""
    return _json(_read(desk, project, text))


def _read(desk: Desk, project: Project, text: str) -> Draft:
    drafts = [one for one in desk.read(text, project).drafts if one.project_id == project.id]
    return drafts[0] if drafts else Draft(project.id, None, done=text, day=desk.today)


def _json(draft: Draft) -> dict[str, Any]:
    written: dict[str, Any] = DRAFT.dump_python(draft, mode="json")
    return written
