"""Questions about how things are done in general, whatever else Rasa may take them for."""

from __future__ import annotations

import re

from actions.ask import Ask
from actions.standards.judging import OFF_THE_SUBJECT, bars
from actions.standards.looking import DOCUMENT, GUIDANCE
from knowledge.periods import NotADateError

# Rasa's confidence below which it is no witness against the documents, and above which a sure one
UNSURE = 0.6
SURE = 0.8

_US = r"(?:i|ye|you|we|they|one|somebody|someone|an?|councils?|teams?|staff|people)"
_GENERAL = re.compile(
    rf"\b(?:how|hoo|why) (?:do|dae|does|should|must|can) \w+|"
    rf"\b(?:when|what|whit|who|wha) (?:do|dae|does|should|must|has|have) {_US}\b|"
    rf"\b(?:should|must|may) {_US}\b|"
    rf"\bcan {_US}\b(?! (?:see|get|have|show|tell|give|list|find))|"
    r"\b(?:need|have|has|hae) to\b|\bshould\b|"
    r"\b(?:what|whit)(?:'s|’s| is| are|s)? an? \w+\W*$",
    re.IGNORECASE,
)
_OF_WHAT_IS_WRITTEN = re.compile(
    r"\b(?:templates?|checklists?|guidance|guidelines?|polic(?:y|ies)|regulations?|"
    r"(?:best|good) practice|the law|mandatory|compulsory|obliged)\b|"
    r"\b(?:the|a|any) standards? (?:says?|asks?|wants?|for|on|about)\b|"
    r"\bwhat (?:counts|qualifies) as\b|\bdifferen(?:ce|t) (?:between|from)\b|"
    r"\bwhat (?:do|does) .* mean\b|\bstands? for\b|\bdefinition\b",
    re.IGNORECASE,
)
_PROJECTS = re.compile(r"\bprojects\b", re.IGNORECASE)
_SAYS_MORE = re.compile(r"(?!\b(?:and|the|or|so|what about)\b)\b\w")
_OURS = re.compile(
    r"\b(?:it|its|it's|this|that|they|them|their|my|mine|our|latest)\b", re.IGNORECASE
)


def bar(ask: Ask) -> float | None:
    """Return from which fit documents answer before the register does; None where they never do.

    They do where something written is asked for by its kind, and where Rasa is not sure: sooner
    if the words are general. The surer Rasa is of the register, the better a passage has to fit.
    They never do where a question names a project, a person or a period, or means the project
    that the talk is about.
    """
    if not _may_be_general(ask):
        return None
    if _OF_WHAT_IS_WRITTEN.search(ask.text):
        return bars(GUIDANCE).answers
    if _PROJECTS.search(ask.text):
        return None
    if _GENERAL.search(ask.text) and ask.confidence < SURE:
        return bars(GUIDANCE).answers
    unsure = ask.confidence < UNSURE
    return bars(OFF_THE_SUBJECT, ask.confidence).answers if unsure else None


def is_general(text: str) -> bool:
    """Say whether a question is put in general words: "how do we…", "must a council…"."""
    return _GENERAL.search(text) is not None or _OF_WHAT_IS_WRITTEN.search(text) is not None


def _may_be_general(ask: Ask) -> bool:
    if any(one.candidates[0].kind != "organisation" for one in ask.mentions):
        return False
    if ask.mentions and (ask.confidence >= UNSURE or not _SAYS_MORE.search(ask.words)):
        return False
    of_a_project = ask.slots.get("focus") not in (None, DOCUMENT)
    return not (of_a_project and _OURS.search(ask.text)) and not _names_a_period(ask)


def _names_a_period(ask: Ask) -> bool:
    try:
        return ask.period("ahead") is not None
    except NotADateError:
        return True
