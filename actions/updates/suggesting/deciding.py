"""What becomes of a suggestion: who may log accepts it with one press, or declines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.asking_back import MOST_BUTTONS
from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.plain import straight
from actions.updates.progress.telling_progress import progressed
from actions.updates.progress.words import progress
from actions.updates.reporting.report import asked_next, completed
from actions.updates.suggesting.settling import DRAFT, accept, decided_already, settle
from actions.updates.suggesting.suggestions import FOR_GOOD
from knowledge.allowed import may_log
from knowledge.models import DECLINED, Project, Suggestion

_DECIDE = re.compile(
    r"\W*(?:please |i )?(?P<deed>accept|approve|log|decline|reject|refuse)\s+"
    r"(?:(?:the |that )?suggestion\s*)(?:no\.?|number|#)?\s*(?P<number>\d{1,9})\W*",
    re.IGNORECASE,
)
_DECIDE_IT = re.compile(
    r"\W*(?:please |i |yes,? |ok(?:ay)?,? |i'll )?(?P<deed>accept|approve|decline|reject|refuse)"
    r"(?: (?:it|that|this|(?:(?:the|that|this|their|his|her) )?suggestion|"
    r"(?P<whose>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?)'s?(?: (?:one|suggestion|update))?|"
    r"(?:the one|that|it|the suggestion) from (?P<by>\w+(?: \w+)?)))?(?: please)?\W*",
    re.IGNORECASE,
)
ACCEPTING = ("accept", "approve", "log")


def decides(desk: Desk) -> bool:
    """Say whether a message accepts or declines a suggestion."""
    if _DECIDE.fullmatch(desk.text):
        return True
    return _DECIDE_IT.fullmatch(straight(desk.text)) is not None and bool(_to_decide(desk))


def _to_decide(desk: Desk) -> Sequence[Suggestion]:
    """Return the suggestions that wait for the asker, of whom they name if they name somebody."""
    waiting = desk.store.suggestions.waiting([one.id for one in desk.own])
    said = _DECIDE_IT.fullmatch(straight(desk.text))
    who = ((said["whose"] or said["by"] or "") if said else "").casefold()
    return [one for one in waiting if who in one.by_name.casefold()]


def decided(desk: Desk) -> list[Reply]:
    """Log an accepted suggestion on behalf of whoever made it, or decline it."""
    found = _DECIDE.fullmatch(desk.text)
    if found is None:
        return _decided_it(desk)
    number = int(found["number"])
    suggestion = desk.store.suggestions.to_decide(number)
    project = desk.project(suggestion.project_id) if suggestion else None
    if suggestion is None or project is None or not may_log(desk.asker, project):
        return [unanswered(f"There is no suggestion {number} that you can decide on.")]
    if done := decided_already(desk, number):
        return [done]
    desk.memory.forget_suggestion(number)
    if found["deed"].lower() not in ACCEPTING:
        settle(desk, suggestion, DECLINED)
        return [Reply(text=f"Suggestion {number} is declined, and {suggestion.by_name} is told.")]
    return _accepted(desk, suggestion, project)


def _decided_it(desk: Desk) -> list[Reply]:
    """Decide on the only suggestion that waits, or ask which of them."""
    said = _DECIDE_IT.fullmatch(straight(desk.text))
    deed = said["deed"].lower() if said else "accept"
    numbers = [one.id for one in _to_decide(desk)]
    if len(numbers) == 1:
        text = f"{deed} suggestion {numbers[0]}"
        return decided(replace(desk, ask=replace(desk.ask, text=text)))
    warning = "" if deed in ACCEPTING else FOR_GOOD
    buttons = (
        Button(label=f"Suggestion {one}", says=f"{deed} suggestion {one}", warning=warning)
        for one in numbers[:MOST_BUTTONS]
    )
    return [unanswered(f"{len(numbers)} suggestions wait for you. Which one?", *buttons)]


def _accepted(desk: Desk, suggestion: Suggestion, project: Project) -> list[Reply]:
    if progress(suggestion.text):
        accept(desk, suggestion.id)
        text = f"{project.name}: {suggestion.text}"
        return progressed(replace(desk, ask=replace(desk.ask, text=text)))
    author = desk.store.people.reached_at(suggestion.by_email)
    draft = DRAFT.validate_python(suggestion.draft)
    draft = replace(draft, on_behalf_of=author.id if author else None)
    waiting = Waiting(
        draft=draft, text=suggestion.text, event_row=desk.turn.event_row, suggestion=suggestion.id
    )
    return [*completed(desk, waiting, project), *asked_next(desk)]
