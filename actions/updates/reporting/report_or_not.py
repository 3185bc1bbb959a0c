"""Whether a message is a report: said so, taken for one by its reader alone, or near one."""

from __future__ import annotations

from actions.updates.asides import asks
from actions.updates.desk import Desk
from actions.updates.reporting.near_misses import rated
from knowledge.allowed import may_log

SURE = 0.8
SURE_OF_A_QUESTION = 0.6
# what Rasa may call a message that reads as a report and is one
LIKE_A_REPORT = ("log_update", "start_update", "correct_update", "out_of_scope")
NO_QUESTION = ("negation", "request", "hypothetical", "quotation")


def reports(desk: Desk) -> bool:
    """Say whether a report may be logged as it is: somebody who may says so in as many words."""
    if desk.only_rated or not desk.reading.drafts:
        return False
    if desk.ask.intent == "log_update":
        return True
    named = desk.names_its_project or desk.ask.text.lstrip().startswith("/")
    return named and (desk.may_log_something or desk.led_it)


def may_be_report(desk: Desk) -> bool:
    """Say whether a message may be a report: nobody but its reader takes it for one."""
    if desk.only_rated or not desk.may_log_something or not desk.reading.drafts:
        return False
    if desk.ask.intent in LIKE_A_REPORT or desk.ask.confidence < SURE:
        return True
    return _are_notes(desk)


def _are_notes(desk: Desk) -> bool:
    """Say whether several lines tell several things: Rasa judges no more than their beginning."""
    some = (desk.reading.drafts[0].done, desk.reading.drafts[0].next, desk.reading.drafts[0].rag)
    return "\n" in desk.text.strip() and "?" not in desk.text and sum(map(bool, some)) > 1


def misses(desk: Desk) -> bool:
    """Say whether Rasa alone takes a message for a report; a question is answered as ever."""
    if desk.only_rated:
        return False
    why = desk.reading.why_not
    denies = why == "negation" and desk.ask.intent == "correct_update"
    return desk.ask.intent == "log_update" or denies or _speaks_of_a_rating(desk, why)


def _speaks_of_a_rating(desk: Desk, why: str) -> bool:
    """Say whether a rating of a project is passed on, denied or called for by who may log it.

    Hearsay may hold the words of any question; elsewhere Rasa must not be sure of one.
    """
    if why != "hearsay" and (why not in NO_QUESTION or desk.ask.confidence >= SURE_OF_A_QUESTION):
        return False
    said = "?" not in desk.text and not asks(desk.text) and rated(desk) is not None
    return said and len(desk.named) == 1 and may_log(desk.asker, desk.named[0])


def asks_for_rating(desk: Desk) -> bool:
    """Say whether what Rasa takes for a report asks how a project is: "is ARC amber yet?"."""
    is_question = desk.reading.why_not == "question" or "?" in desk.text
    return misses(desk) and not desk.reading.drafts and is_question and bool(desk.named)
