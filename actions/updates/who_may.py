"""What is said to somebody who may not log: who can, and that they may suggest it."""

from __future__ import annotations

import re

from actions.reply import Button, Reply, unanswered
from actions.updates.desk import Desk, is_closed
from actions.wording import day, listed
from knowledge.allowed import can_log, may_log
from knowledge.models import Project

LONGEST_SUGGESTED = 3_500
# names of projects are seldom shorter; a few of the first words tell what it is about
_WORD = re.compile(r"\b[^\W\d_]{5,}\b")
MOST_WORDS = 20


def refusal(desk: Desk, project: Project, text: str = "") -> Reply | None:
    """Return why the asker may not log for a project, None where they may.

    *text* is what they wanted to log: it can be sent to the lead.
    """
    if is_closed(project):
        return unanswered(_closed(project))
    if may_log(desk.asker, project):
        return None
    names = listed((f"{one.name} ({one.email})" for one in can_log(project)), "or")
    if desk.asker is None:
        return unanswered(
            f"I don’t know who you are here, so I have logged nothing for {project.name}. {names} "
            "can post its updates."
        )
    button = suggesting(project, text)
    may = " I can send them your words as a suggestion, to accept or not." if button else ""
    return unanswered(
        f"Thank you, but I have logged nothing for {project.name}: {names} can post its "
        f"updates.{may}",
        *((button,) if button else ()),
    )


def suggesting(project: Project, text: str) -> Button | None:
    """Return a button that sends somebody's words to a project's lead."""
    if not text or len(text) > LONGEST_SUGGESTED:
        return None
    first = project.lead.name.split()[0]
    return Button(
        label=f"Send it to {first} as a suggestion", says=f"suggest for {project.name}: {text}"
    )


def nobody(desk: Desk) -> Reply:
    """Say to somebody without a project why they can start no update."""
    if desk.asker is None:
        return unanswered(
            "I don’t know who you are here, so I can’t take an update from you. A project’s lead "
            "and deputy post its updates; to see who they are, ask “who leads …?”."
        )
    spoken_of = _spoken_of(desk)
    if spoken_of and (refused := refusal(desk, spoken_of, desk.text)):
        return refused
    return unanswered(
        "You lead no open project, so there is none that you can post an update for. To suggest "
        "one to a project’s lead, write “suggest for”, its name, a colon and your words."
    )


def _spoken_of(desk: Desk) -> Project | None:
    """Return the one project that is meant in passing: "our end of the federation went live"."""
    words = dict.fromkeys(_WORD.findall(desk.text[:LONGEST_SUGGESTED]))
    found = [desk.read(f"{word}: green", None).drafts for word in list(words)[:MOST_WORDS]]
    ids = {one.project_id for drafts in found for one in drafts if one.project_id and not one.done}
    return desk.project(ids.pop()) if len(ids) == 1 else None


def _closed(project: Project) -> str:
    since = f" since {day(project.end)}" if project.end else ""
    return (
        f"{project.name} has been closed{since}, so its record stays as it is: I have logged "
        f"nothing. If that is wrong, please tell {project.lead.name} ({project.lead.email})."
    )
