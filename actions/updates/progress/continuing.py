"""Messages that go on from the one before: the answer to what was asked, or "actually not done"."""

from __future__ import annotations

import re

from actions.updates.asides import is_aside
from actions.updates.correcting.correction_words import correction, names_an_update
from actions.updates.desk import Desk
from actions.updates.memory import Begun
from actions.updates.plain import drops, says_no
from actions.updates.progress.names import meant
from actions.updates.progress.rows import called
from actions.updates.progress.unnamed_milestones import with_its_milestone
from actions.updates.progress.words import amount, progress
from actions.updates.reporting.whether import settled
from knowledge.models import Update
from knowledge.periods import NotADateError, find_day
from knowledge.store.states import kind_of

SHORT = 12
_BESIDE_A_NAME = re.compile(
    r"\W*(?:(?:it|it's|its|for|the|that|one|project|please|is|on|about|update|i|mean|meant|my)\b"
    r"\W*)*",
    re.IGNORECASE,
)
_KIND = re.compile(r"\b(?:milestones?|risks?|benefits?)\b", re.IGNORECASE)
# said of a change it takes the change back, and does not drop what was changed
_CALLED_OFF = re.compile(
    r"\W*(?:no\W+)?(?:cancel|scrap) (?:that|it|this)(?: please)?", re.IGNORECASE
)
_THAT_ONE = re.compile(r"\b(?:that|this) (?:milestone|risk|benefit)\b", re.IGNORECASE)
_OF_ITSELF = ("undo", "restore", "history", "rating")


def continued(desk: Desk) -> str:
    """Return what was begun with the message as its answer, or the message as it is."""
    if desk.asker is None or not desk.text.strip():
        return desk.text
    begun = desk.memory.begun
    if begun and begun.asks == "whether":
        return settled(desk, begun) or desk.text
    if begun and begun.asked_on == desk.today and (whole := _completed(desk, begun)):
        return whole
    return with_its_milestone(desk) or _of_the_last(desk) or desk.text


def calls_off(desk: Desk) -> bool:
    """Say whether what was begun is not wanted any more."""
    return desk.memory.begun is not None and (drops(desk.text) or says_no(desk.text))


def _completed(desk: Desk, begun: Begun) -> str:
    """Return what was begun with its answer in it, nothing where the message is no answer."""
    text = desk.text.strip()
    is_short = len(text.split()) <= SHORT
    if not is_short or is_aside(text, desk.ask.intent, desk.ask.confidence):
        return ""
    if begun.asks != "project" and (progress(text) or correction(text) or desk.reading.drafts):
        return ""  # it tells something of its own
    match begun.asks:
        case "project" if len(desk.named) == 1 and _BESIDE_A_NAME.fullmatch(_around(desk)):
            return f"{desk.named[0].name}: {begun.text}"
        case "which" if len(found := meant(text, begun.options)) == 1:
            return f"{begun.project}: {begun.text} (“{found[0]}”)"
        case "day" if _names_a_day(desk):
            return f"{begun.project}: {begun.text} by {text}"
        case "amount" if amount(text) is not None:
            return f"{begun.project}: {begun.text} {text}"
    return ""


def _of_the_last(desk: Desk) -> str:
    """Name the milestone, risk or benefit of the last change where a message leaves it out."""
    refs = desk.memory.logged or desk.memory.undone
    row = desk.logbook.row(refs[0].kind, refs[0].id) if len(refs) == 1 else None
    text = desk.text.strip(" .!")
    if row is None or isinstance(row, Update) or desk.named or "?" in text:
        return ""
    found = correction(text)
    if (
        len(text.split()) > SHORT
        or names_an_update(text)
        or _KIND.search(_THAT_ONE.sub(" ", text))
        or (found and found.what in _OF_ITSELF)
    ):
        return ""
    if _CALLED_OFF.fullmatch(text) and desk.memory.logged:
        return "undo that"
    kind, name = kind_of(row), called(row)
    text = _THAT_ONE.sub("it", text)
    if kind == "benefit" and amount(text) is not None:
        return f"benefit “{name}” claimed: {text}"
    for whole in (f"{kind} “{name}” {text}", f"{text} {kind} “{name}”"):
        said = progress(whole)
        if said is not None and said.deed in FOLLOWING:
            return whole
    return ""


FOLLOWING = ("done", "planned", "move", "drop", "close", "open", "level", "owner")


def _around(desk: Desk) -> str:
    kept = desk.text
    for one in reversed(desk.found.mentions):
        kept = kept[: one.start] + kept[one.end :]
    return kept


def _names_a_day(desk: Desk) -> bool:
    try:
        return find_day(desk.text, desk.today, "ahead") is not None
    except NotADateError:
        return False
