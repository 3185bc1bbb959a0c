"""A name and a rating and no more: "telecare red" may ask or report, and the next words tell."""

from __future__ import annotations

import re

from actions.clauses import Clause
from actions.reply import Button, Reply, unanswered
from actions.updates.asides import is_aside
from actions.updates.desk import Desk
from actions.updates.memory import Begun, Memory
from actions.updates.plain import drops, puzzles, says_no, says_yes, straight
from actions.updates.reporting.no_reason import gives_no_reason
from knowledge.allowed import may_log

_REPORTING = re.compile(
    r"\W*(?:(?:i'm|i am|am|that's|it's|just|yes|no|a|the|second|latter)[\s,]+)*"
    r"(?:report(?:ing)?|tell(?:ing)?(?: you)?|updat(?:e|ing)|post(?:ing)?|logg?(?:ing)?(?: it)?"
    r"|second(?: one)?|latter)(?: it| that)?\W*",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\W*(?:(?:i'm|i am|am|that's|it's|just|no|a|the|was)[\s,]+)*"
    r"(?:ask(?:ing)?|question|wondering|checking|first(?: one)?|former)\W*",
    re.IGNORECASE,
)


def may_report(desk: Desk) -> bool:
    """Say whether nothing but a rating is said of a project by somebody who may log it."""
    return desk.only_rated and len(desk.named) == 1 and may_log(desk.asker, desk.named[0])


def asked_whether(desk: Desk) -> list[Reply]:
    """Ask whether it is a question or a report, and remember what it was."""
    clause = Clause(desk.text, desk.found.mentions, desk.found.unknown, "")
    desk.about.append(desk.named[0].id)
    desk.memory.begun = Begun(
        text=_rating(clause), asks="whether", asked_on=desk.today, project=desk.named[0].name
    )
    return [whether(clause)]


def whether(clause: Clause) -> Reply:
    """Ask whether a name and a rating are a question or a report."""
    return _between(clause.mentions[0].text, _rating(clause), clause.text.strip())


def _between(name: str, rated: str, text: str) -> Reply:
    return unanswered(
        f"Are you asking about {name}, or reporting that it is {rated}?",
        Button(label="I’m asking", says=f"{text}?"),
        Button(label="I’m reporting", says=f"{name}: {rated}"),
    )


def settled(desk: Desk, begun: Begun) -> str:
    """Return the question or the report that it was; nothing where something else is said.

    Who goes on to say why was reporting.
    """
    text = straight(desk.text)
    if _REPORTING.fullmatch(text) or says_yes(text):
        return f"{begun.project}: {begun.text}"
    if _ASKING.fullmatch(text):
        return _question(begun)
    is_told = len(text.split()) > 1 and not desk.found.mentions and not desk.found.unknown
    if not is_told or _is_no_answer(text) or is_aside(text, desk.ask.intent, desk.ask.confidence):
        return ""
    return f"{begun.project}: {begun.text}, {desk.text.strip()}"


def is_unsettled(desk: Desk) -> bool:
    """Say whether what was asked is answered by nothing: "hang on", "well it just is"."""
    begun = desk.memory.begun
    if begun is None or begun.asks != "whether" or drops(desk.text) or says_no(desk.text):
        return False
    return not desk.only_rated and "?" not in desk.text and _is_no_answer(desk.text)


def asked_again(desk: Desk) -> list[Reply]:
    """Ask once more whether it is a question or a report."""
    begun = Memory.of(desk.ask.slots, desk.turn.email).begun
    if begun is None:
        return []
    desk.memory.begun = begun
    return [_between(begun.project, begun.text, f"{begun.project} {begun.text}")]


def _is_no_answer(text: str) -> bool:
    return drops(text) or says_no(text) or puzzles(text) or gives_no_reason(text)


def asks_after_all(desk: Desk) -> bool:
    """Say whether it turned out to be a question."""
    begun = desk.memory.begun
    return begun is not None and begun.asks == "whether" and desk.text == _question(begun)


def _question(begun: Begun) -> str:
    return f"{begun.project} {begun.text}?"


def _rating(clause: Clause) -> str:
    return clause.rest.strip(" .,!")
