"""What stands before or behind a rating and makes it no report: "they say …", "… by spring"."""

from __future__ import annotations

import re

from knowledge.updates.guards import REQUEST

BEHIND_SENTENCE = re.compile(
    r"\W*(?:so (?:they|he|she|i) (?:do|does|say|says|hear|heard|am told|'m told)|apparently"
    r"|seemingly|supposedly|allegedly|i (?:hear|heard|gather|believe|think|reckon)"
    r"|(?:only |just |this is (?:only |just )?)(?:a )?test(?:ing)?\W*$|\(test\)|not\W*$"
    r"|i suppose|maybe|perhaps|by all accounts|by the (?:looks|sound) of it|by [a-z]+'s reckoning"
    r"|i'm told|they say|or so .{0,20}|according to|(?:he|she|they|[a-z]+) (?:says|said|reckons"
    r"|reckoned|told me)\W*$|(?:says|said|reckons|reckoned) [a-z]+\W*$)",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\W*(?:(?:around|about|at) the gills|with envy|behind the ears|as (?:a|an|grass|beetroot)\b"
    r"|for (?:effort|danger|go|stop|luck)\b|nectar|liquid|means\b|meant\b|gambler|fingered|ha$)",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\W*(?:in the (?:pack|slides?|deck|minutes|spreadsheet)|on the (?:slides?|dashboard|chart|map"
    r"|screen))\b",
    re.IGNORECASE,
)
QUESTION_TAG = re.compile(
    r"\W*(?:is it|isn't it|are we|aren't we|innit|eh|right|aye|yes|no|true|correct)\W*$",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\W*(?:since when|why|how come|right|innit|isn't (?:it|she|he)|aren't (?:we|they)|really"
    r"|yes or no|or not)\b\W*$",
    re.IGNORECASE,
)
GONE = re.compile(
    r"\W*(?:yesterday|at one point|for (?:a (?:while|year)|weeks|months|ages|years)"
    r"|in (?:january|february|march|april|may|june|july|august|september"
    r"|october)|last (?:sprint|time|week|month|fortnight|\w+day)|before that|previously)\b",
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
    r"|\b(?:apparently|seemingly|supposedly|allegedly|according to [\w ]{2,30}|word (?:is"
    r"|on the street|has it)|grapevine"
    r"|rumou?rs?(?: has it)?|gossip)\W*$",
    re.IGNORECASE,
)
_LEAD_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|either|suppos(?:e|ing)|imagine|assuming|in case|perhaps|maybe|possibly"
    r"|probably"
    r"|whether|gin|say (?:the|we|it|that))\b",
    re.IGNORECASE,
)
_LEAD_PLAN = re.compile(
    r"^\W*(?:tomorrow|later|soon|eventually|hopefully|one day|next (?:week|month|year|sprint|time)"
    r"|(?:.{2,40} )?next (?:week|month|sprint|year)|by [\w ]{2,15}|i'll|we'll|i will|we will"
    r"|i'm going to)\W*$",
    re.IGNORECASE,
)
_LEAD_QUOTING = re.compile(
    r"(?:'s|\bhis|\bher|\btheir) (?:[a-z]+ )?(?:update|report|note|message|slide|line|summary"
    r"|minute)s?"
    r" (?:was|says?|said|reads?|had|has|went)\W*$|\bread out\W*$",
    re.IGNORECASE,
)
_LEAD_EXAMPLE = re.compile(
    r"\b(?:e\.?g|(?:for )?example|for instance|draft|test(?:ing)?|joke|option \w+|types?"
    r"|typing|format|template"
    r"|sample|ignore (?:this|that)|note to self|quote\w*|quote of [\w ]+|copying [\w' ]+|copied"
    r" [\w' ]+|like|pretend|hypothetically|as in|as \w+ (?:put|puts|has) it|'s (?:view|words"
    r"|slides?|take"
    r"|opinion|message|post|version|notes?|minutes?|dashboard|guess|reckoning))\W*$",
    re.IGNORECASE,
)
LEADING_UP = (
    ("request", REQUEST), ("hearsay", _LEAD_HEARSAY), ("hypothetical", _LEAD_HYPOTHETICAL),
    ("plan", _LEAD_PLAN), ("quotation", _LEAD_QUOTING),
    ("quotation", _LEAD_EXAMPLE),
)  # fmt: skip
BEHIND = (
    ("figure of speech", _FIGURE), ("question", _ASKING),
    ("hypothetical", _ON_CONDITION), ("plan", _TO_COME),
    ("hearsay", _SHOWN),
)  # fmt: skip
