"""Telling what stands in the register of what somebody told: "did you save that?"."""

from __future__ import annotations

import re

from actions.reply import Reply, unanswered
from actions.updates.correcting.taken_back import named, told
from actions.updates.desk import Desk
from actions.updates.in_hand import lowered
from actions.updates.memory import Ref
from actions.updates.plain import straight
from actions.updates.targets import target
from knowledge.models import Update
from knowledge.store.states import Row, kind_of

_IT = r"(?:it|that|this|they|them|those|these|both|all of (?:it|that|them)|everything)"
_KEPT = r"(?:save|log|record|register|post|keep|store|get|take|note|mark|change|add|put)"
_IN = r"(?:in|saved|logged|recorded|posted|through|there|registered|kept|gone in|noted|done)"
_ASKS = re.compile(
    rf"\W*(?:(?:and|so|ok|okay|sorry|but|hang on|wait|er|um|hey|cairn)[\s,]+)*(?:"
    rf"(?:did|have|has) you (?:just |actually |really )?{_KEPT}(?:ed|d|t)?\b.*"
    rf"|(?:is|are|was|were|has|have|did) {_IT}(?: \w+){{0,2}} {_IN}\b.*"
    rf"|(?:did|has|is|was) my (?:\w+ ){{0,4}}(?:thing|update|one|report|post|message|bit|note)s? "
    rf"(?:\w+ )?(?:go|gone|get|got|{_IN})\b.*"
    rf"|(?:how|what) (?:did|does|do|will|would) {_IT} (?:look|say|read)\b.*"
    r"|(?:which|what)(?: of (?:those|them|these))? (?:did|have|has) you (?:just |actually )?"
    r"(?:take|took|taken|log|logged|save|saved|post|posted|record|recorded|drop|dropped|undo|undone"
    r"|change|changed|remove|removed)\b.*"
    rf"|what did I (?:just )?(?:log|post|say|send|report)\W*"
    r"|where (?:did|has|is) my .*\b(?:go|gone|bit)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHO_SEES = re.compile(
    r"\W*(?:(?:and|so|but)[\s,]+)?who(?:'s| is| will|'ll| can| else| would|all)*(?: be)?"
    r"(?: able to)? (?:see|sees|read|reads|know|knows|look at)\b.*"
    rf"\b(?:{_IT}|me|my|update|name)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_KIND = re.compile(r"\b(milestone|risk|benefit)s?\b", re.IGNORECASE)
_MINE = re.compile(r"\bmy\b", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:drop|undo|undid|undone|remov|withdr)\w*", re.IGNORECASE)
LONGEST = 100


def asks_what_stands(desk: Desk) -> bool:
    """Say whether somebody asks if what they told is in: "did you save that?"."""
    text, memory = straight(desk.text.strip()), desk.memory
    if len(text) > LONGEST or not (_ASKS.fullmatch(text) or _WHO_SEES.fullmatch(text)):
        return False
    if memory.logged or memory.undone:
        return True
    return desk.may_log_something and _MINE.search(text) is not None and target(desk) is not None


def what_stands(desk: Desk) -> list[Reply]:
    """Tell what stands in the register of what somebody told, what was taken back, what waits."""
    memory, update = desk.memory, target(desk)
    if update is not None and _WHO_SEES.fullmatch(straight(desk.text.strip())):
        return [_seen_by(desk, update)]
    if memory.undone and not memory.logged:
        rows = _rows(desk, memory.undone)
        return [told(desk, f"I took this back last: {_names(desk, rows)}.", rows)]
    rows = _rows(desk, memory.logged) or ([update] if update else [])
    if not rows:
        return [unanswered("No: I find nothing of yours in the register from these days.")]
    asked = _KIND.search(desk.text)
    if asked and not any(kind_of(one) == asked[1].lower() for one in rows):
        return [_not_changed(desk, asked[1].lower(), rows)]
    if all(one.withdrawn for one in rows):
        return [told(desk, f"No: {_names(desk, rows)} is withdrawn.", rows)]
    if _TAKEN.search(desk.text):
        return [told(desk, f"I took nothing back: {_names(desk, rows)} stands.", rows)]
    stands = f"Yes, this stands in the register: {_names(desk, rows)}.{_waits(desk)}"
    return [told(desk, stands, rows)]


def _not_changed(desk: Desk, kind: str, rows: list[Row]) -> Reply:
    text = f"No, I have changed no {kind} by what you told me last: {_names(desk, rows)}."
    return unanswered(f"{text} To change one, name it: “{kind} … is done”.")


def _seen_by(desk: Desk, update: Update) -> Reply:
    project = desk.project(update.project_id)
    is_shared = project is not None and project.visibility == "partnership"
    who = "everybody in the partnership" if is_shared else "those who may see the project"
    newest = desk.logbook.versions(update)[-1:]
    behalf = next((f", on behalf of {one.on_behalf_of}" for one in newest if one.on_behalf_of), "")
    author = update.author.name if update.author else "nobody"
    return Reply(
        text=f"{named(desk, update)} can be read by {who}. It stands under the name of {author}"
        f"{behalf}; who typed which version is in its history, for those who may change it."
    )


def _waits(desk: Desk) -> str:
    if not desk.memory.drafts:
        return ""
    project = desk.project(desk.memory.drafts[0].draft.project_id)
    return f" A draft{f' for {project.name}' if project else ''} still waits and is not logged."


def _rows(desk: Desk, refs: list[Ref]) -> list[Row]:
    """Return what was logged, of the project that is named, where one is."""
    wanted = {one.id for one in desk.named}
    rows = [row for one in refs if (row := desk.logbook.row(one.kind, one.id))]
    return [
        one
        for one in rows
        if desk.project(one.project_id) and (not wanted or one.project_id in wanted)
    ]


def _names(desk: Desk, rows: list[Row]) -> str:
    return "; ".join(lowered(named(desk, one)) for one in rows)
