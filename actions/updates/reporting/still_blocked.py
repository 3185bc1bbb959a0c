"""Whether a blocker that nothing was said of still stands: the answer to what was asked."""

from __future__ import annotations

import re

from actions.reply import Reply
from actions.updates.correcting.applying import applied
from actions.updates.desk import Desk
from actions.updates.plain import straight
from actions.updates.reporting.carrying import asked_of, stood
from actions.updates.targets import target
from knowledge.blockers import named
from knowledge.models import Project, Update

_STILL = re.compile(
    r"\W*(?:(?:yes|aye|yep|yeah|it's|it is|they're|they are|that's|is|are|both|all)[\s,]+)*"
    r"still (?:blocked|there|stuck|in the way|standing|stands?|true|the same)\b[\w\s]{0,20}\W*",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\W*(?:(?:yes|aye|no|yep|yeah|it's|it is|it was|they're|they are|that's|is|are|both|all|now|"
    r"the|been|has|have|that|it|one|blockers?)[\s,]+)*"
    r"(?:resolved|sorted|gone|cleared|lifted|fixed|unblocked|no longer blocked|not any ?more)"
    r"(?: now)?\W*",
    re.IGNORECASE,
)


def stays(desk: Desk) -> bool:
    """Say whether a message confirms the blocker that Cairn has just asked about."""
    said = _STILL.fullmatch(straight(_without_names(desk))) is not None
    return said and _asked_about(desk) is not None


def clears(desk: Desk) -> bool:
    """Say whether a message says that the blocker is gone: "sorted!" alone may be anything."""
    is_asked = desk.memory.asked == "blockers" or bool(desk.named)
    said = _GONE.fullmatch(straight(_without_names(desk))) is not None
    return is_asked and said and _asked_about(desk) is not None


def confirmed(desk: Desk) -> list[Reply]:
    """Write the blocker that still stands into the update, unless it has it already."""
    found = _asked_about(desk)
    if found is None:
        return []
    update, project, before = found
    if not named(update.blockers):
        return applied(desk, update, {"blockers": before})
    desk.about.append(project.id)
    said = f"Noted: {project.name} is still blocked by “{update.blockers.rstrip('.')}”."
    return [Reply(text=f"{said} The update says so.", buttons=asked_of(project)[1:])]


def cleared(desk: Desk) -> list[Reply]:
    """Take the blocker out of the update, if it is in it."""
    found = _asked_about(desk)
    if found is None:
        return []
    update, project, _ = found
    if named(update.blockers):
        return applied(desk, update, {"blockers": ""})
    desk.about.append(project.id)
    return [Reply(text=f"Good: the update of {project.name} names no blockers.")]


def _asked_about(desk: Desk) -> tuple[Update, Project, str] | None:
    """Return the update that was logged last, where it or the one before names a blocker."""
    if not any(one.kind == "update" for one in desk.memory.logged) or "?" in desk.text:
        return None
    update = target(desk)
    project = desk.project(update.project_id) if update else None
    if update is None or project is None or update.withdrawn:
        return None
    before = stood(desk, project, update.date, besides=update)
    return (update, project, before) if before or named(update.blockers) else None


def _without_names(desk: Desk) -> str:
    kept = desk.text
    for one in reversed(desk.found.projects()):
        kept = kept[: one.start] + kept[one.end :]
    return kept.strip(" :,")
