"""What stands before or behind a rating and makes it no report: "they say …", "… by spring"."""

from __future__ import annotations

import re

from knowledge.updates.guards import REQUEST

BEHIND_SENTENCE = re.compile(
    r"\W*(?:so (?:they|he|she|i) (?:do|does|say|says|hear|heard|am told|'m told)|apparently"
    r"|seemingly|supposedly|allegedly|i (?:hear|heard|gather|believe|think|reckon)"
    r"|i'm told|they say|or so .{0,20}|according to|(?:he|she|they|[a-z]+) (?:says|said|reckons"
    r"|reckoned|told me)\W*$|(?:says|said|reckons|reckoned) [a-z]+\W*$)",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\W*(?:(?:around|about|at) the gills|with envy|behind the ears|as (?:a|an|grass|beetroot)\b"
    r"|nectar|liquid|gambler|fingered|ha$)",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\W*(?:since when|why|how come|right|really|yes or no|or not)\b\W*$", re.IGNORECASE
)
_GONE = re.compile(
    r"\W*(?:last (?:sprint|time|week|month|fortnight|\w+day)|before that|previously)\b",
    re.IGNORECASE,
)
_ON_CONDITION = re.compile(
    r"\W*(?:if|unless|provided|assuming|in theory|on paper|depending)\b", re.IGNORECASE
)
_TO_COME = re.compile(
    r"\W*(?:by (?:the |next |then|spring|summer|autumn|winter|christmas|easter|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|\w+day)|"
    r"tomorrow|next (?:week|month|year|sprint|time)|soon|later|in (?:a|the new|two|three|january"
    r"|february|march|april|may|spring|summer)\b|before (?:the|long|christmas|next)|"
    r"once|when|as soon as|from (?:next|monday|tomorrow))\b",
    re.IGNORECASE,
)
_LEAD_HEARSAY = re.compile(
    r"\b(?:says?|said|saying|heard|hears?|reckons?|reckoned|told|tells|thinks?|wrote|announced"
    r"|mentioned|gather)(?: (?:me|us|that|this|it|(?:by|from|to) [^\W\d]{2,20}))*\W*$"
    r"|\b(?:apparently|seemingly|supposedly|allegedly|according to [\w ]{2,30}|word is"
    r"|rumou?rs?(?: has it)?|gossip)\W*$",
    re.IGNORECASE,
)
_LEAD_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|suppos(?:e|ing)|imagine|assuming|in case|perhaps|maybe|possibly|probably"
    r"|whether|gin|say (?:the|we|it|that))\b",
    re.IGNORECASE,
)
_LEAD_PLAN = re.compile(
    r"^\W*(?:tomorrow|later|soon|eventually|hopefully|one day|next (?:week|month|year|sprint|time)"
    r"|by [\w ]{2,15}|i'll|we'll|i will|we will|i'm going to)\W*$",
    re.IGNORECASE,
)
LEADING_UP = (
    ("request", REQUEST), ("hearsay", _LEAD_HEARSAY), ("hypothetical", _LEAD_HYPOTHETICAL),
    ("plan", _LEAD_PLAN),
)  # fmt: skip
BEHIND = (
    ("figure of speech", _FIGURE), ("question", _ASKING),
    ("hypothetical", _ON_CONDITION), ("plan", _TO_COME), ("no report", _GONE),
)  # fmt: skip
