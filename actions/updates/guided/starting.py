"""Starting a guided update: for which project, and as a form where the channel has forms."""

from __future__ import annotations

import re

from actions.asking_back import MOST_BUTTONS, unknown
from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk
from actions.updates.guided.form import blank
from actions.updates.guided.guided import asked_again
from actions.updates.memory import Begun, Filling
from actions.updates.progress.patterns import ASKED
from actions.updates.who_may import nobody, refusal

_START = re.compile(
    r"\W*(?:cairn\W+)?(?:(?:post|start|new|log|do|add|give|send|make|an?|the|my|our|this|sprint|"
    r"weekly|please|i want to|i'd like to|can i|let's)\s+)*update(?:\s+(?:please|now|time))*"
    r"(?:\W*(?:for|on|of|about)?\W*$)",
    re.IGNORECASE,
)


def starts(desk: Desk) -> bool:
    """Say whether a message starts an update and tells nothing: "update for ARC"."""
    if "?" in desk.text or desk.reading.drafts:
        return False
    rest = desk.text
    for one in reversed(desk.found.projects()):
        rest = rest[: one.start] + rest[one.end :]
    return _START.fullmatch(rest) is not None


def started(desk: Desk) -> list[Reply]:
    """Open the form, or ask for its first field."""
    if desk.is_of_a_stranger:
        return [unknown(desk.ask, "project")]
    project = desk.named[0] if desk.named else desk.in_mind
    if project is None:
        return [_which(desk) if desk.may_log_something else nobody(desk)]
    if refused := refusal(desk, project):
        return [refused]
    desk.about.append(project.id)
    if desk.turn.forms:
        text = f"Here is the form for {project.name}. You can also tell me in one line."
        return [Reply(text=text, form=blank(desk, project))]
    earlier = desk.memory.form
    if earlier is None or earlier.project != project.id:
        desk.memory.form = Filling(project=project.id, field="rag", asked_on=desk.today)
    return [asked_again(desk)]


def is_meant_to_start(desk: Desk) -> bool:
    """Say whether Rasa takes for a start what asks nothing: "hiya, need to do my update"."""
    is_asked = "?" in desk.text or ASKED.match(desk.text) is not None
    return desk.ask.intent == "start_update" and not is_asked and not desk.reading.drafts


def _which(desk: Desk) -> Reply:
    desk.memory.begun = Begun(text="update", asks="project", asked_on=desk.today)
    return unanswered(
        "Which project is the update for?",
        *(Button(label=one.name, says=f"update for {one.name}") for one in desk.own[:MOST_BUTTONS]),
    )
