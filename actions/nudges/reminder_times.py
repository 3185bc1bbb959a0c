"""The words in which people say when, and when not, they want reminders, as patterns."""

from __future__ import annotations

import re

from knowledge.periods.vocabulary import WEEKDAY

REMINDERS = (
    r"(?:reminders?|nudges?|nudging|messages?|prompts?|notifications?|pings?|prods?|chasers?)"
)
REMIND = (
    r"(?:re?m[in]{1,3}d|chase|nudge|poke|ping|prompt|prod|ask|message|try|shout|come back to|"
    r"get back to)"
)
HOUR = re.compile(
    r"\b(?:at|to|after|(?P<before>before)) (?P<hour>\d{1,2})"
    r"(?:[:.](?P<minutes>[0-5]\d))?(?: ?o'?clock)?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?"
    r"(?=\s*$|[.,!?]|\s+(?:about|of|for|from|instead|each|every|please|in future|o' clock)\b)|"
    r"\b(?P<early>first thing|(?:to|in) (?:the )?mornings?)\b|"
    r"\b(?P<noon>noon|midday|mid-day)\b|"
    r"\b(?P<unclear>(?:at|to) half(?: past)? \w+|(?:at|to) (?:a )?quarter (?:to|past) \w+|"
    r"(?:to|in) the afternoons?)\b",
    re.IGNORECASE,
)
COUNT = r"(?:\d{1,2}|an?|one|two|twice|once|three|four|five)"
APART = re.compile(
    rf"\b(?:(?P<gap>{COUNT}) (?:working )?days? (?:apart|between|in between)|"
    rf"every (?P<every>other|second|third|{COUNT}) (?:working )?days?|"
    r"(?P<daily>(?:every|each) (?:working |single )?day|daily))\b(?!.*\bbefore\b)",
    re.IGNORECASE,
)
WHICH_HOUR = re.compile(
    rf"\b(?:{REMIND} me|{REMINDERS})\b.{{0,30}}\b(?:earlier|later in the (?:day|afternoon)|"
    r"another (?:time|hour)|a different (?:time|hour)|too (?:early|late))\b|"
    rf"\bearlier {REMINDERS}\b",
    re.IGNORECASE,
)
PICK = re.compile(
    r"\b(?:another|some other|a different|some) day\b|"
    r"\b(?:pick|choose) (?:a|the|my) (?:day|date)\b",
    re.IGNORECASE,
)
# "mute until I say so" has no day, and none is to be asked for
FOR_GOOD = re.compile(
    r"\b(?:until|till?|unless) (?:i (?:say|tell|ask|want|turn|switch)|further notice|told)\b",
    re.IGNORECASE,
)
_WEEKDAYS = rf"(?:an? {WEEKDAY}|(?:mon|tues|wednes|thurs|fri)days)"
WEEKLY = re.compile(
    r"\b(?:never|not|no|nae|don'?t|dinnae|do not)\b.{0,40}\b"
    rf"(?:{REMIND}|{REMINDERS})\b.{{0,30}}\b{_WEEKDAYS}\b|"
    rf"\b(?:no|nae) {REMINDERS} (?:on )?{_WEEKDAYS}\b",
    re.IGNORECASE,
)
TIME_ZONE = re.compile(r"\btime ?zones?\b", re.IGNORECASE)
