"""Who is away and when: what people tell of themselves, and what is noted of them."""

from __future__ import annotations

import re

from actions.ask import Ask
from actions.manner import straight
from actions.nudges.leave_limits import not_noted
from actions.nudges.leave_meanwhile import cover_told, cover_words
from actions.nudges.leave_noted import calendar_words, changed, shown, taken_back, worked
from actions.nudges.leave_told import noted
from actions.nudges.reminder_words import certainly_about
from actions.nudges.week_words import is_about_the_week
from actions.people_to_ask import people_to_ask
from actions.question import Question
from actions.reply import Reply, unanswered
from knowledge.store import Store

_ASKS = re.compile(
    r"\b(?:am i|what leave|when am i|have you got|did you get|how much leave|which days)\b|\?\s*$",
    re.IGNORECASE,
)
_TAKES_BACK = re.compile(
    r"\b(?:cancel|remove|delete|scrap|drop|forget|take back)\b|"
    r"\b(?:leave|holiday|trip)(?:'s| is| has been)? (?:off|cancelled)\b|\bnot away after all\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(r"\b(?:change|extend|shorten|move)\b.*\bleave\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\b(?:nobody|naebody|everybody|public holiday|bank holiday|local holiday|trades holiday|"
    r"office (?:is )?(?:closed|shut))\b",
    re.IGNORECASE,
)
# "who's off on Friday?", "is anybody away next week"
_OF_OTHERS = re.compile(
    r"\W*(?:(?:and|so|right|ok|do you know|can you tell me|tell me|show me|ken)\W+)*"
    r"(?:(?:who|wha|whos|who else)\b(?! (?:covers|stands in|deputises|do i))"
    r"|(?:is|are|will)(?: there)? (?:any|every)(?:one|body)\b|which (?:people|leads|colleagues)\b)"
    r".*\b(?:off|away|awa|on (?:leave|holiday|holidays)|out|out of (?:the )?office|oot)\b",
    re.IGNORECASE | re.DOTALL,
)
# "tell Derek I'm off sick" tells of one's own leave
_PASSED_ON = re.compile(
    r"\W*(?:(?:please|pls|can you|could you|just)\W+)*(?:tell|let|inform|message|e-?mail|text|"
    r"ring)\s+"
    r"(?P<whom>[^\W\d][\w' -]{0,40}?)\s+(?:know\s+)?(?:that\s+)?"
    r"(?P<told>(?:i'?m|i am|i'?ll|i will|a'?m)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
NOT_PASSED_ON = "I pass no messages on, so please tell {whom} yourself."
WHO = "I don’t know who you are here, so I can note no leave for you."
NOT_TOLD = (
    "I keep leave only to time reminders, and tell it to nobody else: please ask them, or look in "
    "your calendar."
)
OTHERS = (
    "I note leave only for whoever tells me of their own. {name} can tell me, or {ask} can put it "
    "into the register."
)


class Leave(Question):
    """Notes when somebody is away, on which days they work, and tells what is noted."""

    intent = "leave"

    def yields(self, ask: Ask) -> bool:
        """Let documents answer what is asked in general: "how much parental leave is there?"."""
        return not certainly_about(straight(ask.text))

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Note what is told, or tell what is noted; never for others."""
        known, text = ask.turn.asker, straight(ask.text)
        asker = store.people.with_id(known.id) if known else None
        if asker is None:
            return unanswered(WHO)
        if _OF_OTHERS.match(text):
            return unanswered(NOT_TOLD)
        text, covers = cover_told(text)
        covering = {one.candidates[0].id for one in ask.mentions if one.start >= len(text)}
        others = [one for one in ask.sure("person") if one.id not in (asker.id, *covering)]
        if passed_on := _PASSED_ON.fullmatch(text):
            told = noted(asker, passed_on["told"], store, ask.today)
            return told.but(text=f"{told.text} {NOT_PASSED_ON.format(whom=passed_on['whom'])}")
        if others:
            return unanswered(OTHERS.format(name=others[0].name, ask=people_to_ask(store)))
        if _OF_ALL.search(text):
            return calendar_words(asker, store, ask.today)
        if _TAKES_BACK.search(text):
            return taken_back(asker, text, store, ask.today)
        if _CHANGES.search(text):
            return changed(asker, text, store, ask.today)
        if _ASKS.search(text):
            return shown(asker, store, ask.today)
        if refused := not_noted(asker, text, store):
            return refused
        if is_about_the_week(text):
            return worked(asker, text, store)
        told = noted(asker, text, store, ask.today, ask.turn.said)
        cover = cover_words(covers, asker, store) if told.answered else ""
        return told.but(text=f"{told.text}{cover}")
