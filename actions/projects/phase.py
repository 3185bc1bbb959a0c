"""Which phase a project is in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.projects.list_projects import ListProjects
from actions.projects.one_project import OneProject
from actions.question import Question
from actions.register import rated, source
from actions.reply import Button, Fact, Reply
from actions.wording import day, stage
from knowledge.models import OWES_NOTHING, Project
from knowledge.naming import Kind
from knowledge.store import Store

ORDER = ("discovery", "alpha", "beta", "live")
WORDS = {
    "discovery": r"discovery",
    "alpha": r"alpha",
    "beta": r"beta",
    "live": (
        r"live|launched|up an[d']? runn?in'?g?|switched on|in service|for real|oot there|out there"
    ),
    "paused": r"paused?|on hold|parked|on ice|shelved?|stopped|suspended|mothballed",
    "closed": (
        r"closed|finished|feenished|done|done wi|binned|wound up|dead|stopped|shut|over|ower|ended|"
        r"scrapped|axed|completed?|cancelled|canned"
    ),
}
GOING = (
    r"still going|active|still (?:a )?(?:live|active|running)|running|ongoing|on the go|alive|"
    r"aye gaun"
)
BEYOND = r"left|leave|out of|oot o|past|beyond|through|further on|off|after being|come off"
REACHED = (
    r"(?:has|have|had|did) .*(?:moved|gone|got|reached|passed|made|been|launched)|yet|already|ever"
)


class Phase(OneProject):
    """Name a project's phase, or say whether it has reached one."""

    intent = "phase"
    siblings: ClassVar[Mapping[Kind, type[Question]]] = {"portfolio": ListProjects}

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the phase; yes or no first where one phase is asked after."""
        update = store.updates.latest(project.id, ask.today)
        return Reply(
            text=f"{_answer(project, ask)}{_ends(project, ask)}",
            facts=(Fact(label="Phase", value=project.phase), rated(update)),
            buttons=(
                Button(label="How is it doing?", says=f"How is {project.name} doing?"),
                Button(label="Start and end", says=f"When does {project.name} start and end?"),
            ),
            sources=(source(project, update),),
        )


def _answer(project: Project, ask: Ask) -> str:
    now = f"{project.name} is {stage(project.phase)}."
    asked = {phase for phase, words in WORDS.items() if ask.says(words)}
    if ask.says(GOING) and asked <= {"live"}:
        return f"{'No' if project.phase in OWES_NOTHING else 'Yes'}, {now}"
    if ask.says(GOING):
        return now
    if ask.says("private|public") and "beta" in asked:
        return f"{now} The register does not say whether that is private or public."
    if not asked or not _asks_yes_no(ask, asked):
        return now
    if ask.says(BEYOND) and not asked & {"closed"}:
        return f"{'Yes' if _is_beyond(project.phase, asked) else 'No'}, {now}"
    return _reached(project.phase, asked, ask, now)


def _asks_yes_no(ask: Ask, asked: set[str]) -> bool:
    """Say whether one phase is asked after; "paused or closed" wants the phase's name."""
    is_short = "?" in ask.text and len(ask.words.split()) < 5
    one = len(asked) == 1 or (asked == {"paused", "closed"} and ask.says("stopped"))
    return one and (is_yes_no(ask) or ask.says("yet|is it|has it|if") or is_short)


def _is_beyond(phase: str, asked: set[str]) -> bool:
    if asked <= set(ORDER):
        return phase in ORDER and all(ORDER.index(phase) > ORDER.index(one) for one in asked)
    return phase not in asked


def _reached(phase: str, asked: set[str], ask: Ask, now: str) -> str:
    if phase in asked:
        return f"Yes, {now}"
    if phase in ORDER and _is_beyond(phase, asked) and asked <= set(ORDER) and ask.says(REACHED):
        return f"Yes, and it has moved on: {now}" if not ask.says("still") else f"No, {now}"
    if phase == "closed" and "live" in asked and ask.says("ever|has|was"):
        return f"{now} The register does not say which phases it went through."
    return f"No, {now}"


def _ends(project: Project, ask: Ask) -> str:
    if project.phase != "closed" or project.end is None or project.end > ask.today:
        return ""
    return f" It ended on {day(project.end)}."
