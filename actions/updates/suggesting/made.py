"""Suggestions that somebody has made: what became of them, and changing them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from actions.reply import Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.suggesting import settling
from actions.updates.suggesting.suggestions import drafted, tell_lead
from actions.wording import day
from knowledge.models import OPEN, Suggestion

LATELY = timedelta(days=14)
WITHDRAWN = "withdrawn"
NOT_YET_SHOWN = "will be shown to {lead} with their next message to me"
_CHANGE = re.compile(
    r"\W*(?:(?:can|could|may) i |please |i(?:'d| would) like to |i want to )?(?:change|amend|"
    r"correct|"
    r"edit|update) my (?:last )?suggestion(?: (?P<number>\d{1,9}))?(?:\s*(?::|"
    r"\bto\b)\s*(?P<words>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_WITHDRAW = re.compile(
    r"\W*(?:please |can i |i want to )?(?:withdraw|take back|cancel|drop|forget|delete) "
    r"my (?:last )?suggestion\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w£.,])\d[\d,]*(?![\w%])")


def changes(text: str) -> bool:
    """Say whether somebody wants their suggestion changed or taken back."""
    return bool(_CHANGE.fullmatch(text) or _WITHDRAW.fullmatch(text))


def made_lately(desk: Desk) -> Sequence[Suggestion]:
    """Return what the asker has suggested of late, the newest first."""
    if desk.asker is None:
        return []
    return desk.store.suggestions.made_by(desk.asker.email, desk.turn.now - LATELY)


def changed(desk: Desk, text: str) -> Reply:
    """Put a suggestion that still waits in other words, or take it back."""
    one = next((row for row in made_lately(desk) if row.status == OPEN), None)
    if one is None:
        return unanswered("No suggestion of yours is still waiting, so I have changed nothing.")
    change = _CHANGE.fullmatch(text)
    return (
        _reworded(desk, one, (change["words"] or "").strip(" ?.")) if change else _back(desk, one)
    )


def became(desk: Desk, one: Suggestion) -> str:
    """Say where a suggestion is, or what was decided."""
    project = desk.project(one.project_id)
    name = project.name if project else "a project"
    lead = project.lead.name if project else "its lead"
    about = f"Your suggestion {one.id} for {name} (“{one.text}”)"
    if one.status != OPEN:
        return f"{about} {settling.became(desk, one)}."
    told = desk.store.deliveries.under(f"suggestion:{one.id}:made")
    sent = next((row.sent for row in reversed(told) if row.sent), None)
    when = f"was shown to {lead} on {day(sent.date())}" if sent else NOT_YET_SHOWN.format(lead=lead)
    return f"{about} {when}, and waits for a yes or a no. Nothing is logged yet."


def _reworded(desk: Desk, one: Suggestion, words: str) -> Reply:
    text = _in_place(one.text, words)
    project = desk.project(one.project_id)
    if not text or project is None:
        return unanswered(
            f"Your suggestion reads: “{one.text}”. Write “change my suggestion to: …” with the "
            f"words "
            "that it should have."
        )
    one.text, one.draft = text, drafted(desk, project, text)
    desk.store.deliveries.take_back(f"suggestion:{one.id}:made")
    tell_lead(desk, one)
    return Reply(
        text=f"Changed: suggestion {one.id} for {project.name} now reads “{text}”. "
        f"{project.lead.name} sees it like that. Nothing is logged until then."
    )


def _in_place(old: str, words: str) -> str:
    """Return a suggestion with its one number changed, or in new words; empty where unclear."""
    if not _NUMBER.fullmatch(words):
        return words
    numbers = list(_NUMBER.finditer(old))
    if len(numbers) != 1:
        return ""
    return f"{old[: numbers[0].start()]}{words}{old[numbers[0].end() :]}"


def _back(desk: Desk, one: Suggestion) -> Reply:
    if desk.asker is None:
        raise LookupError("A stranger has made no suggestion.")
    desk.store.suggestions.decide(one, WITHDRAWN, desk.asker, desk.turn.now)
    desk.store.deliveries.take_back(f"suggestion:{one.id}:made")
    return Reply(text=f"Suggestion {one.id} is taken back: “{one.text}”. Nothing was logged.")
