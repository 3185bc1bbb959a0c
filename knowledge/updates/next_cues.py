"""The words with which what comes next begins or ends: "then onto …", "… next week"."""

from __future__ import annotations

import re

from knowledge.updates.labels import NEXT_WORD

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|christmas|easter|spring|summer|autumn|winter)"
)
_SPAN = r"(?:sprint|week|wk|fortnight|month|period|quarter|two weeks|few (?:days|weeks))"
_TO_COME = (
    rf"(?:(?:the |in )*(?:{NEXT_WORD}|coming|following|upcoming|rest of (?:the|this)|this coming)"
    rf" (?:{_SPAN}|wikk|{_DAY})|later this {_SPAN}|tomorrow|the morra|the morn|in the new year"
    r"|an ath sheachdain|(?:efter|after) (?:dat|that)|thereafter|afterwards)"
)
_GOING = (
    r"(?:(?:we|i|it|team|the team)(?: all)?(?: now)?(?:'ll| will| shall|'re going to"
    r"| are going to|'re gonna|'re gaun tae)|we'll|i'll|gonna|gaun tae|going to|will"
    r"|shall)(?: now)?"
)
_MEANS_TO = (
    r"(?:aim(?:ing)?|hop(?:e|ing)|intend(?:ing)?|look(?:ing)?|about|want(?:ing)?|tr(?:y|ying)"
    r"|plan(?:ning)?|starting|ready|set|expect(?:ing)?|keen|preparing|getting ready) to"
    r"|due to (?:start|be|go|begin|finish|move|visit|meet|sign|open|run|launch|complete|land"
    r"|arrive)\b"
)
# at the beginning of a piece
NEXT = re.compile(
    r"\W*(?:(?:and|then|so|but|with|over the|in the|for the|the|our|in|for|from|what's) )*"
    rf"(?:[⏭➡▶👉🔜]\W*|(?:up next|next up|{NEXT_WORD})(?:(?: steps?| sprint| on| week"
    r"| fortnight| for us| up| action| job| thing| period| month)*\b)"
    rf"|coming up\b|upcoming\b|{_TO_COME}\b|{_GOING}\b|(?:now|noo) (?:on ?to|over to|for)\b"
    r"|planned\b|plan(?:ning)?(?: is| now)?(?: to)?\b(?! (?:data|valid|map|app))"
    rf"|to[- ]?do\b|(?:(?:we|we're|i|i'm|they|are|am) )*(?:still |now |just )?{_MEANS_TO}\b"
    rf"|(?:this {_SPAN}|today|(?:on |from |by )?{_DAY}|in {_MONTH})\W+{_GOING}\b"
    r"|(?:the |our )?(?:focus|priority|goal|aim|target|intention|job)(?: now)?"
    rf"(?: (?:for|in) (?:the )?(?:next |coming )?{_SPAN})?(?: now)? (?:is|on)(?: to| on)?\b)"
    r"\W*(?:(?:is|are|we|we'll|we're|we will|will be|i'll|it's|will|to|tae|up|for|be|going to|'s"
    rf"|sprint|the plan|for (?:the )?next {_SPAN}|,)\b\W*)*",
    re.IGNORECASE,
)
# at the beginning of a piece that tells nothing past
LIKELY_NEXT = re.compile(
    r"\W*(?:(?:and|then|so|but|we|we're|i|i'm|are|now|noo|it's) )*(?:then|after (?:that|this)"
    r"|from here|afterwards|(?:now|moving|going|turning|over|off|heading|straight) (?:on ?)?to"
    r"|on ?to|starting|beginning|kicking off|tackling|focus(?:s?ing)?(?: now)? on|going live"
    r"|getting (?:going|started|stuck in(?:to)?)(?: (?:on|with))?|crack(?:ing)? on with"
    r"|gearing up for|preparing for|getting ready for|work(?:ing)? towards|booked in(?: for)?"
    r"|aiming for|hop(?:e|ing) for|planning for)\b\W*(?:(?:we|is|it's|we'll|the plan|on)\b\W*)*",
    re.IGNORECASE,
)
NEXT_AT_END = re.compile(
    rf"[\s,]+(?:(?:is|are|comes|up|it's) )*{NEXT_WORD}(?: up| on the list| in line"
    r"| for us)?\W*$|[\s,]+(?:is|are) (?:coming up|the (?:next|plan)(?: (?:one|step|job))?)\W*$"
    rf"|(?<=\w)(?= to (?:follow|come)(?: (?:next {_SPAN}|in {_MONTH}|later|soon))?\W*$)",
    re.IGNORECASE,
)
# anywhere in a piece that tells nothing past
SOON = re.compile(
    rf"\W*(?:on |from |by )?{_DAY}\b(?!')|.{{0,120}} {_TO_COME}\W*$|\W*(?-i:(?:now|noo) [A-Z])"
    rf"|\W*(?:after|once) .{{2,40}}? (?:we|i) (?:do|start|go|move|turn|visit)"
    rf"|\W*(?:i'm |we're |we are )?\w+ing\b.{{0,80}} (?:on|from|in) (?:{_DAY}|{_MONTH}|the \d"
    rf"|\d{{1,2}} {_MONTH})|\W*(?:(?!(?:is|are|has|have|was|were|{_MONTH}|moves|slips|down|off|out"
    rf"|until|not|no|by|since)\b)[\w'-]+ ){{1,4}}(?:(?:on|from) {_DAY}|in {_MONTH})\b"
    rf"|.{{0,120}}\b(?:starts?|starting|begins?|beginning|goes live|kicks off|will) (?:\w+ ){{0,3}}"
    rf"(?:on |in |this )?(?:{_DAY}|{_MONTH}|the \d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}(?:st|nd|rd"
    rf"|th|/))",
    re.IGNORECASE,
)
