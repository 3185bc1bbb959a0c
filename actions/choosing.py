"""Chooses what is asked, from a clause, what Rasa made of it and where the conversation stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from actions.asked import Asked, Understood, again, filled, plain
from actions.clauses import Clause
from actions.digests.going_on import goes_on, is_of_digest
from actions.digests.words import sums_up
from actions.filters import RATINGS
from actions.manner import straight
from actions.nudges.reminder_words import certainly_about
from actions.paging import PAGE
from actions.queue_words import is_to_the_queue
from actions.smalltalk.sharing import asks_to_share
from actions.subscriptions.pre_election import sets_pre_election
from actions.subscriptions.talked_of import of_what_is_talked_of
from actions.subscriptions.words import is_surely
from knowledge.naming import Kind
from knowledge.store import NO_UPDATE

# below this Rasa is guessing: chosen on nlu/evaluation/tuning.yml (nlu/README.md, Decisions)
SURE_ENOUGH = 0.30
# the register is a second judge: who names a project is hardly off the subject
SURE_WITH_A_NAME = 0.20
_ASKS_TO = re.compile(r"\W*(?:can|could|would|will) (?:you|i|we)\b", re.IGNORECASE)
_THEM = re.compile(r"\b(?:of (?:them|those|these)|who leads (?:them|those))\b", re.IGNORECASE)
_ASKS_A_PERSON = re.compile(r"\s*ask a person\s*:", re.IGNORECASE)
_OVERDUE = re.compile(r"^(?!.*\b(?:milestones?|deadlines?)\b).*\boverdue\b", re.IGNORECASE)
_NEVER = re.compile(rf"\bprojects\b.*\b(?:{RATINGS[NO_UPDATE]})\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|its|it's|this|that)\b", re.IGNORECASE)
_DOING = re.compile(
    r"\W*(?:and |so )?(?:what|whit|wha)(?:'?s| is| are)?\s+(?:the\s+|council\s+)*"
    r"(?:doing|daein|up to|working on|involved in|in)(?: just now| now| the noo| at the moment|"
    r" these days| at present)?\W*",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"\W*(?:(?:and|only|just|show me|what about) )*(?:the )?(?:red|amber|green)(?:s| ones?)\W*",
    re.IGNORECASE,
)
OF_TIME = {"dates", "sprint", "out_of_scope"}

# help comes first, whatever else is told in the same words
URGENT = ("distress", "alarm")
# Rasa hears a cry for help in it
_RETIRES = re.compile(
    r"\W*i(?:'?m| am|'?ll be| will be|'?m going to be) retiring(?: (?:today|tomorrow|soon|early|"
    r"(?:next|this) \w+|(?:in|on|at|from) (?:the )?[\w ]{3,24}))?\W*",
    re.IGNORECASE,
)

BARE: dict[Kind, str] = {
    "project": "status",
    "organisation": "council_projects",
    "portfolio": "overview",
    "person": "person",
}


def asked(heard: Understood, state: Mapping[str, Any], today: date) -> Asked:
    """Return what is asked: a new question, an earlier one again, or one that was waiting."""
    clause, last, pending = heard.clause, state.get("last"), state.get("pending")
    if is_to_the_queue(clause.text):
        return plain(heard, "answer_question")
    if clause.bare:
        return filled(pending, clause) if pending else plain(heard, BARE[_kind(clause)])
    sure = _changes_digest(heard, state) or _surely(heard) or _on_digest(heard, state, today)
    if sure := sure or _leaves_project(heard, state):
        return plain(heard, sure)
    if _asks_what_council_does(clause):
        return plain(replace(heard, confidence=1.0), "council_projects")
    if last and not clause.unknown and _goes_on(heard):
        return again(last, clause, today)
    if last and not clause.mentions and _THEM.search(clause.text):
        return replace(again(last, clause, today), intent=heard.intent)
    if heard.intent == "show_more" and (more := state.get("more")):
        return Asked(**{**more, "confidence": 1.0, "offset": more["offset"] + PAGE})
    if heard.intent == "why" and state.get("slots", {}).get("focus") == "project":
        return plain(heard, "rating_change")
    if heard.intent == "how_are_you" and _names_project(clause):
        return plain(heard, "status")
    if clause.asks_whether_rated:
        return plain(heard, "status")
    if heard.intent == "overdue_updates" and _NEVER.search(clause.rest) and not clause.mentions:
        return plain(heard, "list_projects")
    if _is_about_reports(heard):
        return plain(heard, "overdue_updates")
    is_sure = heard.confidence >= (SURE_WITH_A_NAME if _names_project(clause) else SURE_ENOUGH)
    return plain(heard, heard.intent if is_sure else "out_of_scope")


def _surely(heard: Understood) -> str:
    """Return the intent of what is told by its own words, whatever Rasa takes it for, or ""."""
    text = straight(heard.clause.text)
    if _ASKS_A_PERSON.match(text):
        return "human"
    if heard.intent in URGENT and not _RETIRES.fullmatch(text):
        return ""
    if asks_to_share(text):
        return "human"
    if is_surely(text) or sums_up(text) or sets_pre_election(text):
        return "digest"
    return certainly_about(text) or ("log_update" if heard.clause.reports else "")


def _asks_what_council_does(clause: Clause) -> bool:
    """Say whether no more than "what's Fife doing" is asked: not in the project talked of alone."""
    named = bool(clause.mentions) and not clause.unknown
    are_all = all(one.kind == "organisation" for two in clause.mentions for one in two.candidates)
    return named and are_all and _DOING.fullmatch(straight(clause.rest)) is not None


def _changes_digest(heard: Understood, state: Mapping[str, Any]) -> str:
    """Return the intent of a few words about the digest talked of: "monthly", "stop it", or ""."""
    if heard.intent in URGENT or state.get("slots", {}).get("focus") != "subscription":
        return ""
    text, clause = straight(heard.clause.text), heard.clause
    found = of_what_is_talked_of(text, straight(clause.rest) if clause.mentions else None)
    asks = text.rstrip().endswith("?") and not _ASKS_TO.match(text)
    return "digest" if found and (not asks or found in ("list", "preview")) else ""


def _on_digest(heard: Understood, state: Mapping[str, Any], today: date) -> str:
    """Return the intent of what goes on from the digest shown last, "and for Fife?", or ""."""
    clause = heard.clause
    if heard.intent in URGENT or not is_of_digest(state.get("last"), state.get("slots", {})):
        return ""
    text, rest = straight(clause.text), straight(clause.rest)
    return "digest" if goes_on(text, rest, today, is_named=bool(clause.mentions)) else ""


def _is_about_reports(heard: Understood) -> bool:
    """Say whether "overdue" is said of updates: of one project it may be said of milestones."""
    rest = heard.clause.rest
    if not _OVERDUE.search(rest):
        return False
    one = _names_project(heard.clause) or _IT.search(rest)
    return heard.intent in OF_TIME or (heard.intent == "late_milestones" and not one)


def _leaves_project(heard: Understood, state: Mapping[str, Any]) -> str:
    """Return the intent of "only the reds" after one project was talked of, or ""."""
    is_of_one = state.get("slots", {}).get("focus") == "project"
    found = is_of_one and _RATED.fullmatch(straight(heard.clause.text))
    return "list_projects" if found else ""


def _goes_on(heard: Understood) -> bool:
    """Say whether it is the last question for another thing: "and ARC?", "no, I meant ARC"."""
    return heard.intent == "follow_up" or (heard.intent == "deny" and _names_project(heard.clause))


def _names_project(clause: Clause) -> bool:
    return any(
        one.how == "exact" and one.candidates[0].kind == "project" for one in clause.mentions
    )


def _kind(clause: Clause) -> Kind:
    return clause.mentions[0].candidates[0].kind
