"""What Rasa heard, put right where it cannot know what is being talked of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.asked import Understood
from actions.choosing import URGENT
from actions.offered import WHAT_MEANT
from actions.smalltalk.trouble_words import trouble
from actions.updates.asides import asks
from actions.updates.plain import straight
from actions.updates.reporting.distress_words import may_be_distress

# Rasa takes many a shrug for distress: without a word of it, it has to be sure
SURE_OF_DISTRESS = 0.65
SURE_WHILE_TELLING = 0.95
_LAST_TIME = re.compile(
    r"\bwhat (?:did|had|have) (?:i|we) (?:say|said|write|written|put|report|reported|tell|told)\b"
    r".{0,20}\b(?:last|before|previously|earlier|then)\b",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\W*(?:(?:hang on|hold on|wait|sorry|oops|right|well|so|hm+|er+m?|och|oh|quick question|btw|"
    r"by the way|one (?:more )?(?:thing|question)|another thing|i (?:don't|dinnae|do not) (?:know|"
    r"ken)|"
    r"dunno|no idea|not sure|i'm not sure|i forget|i can't remember|then|a (?:sec|second|minute|"
    r"mo))"
    r"\b\W*)+",
    re.IGNORECASE,
)


def put_right(
    heard: Sequence[Understood], *, is_telling: bool, has_answered: bool
) -> list[Understood]:
    """Return what is asked: no shrug is distress, and "hang on" before a question is no question.

    Who says that they are bullied or worn out is heard, whatever Rasa takes it for.

    *is_telling* is somebody who was asked something about an update.
    """
    asked = [one for one in heard if not _FILLER.fullmatch(straight(one.clause.text))]
    if asked and len(asked) < len(heard) and _is_question(asked[0].clause.text):
        heard = asked
    bar = SURE_WHILE_TELLING if is_telling else SURE_OF_DISTRESS
    return [_meant(_calmed(one, bar), has_answered=has_answered) for one in heard]


def _is_question(text: str) -> bool:
    return text.rstrip().endswith("?") or asks(text)


def _calmed(one: Understood, bar: float) -> Understood:
    text = one.clause.text
    if one.intent not in URGENT and trouble(text):
        return replace(one, intent="distress", confidence=1.0)
    if one.intent != "distress" or one.confidence >= bar or may_be_distress(text):
        return one
    if _LAST_TIME.search(text):
        return replace(one, intent="latest_update", confidence=1.0)
    return replace(one, intent="out_of_scope", confidence=0.0)


def _meant(one: Understood, *, has_answered: bool) -> Understood:
    """Have the last answer said again in fewer words: "what do you mean?" is for no person."""
    if not WHAT_MEANT.fullmatch(straight(one.clause.text)):
        return one
    return replace(one, intent="shorter" if has_answered else "help", confidence=1.0)
