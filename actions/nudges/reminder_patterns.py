"""The words in which people speak of reminders and leave, as patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Wish = Literal[
    "why", "on", "off", "later", "skip", "unskip", "not mine", "hour", "fewer", "settings"
]

REMINDERS = (
    r"(?:reminders?|nudges?|nudging|messages?|prompts?|notifications?|pings?|prods?|chasers?)"
)
REMIND = (
    r"(?:remind|chase|nudge|poke|ping|prompt|prod|ask|message|try|shout|come back to|get back to)"
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
    rf"{REMINDERS} (?:back )?on|(?:start|resume|begin|restart)\b.*\b(?:{REMIND}ing|{REMINDERS})|"
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
    r"\b(?:at|to) (?P<hour>\d{1,2})(?::00)?(?: ?o'?clock)?(?: ?(?P<half>[ap])\.?m\.?)?"
    r"(?=\s*$|[.,!?])|"
    r"\b(?P<early>first thing|(?:to|in) (?:the )?mornings?)\b",
    re.IGNORECASE,
)
FEWER = re.compile(
    r"\b(?:only (?:want )?(?:a |one|1|two|2|a single)|just (?:one|1|two|2|the one)|less often|"
    r"less of|fewer)\b",
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
    ("settings", SETTINGS),
    ("on", ON),
    ("why", WHY),
    ("fewer", FEWER),
    ("off", OFF),
    ("later", LATER),
)
SURE: Mapping[str, re.Pattern[str]] = {
    "reminders": re.compile(
        r"\W*(?:please |can you |could you |just )*(?:"
        r"remind me\b(?! (?:again |please )?(?:what|whit|of|who|how|why|which|when|where)\b).*|"
        r"(?:gie|give) (?:me|us) peace\b.*|snooze\b.*|(?:un)?mute\b.*|"
        rf"(?:turn|switch)\b.{{0,60}}\b{REMINDERS}\b.*|"
        r"(?:(?:un|don't |do not )?skip) (?:this |the |our |my )?sprint\b.*|"
        r"why (?:do|did|are) you (?:keep )?(?:messag|nudg|remind|ping|chas)\w*.*|"
        r".{0,80}\b(?:is|'s) (?:not|no) mine any ?more\W*|not mine any ?more\W*)",
        re.IGNORECASE | re.DOTALL,
    ),
    "leave": re.compile(
        r"\W*(?:i'?m |i am |i'?ll be |a'?m )?(?:off|aff|away|on leave|on annual leave) "
        r"(?:sick |on (?!track|target|schedule)|from |until |till? |tomorrow|today|next week|"
        r"\d{1,2}).{0,60}|\W*(?:i'?m |i'?ll be )?back on (?:the )?"
        r"(?:\d|mon|tue|wed|thu|fri|sat|sun).{0,30}|"
        r"\W*(?:(?:i'?m )?part[- ]?time\W+)?not (?:mon|tues|wednes|thurs|fri)days\W*|"
        r"\W*cancel my leave\b.*",
        re.IGNORECASE | re.DOTALL,
    ),
}
