"""Whether a message tells something of a project, and what is to be done with it.

This is asked before anything else: a report may be of several sentences, some of them with words
that questions have, and what answers a question of Cairn's own is known by that question alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from actions.manner import straight
from actions.nudges.picking import PICK_A_DAY
from actions.queue_words import holds_an_answer, is_to_the_queue
from actions.subscriptions.talked_of import of_what_is_talked_of
from actions.subscriptions.words import is_surely
from actions.updates.correcting.correction_words import Correction, correction, names_an_update
from actions.updates.correcting.edited import is_edit
from actions.updates.correcting.last_told import is_fresh
from actions.updates.correcting.reasons import gives_why
from actions.updates.correcting.rewording import reworded
from actions.updates.correcting.slips import explains
from actions.updates.desk import Desk
from actions.updates.explaining_again import asks_what_was_meant
from actions.updates.guided.filling import fills
from actions.updates.guided.starting import is_meant_to_start, starts
from actions.updates.in_hand import leaves_it
from actions.updates.progress.continuing import calls_off
from actions.updates.progress.telling_progress import tells_progress
from actions.updates.reporting.answers import answers
from actions.updates.reporting.distress_words import is_in_distress
from actions.updates.reporting.report_or_not import asks_for_rating, may_be_report, misses, reports
from actions.updates.reporting.still_blocked import clears, stays
from actions.updates.reporting.whether import asks_after_all, is_unsettled, may_report
from actions.updates.suggesting.deciding import decides
from actions.updates.suggesting.suggestions import suggests
from actions.updates.suggesting.told import asks_of_suggestions
from actions.updates.targets import target
from actions.updates.what_stands import asks_what_stands

SUBSCRIPTIONS = "subscription"
DEED = "deed"
DISTRESS = "distress"


class Deed(NamedTuple):
    """What is to be done, and the intent whose action does it."""

    intent: str
    name: str


def deed(desk: Desk) -> Deed | None:
    """Return what a message wants done, None where it asks something."""
    if desk.turn.form is not None:
        is_day = desk.turn.form.get("name") == PICK_A_DAY
        return Deed("reminders" if is_day else "start_update", "form")
    if desk.turn.edits is not None and is_edit(desk):
        return Deed("correct_update", "edited")
    if is_to_the_queue(desk.text) or holds_an_answer(desk.text) or _is_of_digests(desk):
        return None
    found = next((Deed(*one) for wanted, *one in _WANTED if wanted(desk)), None)
    if found and found.name == "report" and is_in_distress(desk.text):
        return Deed(found.intent, "may report")
    is_help_wanted = desk.ask.intent == DISTRESS and found and found.name != "report"
    return None if is_help_wanted else found


def _is_of_digests(desk: Desk) -> bool:
    """Say whether digests are meant: "unsubscribe", whatever waits, or "stop it" right after."""
    text = straight(desk.text)
    if is_surely(text):
        return True
    is_talked_of = desk.ask.slots.get("focus") == SUBSCRIPTIONS and not desk.memory.asked
    rest = straight(desk.ask.words) if desk.ask.mentions else None
    return is_talked_of and of_what_is_talked_of(text, rest) is not None


def _corrects(desk: Desk) -> bool:
    """Say whether a message corrects what was logged.

    Who has just logged something may speak of "that"; else the update has to be named as one, or
    Rasa has to take it for a correction.
    """
    found = correction(desk.text)
    if found is None or not (desk.may_log_something or (desk.named and found.what in NAMED_AS_ONE)):
        return False
    if found.what == "rating" and _is_told_anew(desk):
        return False
    if found.what == "withdraw" and not names_an_update(desk.text) and not _is_just_logged(desk):
        return False  # "scrap that" may be about anything
    if desk.ask.intent == "correct_update" or found.what in NAMED_AS_ONE:
        return not (desk.reading.why_not in ("question", "negation") and found.what in VAGUE)
    memory = desk.memory
    if not (memory.logged or memory.undone or memory.looked_at) or "?" in desk.text:
        return False
    if found.what == "block" and not _is_just_logged(desk):
        return False  # "blocked by legal" asks, where nothing was said before
    named = {one.id for one in desk.named}
    if found.what == "project":
        return bool(named - _logged(desk)) or "wrong project" in desk.text.lower()
    another = desk.reading.drafts and named and not named & _logged(desk)
    return not another and _is_about_it(desk, found)


def _is_told_anew(desk: Desk) -> bool:
    """Say whether a rating stands in a report: "ARC: red, met Dundee, contract not signed"."""
    heads = (one for one in desk.found.projects() if _AS_A_HEAD.match(desk.text[one.end :]))
    told = any(one.done or one.next or one.blockers for one in desk.reading.drafts)
    return told and any(heads) and not SLIPPED.search(desk.text)


def _is_just_logged(desk: Desk) -> bool:
    """Say whether "that" can be something that was logged today."""
    update = target(desk)
    is_update = update is not None and is_fresh(desk, update)
    return is_update or any(one.kind != "update" for one in desk.memory.logged)


def _is_about_it(desk: Desk, found: Correction) -> bool:
    """Say whether what is to be replaced stands in what was logged."""
    if found.what not in VAGUE:
        return True
    update = target(desk)
    return update is not None and (bool(found.field) or bool(reworded(update, found)))


def _logged(desk: Desk) -> set[int]:
    rows = [desk.logbook.row(one.kind, one.id) for one in desk.memory.logged]
    shown = desk.logbook.row("update", desk.memory.looked_at) if desk.memory.looked_at else None
    return {one.project_id for one in (*rows, shown) if one}


_AS_A_HEAD = re.compile(r"\s*(?::|[–-]\s)")
SLIPPED = re.compile(
    r"\b(?:not (?:red|amber|green)|meant|wrong|wrang|typo|slip|mistake|instead of|should)\b",
    re.IGNORECASE,
)
NAMED_AS_ONE = ("history", "withdraw", "open")
VAGUE = ("swap", "field", "more")
_WANTED: tuple[tuple[Callable[[Desk], bool], str, str], ...] = (
    (asks_after_all, "status", ""),
    (suggests, "log_update", "suggest"),
    (decides, "log_update", "decide"),
    (asks_of_suggestions, "log_update", "suggestions"),
    (answers, "log_update", "answer"),
    (explains, "correct_update", "explain"),
    (fills, "start_update", "fill"),
    (asks_what_was_meant, "log_update", "explain again"),
    (calls_off, "log_update", "call off"),
    (is_unsettled, "log_update", "whether again"),
    (asks_what_stands, "log_update", "what stands"),
    (gives_why, "correct_update", "why"),
    (stays, "correct_update", "stays"),
    (clears, "correct_update", "cleared"),
    (tells_progress, "log_update", "progress"),
    (_corrects, "correct_update", "correct"),
    (leaves_it, "correct_update", "left"),
    (starts, "start_update", "start"),
    (may_report, "log_update", "whether"),
    (reports, "log_update", "report"),
    (may_be_report, "log_update", "may report"),
    (asks_for_rating, "status", ""),
    (misses, "log_update", "near miss"),
    (is_meant_to_start, "start_update", "start"),
)
