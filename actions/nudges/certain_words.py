"""Words that are about reminders or leave, whatever Rasa hears."""

from __future__ import annotations

import re
from collections.abc import Mapping

from actions.nudges.reminder_patterns import REMINDERS, REMINDING

SURE: Mapping[str, re.Pattern[str]] = {
    "reminders": re.compile(
        r"\W*(?:please |can you |could you |just )*(?:"
        r"remind me\b(?! (?:again |please )?(?:what|whit|of|who|how|why|which|when|where)\b).*|"
        r"(?:gie|give) (?:me|us) peace\b.*|snooze\b.*|(?:un)?mute\b.*|"
        rf"(?:turn|switch)\b.{{0,60}}\b{REMINDERS}\b.*|"
        rf"(?:start|resume|stop|quit) (?:{REMINDING}) me\b.*|{REMINDERS} (?:on|off)\W*|"
        r"(?:don'?t|do not|dinnae) (?:remind|nudge|chase|ping|message|e-?mail)\b.*|"
        r"(?:only |just )?e-?mail me(?: only| instead| please)*\W*|"
        r"reset my reminders?\b.*|(?:my )?reminder settings\W*|"
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
