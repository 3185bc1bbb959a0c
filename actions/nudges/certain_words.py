"""Words that are about reminders or leave, whatever Rasa hears."""

from __future__ import annotations

import re
from collections.abc import Mapping

from actions.nudges.reminder_patterns import NOTHING_NEW, REMINDING
from actions.nudges.reminder_times import REMINDERS

_I_AM = r"(?:i'?m|i am|i'?ll be|i will be|a'?m|am) (?:going |gaun )?"
_AWAY = (
    r"(?:off|aff|away|awa|ooo|out of (?:the )?office|a/l|"
    r"(?:awa |away )?(?:(?:on|oan|my|ma|annual) ){1,3}(?:leave|holidays?|hols))"
)
_SOME_TIME = (
    r"(?:sick |on (?!track|target|schedule)|from |fae |until |till? |tomorrow|the morn|today|"
    r"the day\b|this (?:week|afternoon)|"
    r"next (?:week|mon|tue|wed|thu|fri)|the (?:week|whole|first|last) |"
    r"(?:over |at |for |all |between |during )(?:christmas|xmas|new year|easter|hogmanay|"
    r"the (?:festive|holidays)|(?:of )?next|this|\d|an? (?:week|fortnight|month)|two|three|four)|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri)(?:day)?\b|\d{1,2})"
)

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
        r"why am i (?:still )?(?:getting|receiving|being (?:sent|asked|chased|nagged|reminded))"
        r"\b.*|"
        r"how (?:do|can|dae) i (?:stop|turn off|mute|pause|make|get)\b.{0,30}"
        rf"\b(?:these|them|this|{REMINDERS}|{REMINDING})\b(?: (?:to )?stop(?:ped)?| off)?\W*|"
        r"leave me (?:alone|be|in peace)\b[^?]{0,40}|"
        r"haud (?:aff|yer wheesht) (?:until|till?|tae)\b.*|"
        r"dinnae (?:be )?(?:deav\w+|bother) me\b.*|"
        r"(?:teams|slack|e-?mail) only(?: please)?\W*|"
        r"(?:my|change my|set my|what(?:'s| is) my) time ?zone\b.*|"
        r"(?:.{0,80}(?:\b(?:is|'s) (?:not|no)|\bisn'?t|\bisnae) |(?:it's )?(?:not|no) )"
        r"mine any ?more\b[^?]{0,80}|"
        rf"{NOTHING_NEW.pattern})",
        re.IGNORECASE | re.DOTALL,
    ),
    "leave": re.compile(
        rf"\W*(?:{_I_AM})?{_AWAY} {_SOME_TIME}[^?]{{0,80}}|"
        r"\W*(?:i'?m |i'?ll be )?back (?:on|in|at|after|next) (?:the )?"
        r"(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
        r"week|month|new year|christmas|easter|a (?:week|fortnight|month)).{0,30}|"
        r"\W*(?:(?:i'?m )?part[- ]?time\W+)?not (?:mon|tues|wednes|thurs|fri)days\W*|"
        r"\W*(?:i'?m |i am |a'?m )?(?:back )?(?:to )?(?:working )?full[- ]?time(?: again| now)?\W*|"
        r"\W*(?:i'?ve |i have |i'?m |a'?ve )?(?:moved|gone|dropped|cut|reduced|moving|going|"
        r"dropping)(?: down)? (?:to|tae) (?:[1-5]|one|two|twa|three|four|five)[- ]days?"
        r"(?: (?:a|per|each) week)?\W*|"
        r"\W*i(?:'?ll| will|'?m going to|'?m| am)? "
        r"(?:retire|retiring|be retiring|be leaving the council|leaving the council)\b"
        r"(?! the\b)[^?]{0,60}|"
        r"\W*cancel my leave\b.*",
        re.IGNORECASE | re.DOTALL,
    ),
}
