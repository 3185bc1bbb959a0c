"""Whether a message tells something of a project, and what is to be done with it.

This is asked before anything else: a report may be of several sentences, some of them with words
that questions have, and what answers a question of Cairn's own is known by that question alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from actions.queue_words import holds_an_answer, is_to_the_queue
from actions.updates.answers import answers
from actions.updates.correction_words import Correction, correction
from actions.updates.desk import Desk
from actions.updates.edited import is_edit
from actions.updates.filling import fills
from actions.updates.guided import starts
from actions.updates.near_misses import rated
from actions.updates.progress import tells_progress
from actions.updates.rewording import reworded
from actions.updates.slips import explains
from actions.updates.suggestions import decides, suggests
from actions.updates.targets import target
from knowledge.allowed import may_log

DEED = "deed"
DISTRESS = "distress"
SURE = 0.8
# what Rasa may call a message that reads as a report and is one
LIKE_A_REPORT = ("log_update", "start_update", "correct_update", "out_of_scope")


class Deed(NamedTuple):
    """What is to be done, and the intent whose action does it."""

    intent: str
    name: str


def deed(desk: Desk) -> Deed | None:
    """Return what a message wants done, None where it asks something."""
    if desk.turn.form is not None:
        return Deed("start_update", "form")
    if desk.turn.edits is not None and is_edit(desk):
        return Deed("correct_update", "edited")
    if is_to_the_queue(desk.text) or holds_an_answer(desk.text):
        return None
    found = next((Deed(*one) for wanted, *one in _WANTED if wanted(desk)), None)
    is_help_wanted = desk.ask.intent == DISTRESS and found and found.name != "report"
    return None if is_help_wanted else found


def _corrects(desk: Desk) -> bool:
    """Say whether a message corrects what was logged.

    Who has just logged something may speak of "that"; else the update has to be named as one, or
    Rasa has to take it for a correction.
    """
    found = correction(desk.text)
    if found is None or not desk.may_log_something:
        return False
    if desk.ask.intent == "correct_update" or found.what in NAMED_AS_ONE:
        return not (desk.reading.why_not in ("question", "negation") and found.what in VAGUE)
    if not (desk.memory.logged or desk.memory.undone) or "?" in desk.text:
        return False
    named = {one.id for one in desk.named}
    if found.what == "project":
        return bool(named - _logged(desk)) or "wrong project" in desk.text.lower()
    another = desk.reading.drafts and named and not named & _logged(desk)
    return not another and _is_about_it(desk, found)


def _is_about_it(desk: Desk, found: Correction) -> bool:
    """Say whether what is to be replaced stands in what was logged."""
    if found.what not in VAGUE:
        return True
    update = target(desk)
    return update is not None and (bool(found.field) or bool(reworded(update, found)))


def _logged(desk: Desk) -> set[int]:
    rows = (desk.logbook.row(one.kind, one.id) for one in desk.memory.logged)
    return {one.project_id for one in rows if one}


def _reports(desk: Desk) -> bool:
    """Say whether a report may be logged as it is: somebody who may says so in as many words."""
    if desk.only_rated or not desk.reading.drafts:
        return False
    named = bool(desk.found.projects()) or desk.ask.text.lstrip().startswith("/")
    return desk.ask.intent == "log_update" or (desk.may_log_something and named)


def _may_report(desk: Desk) -> bool:
    """Say whether a message may be a report: nobody but its reader takes it for one."""
    if desk.only_rated or not desk.may_log_something or not desk.reading.drafts:
        return False
    return desk.ask.intent in LIKE_A_REPORT or desk.ask.confidence < SURE


def _misses(desk: Desk) -> bool:
    """Say whether Rasa alone takes a message for a report; a question is answered as ever."""
    if desk.only_rated:
        return False
    why = desk.reading.why_not
    denies = why == "negation" and desk.ask.intent == "correct_update"
    return desk.ask.intent == "log_update" or denies or (why == "hearsay" and _hears(desk))


def _hears(desk: Desk) -> bool:
    """Say whether somebody passes on a rating of a project that they may log for."""
    said = "?" not in desk.text and rated(desk) is not None
    return said and len(desk.named) == 1 and may_log(desk.asker, desk.named[0])


def _asks_for_rating(desk: Desk) -> bool:
    """Say whether what Rasa takes for a report asks how a project is: "is ARC amber yet?"."""
    is_question = desk.reading.why_not == "question" or "?" in desk.text
    return _misses(desk) and not desk.reading.drafts and is_question and bool(desk.named)


NAMED_AS_ONE = ("history", "withdraw", "open")
VAGUE = ("swap", "field", "more")
_WANTED: tuple[tuple[Callable[[Desk], bool], str, str], ...] = (
    (suggests, "log_update", "suggest"),
    (decides, "log_update", "decide"),
    (answers, "log_update", "answer"),
    (explains, "correct_update", "explain"),
    (fills, "start_update", "fill"),
    (tells_progress, "log_update", "progress"),
    (_corrects, "correct_update", "correct"),
    (starts, "start_update", "start"),
    (_reports, "log_update", "report"),
    (_may_report, "log_update", "may report"),
    (_asks_for_rating, "status", ""),
    (_misses, "log_update", "near miss"),
)
