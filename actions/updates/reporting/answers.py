"""What answers the question about a draft: a project, a rating, a reason, a day, a yes."""

from __future__ import annotations

from dataclasses import replace

from actions.reply import Reply
from actions.updates.asides import is_aside
from actions.updates.desk import Desk
from actions.updates.memory import Answer, Waiting
from actions.updates.plain import (
    drops,
    drops_of,
    goes_on,
    puzzles,
    says_no,
    says_yes,
)
from actions.updates.reporting.completing import filled_in, ratings_in
from actions.updates.reporting.drafts import for_project, lacks
from actions.updates.reporting.explaining import explained
from actions.updates.reporting.fitting import fits
from actions.updates.reporting.no_reason import gives_no_reason
from actions.updates.reporting.pressed_late import (
    confirmed_draft,
    plainly,
    says_yes_for,
    too_late,
)
from actions.updates.reporting.report import asked_next, completed, taken
from actions.updates.who_may import refusal
from actions.wording import rating
from knowledge.models import Project

# so many of somebody's latest answers are known again when they are edited
MOST_ANSWERS = 10
# what Rasa takes "hang on" and "well it just is" for
MISHEARD = ("feedback_good", "feedback_bad", "shorter", "show_more", "source")


def answers(desk: Desk) -> bool:
    """Say whether a message is about the draft that waits, and asks for nothing else."""
    memory, text = desk.memory, desk.text
    if says_yes_for(desk):
        return True
    if not memory.drafts:
        return False
    if drops_of(text) or goes_on(text):
        return True
    if memory.asked != "draft":
        return False
    if drops(text) or says_no(text) or says_yes(text) or puzzles(text):
        return True
    if desk.ask.intent in MISHEARD and _is_no_reason(desk, memory.drafts[0]):
        return True
    if is_aside(text, desk.ask.intent, desk.ask.confidence):
        return False
    return fits(desk, memory.drafts[0])


def answered(desk: Desk) -> list[Reply]:
    """Complete, drop or show again the draft that waits."""
    if says_yes_for(desk):
        return too_late(desk) if confirmed_draft(desk) is None else answered(plainly(desk))
    waiting = _spoken_of(desk)
    if goes_on(desk.text):
        return asked_next(desk)
    if drops(desk.text) or drops_of(desk.text) or says_no(desk.text):
        return _dropped(desk, waiting)
    project = desk.project(waiting.draft.project_id)
    given = _given(desk) if project is None else project
    is_no_answer = says_yes(desk.text) and not waiting.confirm and project is not None
    if given is None or puzzles(desk.text) or is_no_answer or _is_no_reason(desk, waiting):
        return asked_next(desk, explained(desk, waiting))
    if project is None and (refused := refusal(desk, given, waiting.text)):
        desk.memory.asked = "draft"  # it may be for another
        return [refused]
    desk.memory.forget(waiting)
    if project is None:
        return [*_read_for(desk, waiting, given), *asked_next(desk)]
    draft = filled_in(desk, waiting, project)
    waiting = waiting.model_copy(update={"draft": draft, "confirm": False})
    if refused := refusal(desk, project, waiting.text):
        return [refused]
    said = completed(desk, waiting, project)
    _note_answer(desk)
    return [*said, *asked_next(desk)]


def _note_answer(desk: Desk) -> None:
    """Remember which update an answer completed: it may be edited later."""
    row, memory = desk.turn.event_row, desk.memory
    update = next((one.id for one in desk.touched if one.kind == "update"), None)
    if row is not None and update is not None:
        answer = Answer(row=row, update=update, text=desk.text)
        memory.answers = [*memory.answers, answer][-MOST_ANSWERS:]


def _is_no_reason(desk: Desk, waiting: Waiting) -> bool:
    """Say whether a reason is wanted and the words can be none: "hang on", "it just is"."""
    draft = waiting.draft
    known = desk.known(draft.project_id) if draft.project_id is not None else None
    if waiting.confirm or lacks(draft, known) != "reason":
        return False
    return gives_no_reason(desk.text) and set(ratings_in(desk.text)) <= {draft.rag}


def _spoken_of(desk: Desk) -> Waiting:
    """Return the draft for the project that is named, else the one in front."""
    named = {one.id for one in desk.named}
    drafts = desk.memory.drafts
    return next((one for one in drafts if one.draft.project_id in named), drafts[0])


def _given(desk: Desk) -> Project | None:
    """Return the project that an answer names; a yes means the asker's only one."""
    if desk.named:
        return desk.named[0]
    return desk.own[0] if len(desk.own) == 1 and says_yes(desk.text) else None


def _read_for(desk: Desk, waiting: Waiting, project: Project) -> list[Reply]:
    """Read the message again for the project that it was for: it may name its milestones."""
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
