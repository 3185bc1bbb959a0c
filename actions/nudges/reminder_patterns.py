"""The words in which people speak of reminders, as patterns."""

from __future__ import annotations

import re
from typing import Literal

Wish = Literal[
    "why", "on", "off", "later", "pick", "skip", "unskip", "not mine", "hour", "which hour",
    "fewer", "apart", "channel", "usual", "other", "settings",
]  # fmt: skip

REMINDERS = (
    r"(?:reminders?|nudges?|nudging|messages?|prompts?|notifications?|pings?|prods?|chasers?)"
)
REMIND = (
    r"(?:remind|chase|nudge|poke|ping|prompt|prod|ask|message|try|shout|come back to|get back to)"
)
REMINDING = (
    r"(?:reminding|chasing|nudging|poking|pinging|prompting|prodding|asking|messaging|trying|"
    r"writing to|contacting)"
)
SKIP = re.compile(
    r"\b(?:skip(?:ping)?|leave out|miss(?:ing)? out|give a miss) (?:this|the|our|my|that|last)? ?"
    r"(?:update (?:for|of) )?(?:this |the )?sprint\b(?: (?P<number>\d{1,3}))?",
    re.IGNORECASE,
)
UNSKIP = re.compile(r"\b(?:unskip|(?:do not|don'?t|dinnae) skip)\b", re.IGNORECASE)
NOT_MINE = re.compile(
    r"\b(?:(?:is|are)(?: not|n'?t| nae| no)|'s (?:not|no|nae)|no|not|isnae|isn'?t) (?:really )?"
    r"(?:mine|my (?:project|job|thing))\b|\bno longer (?:mine|my|lead|run|in charge)\b|"
    r"\b(?:don'?t|dinnae) (?:lead|run) (?:it|that|this|\S+) (?:any ?more|now)\b|"
    r"\bhanded (?:it|this|that|over)\b",
    re.IGNORECASE,
)
WHY = re.compile(
    rf"\b(?:why|how come|whit wey|who set up|what for)\b.*\b(?:{REMIND}\w*|{REMINDERS}|"
    r"messag\w+|messaged|dm\w*|this|me)\b",
    re.IGNORECASE | re.DOTALL,
)
ON = re.compile(
    rf"\b(?:un-?mute|unsnooze|undo (?:that|the|my) mute|(?:turn|switch|put|set)\b.*\bon\b|"
    rf"{REMINDERS} (?:back )?on|(?:start|resume|begin|restart)\b.*\b(?:{REMINDING}|{REMINDERS})|"
    r"turned (?:it|them) off by mistake)\b",
    re.IGNORECASE,
)
OFF = re.compile(
    rf"\b(?:mute|silence|wheesht|turn(?:ing)? off|switch(?:ing)? off|{REMINDERS} off|"
    rf"turn\b.{{0,40}}\boff|(?:stop|quit|cease|nae mair|no more|enough|haud aff|less)\b|"
    rf"(?:don'?t|do not|dinnae be|dinna|never)\b.{{0,20}}\b(?:{REMIND}\w*|chased|reminded|"
    r"deavin)|leave me (?:be|alone|in peace))\b|🔕|🔇",
    re.IGNORECASE,
)
LATER = re.compile(
    rf"\b(?:snooze|{REMIND} me\b|put (?:this|it|that|them) off|(?:gie|give) (?:me|us) (?:a )?"
    r"(?:peace|shout|break)|later|not now|(?:move|shift) my|leave me (?:be|alone|in peace)|"
    r"haud aff|hold off|mute)\b",
    re.IGNORECASE,
)
WANTS = re.compile(rf"\b(?:{REMIND}|shout|move|shift)\b", re.IGNORECASE)
HOUR = re.compile(
    r"\b(?:at|to) (?P<hour>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?(?: ?o'?clock)?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?"
    r"(?=\s*$|[.,!?]|\s+(?:about|of|for|from|instead|each|every|please|in future|o' clock)\b)|"
    r"\b(?P<early>first thing|(?:to|in) (?:the )?mornings?)\b",
    re.IGNORECASE,
)
COUNT = r"(?:\d{1,2}|an?|one|two|twice|once|three|four|five)"
FEWER = re.compile(
    rf"\b(?:only (?:want )?(?:a single|{COUNT})|just (?:the )?(?:one|once|1|two|twice|2)|"
    rf"(?:at most|no more than|up to) {COUNT}(?! days)|less often|less of|fewer)\b",
    re.IGNORECASE,
)
APART = re.compile(
    rf"\b(?:(?P<gap>{COUNT}) (?:working )?days? (?:apart|between|in between)|"
    rf"every (?P<every>other|second|third|{COUNT}) (?:working )?days?)\b(?!.*\bbefore\b)",
    re.IGNORECASE,
)
WHICH_HOUR = re.compile(
    rf"\b(?:{REMIND} me|{REMINDERS})\b.{{0,30}}\b(?:earlier|later in the (?:day|afternoon)|"
    r"another (?:time|hour)|a different (?:time|hour)|too (?:early|late))\b|"
    rf"\bearlier {REMINDERS}\b",
    re.IGNORECASE,
)
CHANNEL = re.compile(
    r"\b(?:(?:by|via|through|in|on|use|to|over|instead of) (?:my )?(?:microsoft |ms )?"
    r"(?P<where>e-?mails?|slack|teams)|(?P<first>e-?mail|slack) me|e-?mails? only)\b",
    re.IGNORECASE,
)
PICK = re.compile(
    r"\b(?:another|some other|a different|some) day\b|"
    r"\b(?:pick|choose) (?:a|the|my) (?:day|date)\b",
    re.IGNORECASE,
)
USUAL = re.compile(
    rf"\b(?:reset|forget) my (?:{REMINDERS} settings?|{REMINDERS})\b|"
    rf"\b{REMINDERS} (?:back )?(?:as (?:is )?usual|to normal|to usual)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    rf"\b{REMIND} me (?:\w+ ){{0,3}}?(?:to|that) (?!(?:do|post|send|write|log|report|give|file|"
    r"fill|update|say|the|my|a|an|\d)\b)\w+|\bset (?:me )?an? (?:alarm|timer)\b",
    re.IGNORECASE,
)
ABOUT = re.compile(rf"\b{REMIND} me\b.*?\b(?:about|(?<!instead )of) (?P<what>.+)", re.IGNORECASE)
OURS = re.compile(
    r"\b(?:it|this|that|them|these|those|updates?|projects?|reports?|sprints?|reminders?|"
    r"everything|all|mine|again)\b",
    re.IGNORECASE,
)
SETTINGS = re.compile(
    rf"\b(?:on or off|what {REMINDERS}|settings?|how (?:often|many)|when (?:will|do|does|is)|"
    r"what time|do i have to|weekends?|days before|before (?:it|the update) is due|every second|"
    r"have i (?:muted|turned)|are my|is there a way|why no|no prompt)\b",
    re.IGNORECASE,
)
ORDER: tuple[tuple[Wish, re.Pattern[str]], ...] = (
    ("unskip", UNSKIP),
    ("skip", SKIP),
    ("not mine", NOT_MINE),
    ("other", OTHER),
    ("usual", USUAL),
    ("channel", CHANNEL),
    ("pick", PICK),
    ("which hour", WHICH_HOUR),
    ("apart", APART),
    ("settings", SETTINGS),
    ("on", ON),
    ("why", WHY),
    ("fewer", FEWER),
    ("off", OFF),
    ("later", LATER),
)
