"""The words in which people speak of reminders, as patterns."""

from __future__ import annotations

import re
from typing import Literal

from actions.nudges.reminder_times import (
    APART,
    COUNT,
    PICK,
    REMIND,
    REMINDERS,
    WEEKLY,
    WHICH_HOUR,
)

Wish = Literal[
    "why", "on", "off", "later", "pick", "skip", "unskip", "not mine", "hour", "which hour",
    "fewer", "apart", "channel", "usual", "other", "settings", "weekday", "somebody else",
    "nothing new",
]  # fmt: skip

REMINDING = (
    r"(?:reminding|chasing|nudging|poking|pinging|prompting|prodding|asking|messaging|trying|"
    r"writing to|contacting)"
)
SKIP = re.compile(
    r"\b(?:skip(?:ping)?|leave out|miss(?:ing)? out|give a miss) (?:this|the|our|my|that|last)? ?"
    r"(?:update (?:for|of) )?(?:this |the )?sprint\b(?: (?P<number>\d{1,3}))?|"
    r"\bskip(?:ping)? [^,.;:]{1,60} this sprint\b",
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
    r"messag\w+|messaged|dm\w*|this|these|me|chased|nagged|asked)\b",
    re.IGNORECASE | re.DOTALL,
)
ON = re.compile(
    rf"\b(?:un-?mute|unsnooze|undo (?:that|the|my) mute|(?:turn|switch|put|set)\b.*\bon\b|"
    rf"{REMINDERS} (?:back )?on|(?:start|resume|begin|restart)\b.*\b(?:{REMINDING}|{REMINDERS})|"
    r"turned (?:it|them) off by mistake)\b",
    re.IGNORECASE,
)
OFF = re.compile(
    rf"\b(?:mute|silence|wheesht|(?:bugger|piss|feck|fuck|sod|leave|get) off|"
    r"(?:give|gie) it a rest|"
    rf"turn(?:ing)? off|switch(?:ing)? off|{REMINDERS} off|"
    rf"turn\b.{{0,40}}\boff|(?:stop|quit|cease|nae mair|no more|enough|haud aff|less)\b|"
    rf"\b{REMIND} me never\b|"
    rf"(?:don'?t|do not|dinnae|dinna|never)\b.{{0,20}}\b(?:{REMIND}\w*|chased|reminded|"
    r"deav(?:e|in'?)|bother)|leave me (?:be|alone|in peace))\b|🔕|🔇",
    re.IGNORECASE,
)
LATER = re.compile(
    rf"\b(?:snooze|{REMIND} me\b|put (?:this|it|that|them) off|(?:gie|give) (?:me|us) (?:a )?"
    r"(?:peace|shout|break)|later|not now|(?:move|shift) my|leave me (?:be|alone|in peace)|"
    r"haud aff|haud yer wheesht|hold off|mute)\b",
    re.IGNORECASE,
)
SOMEBODY_ELSE = re.compile(
    r"\b(?:remind|ask|chase|nudge|ping|message|tell|email) (?!me\b|us\b|you\b|again\b|about\b|of\b)"
    r"(?:[^\W\d][\w'-]* ){1,3}instead\b(?! of\b)|"
    rf"\b(?:can|could|should|let) (?!i\b|you\b|we\b|me\b|the\b|these\b|this\b|my {REMINDERS})"
    rf"(?:[^\W\d][\w'-]* ){{1,3}}(?:get|have|receive|take) (?:the|my|these|those) {REMINDERS}\b|"
    rf"\b(?:send|forward|pass) (?:the|my|these|them|all) ?(?:{REMINDERS} )?(?:on )?to "
    r"(?!me\b|my (?:e-?mail|slack|teams|inbox)|e-?mail|slack|teams)[^\W\d]\w*",
    re.IGNORECASE,
)
NOTHING_NEW = re.compile(
    r"^\W*(?:(?:sorry|hi|hello)\W+)?(?:(?:we|i|there)(?:'?ve| have|'?s| is) )?(?:got )?"
    r"(?:(?:nothing|nowt|naething|nae ?thing|no news)(?: (?:new|much|else))?"
    r"(?: (?:to|tae) (?:report|say|tell|add))"
    r"(?: (?:for|on|about) [^,.;:?]{1,60})?|no change|nae change)"
    r"(?: (?:this|for this) (?:sprint|time|week))?\W*$",
    re.IGNORECASE,
)
WANTS = re.compile(rf"\b(?:{REMIND}|shout|move|shift)\b", re.IGNORECASE)
FEWER = re.compile(
    r"\b(?:only (?:remind|chase|nudge|message) me (?:once|twice)|"
    rf"only (?:want )?(?:a single|{COUNT})|just (?:the )?(?:one|once|1|two|twice|2)|"
    rf"(?:at most|no more than|up to) {COUNT}(?! days)|less often|less of|fewer)\b",
    re.IGNORECASE,
)
CHANNEL = re.compile(
    r"\b(?:(?:by|via|through|in|on|use|to|over|instead of) (?:my )?(?:microsoft |ms )?"
    r"(?P<where>e-?mails?|slack|teams)|(?P<first>e-?mail|slack) me|"
    r"(?P<only>e-?mails?|slack|teams) only)\b",
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
    r"what time|how (?:do|can|dae) i|do i have to|(?:at|on) (?:the )?weekends?|"
    r"days before|before (?:it|the update) is due|every second|"
    r"have i (?:muted|turned)|are my|is there a way|why no|no prompt)\b",
    re.IGNORECASE,
)
ORDER: tuple[tuple[Wish, re.Pattern[str]], ...] = (
    ("unskip", UNSKIP),
    ("skip", SKIP),
    ("not mine", NOT_MINE),
    ("nothing new", NOTHING_NEW),
    ("other", OTHER),
    ("usual", USUAL),
    ("weekday", WEEKLY),
    ("somebody else", SOMEBODY_ELSE),
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
