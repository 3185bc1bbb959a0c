"""What answers the question about a draft: a project, a rating, a reason, a day, a yes."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.reply import Reply
from actions.updates.completing import day_in, filled_in, ratings_in
from actions.updates.desk import Desk
from actions.updates.drafts import for_project, lacks
from actions.updates.memory import Waiting
from actions.updates.plain import drops, drops_of, goes_on, is_aside, says_no, says_same, says_yes
from actions.updates.report import asked_next, completed, taken
from actions.updates.who_may import refusal
from actions.wording import rating

# what may stand beside the name of the project that a draft is for
_NO_MORE = re.compile(
    r"\W*(?:(?:it|it's|its|that's|is|was|that|this|for|the|project|one|i|mean|meant|sorry|on|about|"
    r"my|should|be|update|put|under|please|no|oh)\b\W*)*",
    re.IGNORECASE,
)


def answers(desk: Desk) -> bool:
    """Say whether a message is about the draft that waits, and asks for nothing else."""
    memory, text = desk.memory, desk.text
    if not memory.drafts:
        return False
    if drops_of(text) or goes_on(text):
        return True
    if memory.asked != "draft":
        return False
    if drops(text) or says_no(text):
        return True
    if is_aside(text, desk.ask.intent, desk.ask.confidence):
        return False
    return _fits(desk, memory.drafts[0])


def answered(desk: Desk) -> list[Reply]:
    """Complete, drop or show again the draft that waits."""
    waiting = _spoken_of(desk)
    if goes_on(desk.text):
        return asked_next(desk)
    if drops(desk.text) or drops_of(desk.text) or says_no(desk.text):
        return _dropped(desk, waiting)
    desk.memory.forget(waiting)
    project = desk.project(waiting.draft.project_id)
    if project is None:
        return [*_given_project(desk, waiting), *asked_next(desk)]
    draft = filled_in(desk, waiting, project)
    waiting = waiting.model_copy(update={"draft": draft, "confirm": False})
    if refused := refusal(desk, project, waiting.text):
        return [refused]
    return [*completed(desk, waiting, project), *asked_next(desk)]


def _spoken_of(desk: Desk) -> Waiting:
    """Return the draft for the project that is named, else the one in front."""
    named = (desk.memory.of_project(one.id) for one in desk.named)
    return next((one for one in named if one), desk.memory.drafts[0])


def _fits(desk: Desk, waiting: Waiting) -> bool:
    """Say whether a message can be the answer to what was asked of a draft."""
    project = desk.project(waiting.draft.project_id)
    if project is None:
        return bool(desk.named) and _NO_MORE.fullmatch(_around_names(desk)) is not None
    elsewhere = [one for one in desk.named if one.id != project.id]
    if waiting.confirm:
        return says_yes(desk.text)
    if elsewhere and desk.reading.drafts:
        return False
    match lacks(waiting.draft, desk.known(project.id)):
        case "rating":
            return says_same(desk.text) or bool(ratings_in(desk.text))
        case "reason":
            return re.search(r"\w", _around_names(desk)) is not None and not says_yes(desk.text)
        case "day":
            return day_in(desk) is not None
    return False


def _given_project(desk: Desk, waiting: Waiting) -> list[Reply]:
    """Read the message again for the project that it was for: it may name its milestones."""
    project = desk.named[0]
    again = desk.read(waiting.text, project).drafts
    fitting = [one for one in again if one.project_id == project.id]
    draft = fitting[0] if len(fitting) == 1 else waiting.draft
    draft = for_project(replace(draft, project_id=project.id), desk.known(project.id))
    return taken(desk, waiting.model_copy(update={"draft": draft}))


def _dropped(desk: Desk, waiting: Waiting) -> list[Reply]:
    desk.memory.forget(waiting)
    project = desk.project(waiting.draft.project_id)
    name = f" for {project.name}" if project else ""
    rag = f" ({rating(waiting.draft.rag)})" if waiting.draft.rag else ""
    gone = Reply(text=f"I’ve dropped the draft{name}{rag}. Nothing was logged.")
    return [gone, *asked_next(desk)]


def _around_names(desk: Desk) -> str:
    """Return the words beside the names: a name alone is a question about the project."""
    kept = desk.text
    for one in reversed(desk.found.mentions):
        kept = kept[: one.start] + kept[one.end :]
    return kept
