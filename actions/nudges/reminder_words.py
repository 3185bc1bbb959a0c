"""What somebody wants of their reminders, by their words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Wish = Literal[
    "why", "on", "off", "later", "skip", "unskip", "not mine", "hour", "fewer", "settings"
]

_REMINDERS = (
    r"(?:reminders?|nudges?|nudging|messages?|prompts?|notifications?|pings?|prods?|chasers?)"
)
_REMIND = (
    r"(?:remind|chase|nudge|poke|ping|prompt|prod|ask|message|try|shout|come back to|get back to)"
)
_SKIP = re.compile(
    r"\b(?:skip(?:ping)?|leave out|miss(?:ing)? out|give a miss) (?:this|the|our|my|that|last)? ?"
    r"(?:update (?:for|of) )?(?:this |the )?sprint\b(?: (?P<number>\d{1,3}))?",
    re.IGNORECASE,
)
_UNSKIP = re.compile(r"\b(?:unskip|(?:do not|don'?t|dinnae) skip)\b", re.IGNORECASE)
_NOT_MINE = re.compile(
    r"\b(?:(?:is|are)(?: not|n'?t| nae| no)|'s (?:not|no|nae)|no|not|isnae|isn'?t) (?:really )?"
    r"(?:mine|my (?:project|job|thing))\b|\bno longer (?:mine|my|lead|run|in charge)\b|"
    r"\b(?:don'?t|dinnae) (?:lead|run) (?:it|that|this|\S+) (?:any ?more|now)\b|"
    r"\bhanded (?:it|this|that|over)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    rf"\b(?:why|how come|whit wey|who set up|what for)\b.*\b(?:{_REMIND}\w*|{_REMINDERS}|"
    r"messag\w+|messaged|dm\w*|this|me)\b",
    re.IGNORECASE | re.DOTALL,
)
_ON = re.compile(
    rf"\b(?:un-?mute|unsnooze|undo (?:that|the|my) mute|(?:turn|switch|put|set)\b.*\bon\b|"
    rf"{_REMINDERS} (?:back )?on|(?:start|resume|begin|restart)\b.*\b(?:{_REMIND}ing|{_REMINDERS})|"
    r"turned (?:it|them) off by mistake)\b",
    re.IGNORECASE,
)
_OFF = re.compile(
    rf"\b(?:mute|silence|wheesht|turn(?:ing)? off|switch(?:ing)? off|{_REMINDERS} off|"
    rf"turn\b.{{0,40}}\boff|(?:stop|quit|cease|nae mair|no more|enough|haud aff|less)\b|"
    rf"(?:don'?t|do not|dinnae be|dinna|never)\b.{{0,20}}\b(?:{_REMIND}\w*|chased|reminded|"
    r"deavin)|leave me (?:be|alone|in peace))\b|🔕|🔇",
    re.IGNORECASE,
)
_LATER = re.compile(
    rf"\b(?:snooze|{_REMIND} me\b|put (?:this|it|that|them) off|(?:gie|give) (?:me|us) (?:a )?"
    r"(?:peace|shout|break)|later|not now|(?:move|shift) my|leave me (?:be|alone|in peace)|"
    r"haud aff|hold off|mute)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(rf"\b(?:{_REMIND}|shout|move|shift)\b", re.IGNORECASE)
_HOUR = re.compile(
    r"\b(?:at|to) (?P<hour>\d{1,2})(?::00)?(?: ?o'?clock)?(?: ?(?P<half>[ap])\.?m\.?)?"
    r"(?=\s*$|[.,!?])|"
    r"\b(?P<early>first thing|(?:to|in) (?:the )?mornings?)\b",
    re.IGNORECASE,
)
_FEWER = re.compile(
    r"\b(?:only (?:want )?(?:a |one|1|two|2|a single)|just (?:one|1|two|2|the one)|less often|"
    r"less of|fewer)\b",
    re.IGNORECASE,
)
_SETTINGS = re.compile(
    rf"\b(?:on or off|what {_REMINDERS}|settings?|how (?:often|many)|when (?:will|do|does|is)|"
    r"what time|do i have to|weekends?|days before|before (?:it|the update) is due|every second|"
    r"have i (?:muted|turned)|are my|is there a way|why no|no prompt)\b",
    re.IGNORECASE,
)
_ORDER: tuple[tuple[Wish, re.Pattern[str]], ...] = (
    ("unskip", _UNSKIP),
    ("skip", _SKIP),
    ("not mine", _NOT_MINE),
    ("settings", _SETTINGS),
    ("on", _ON),
    ("why", _WHY),
    ("fewer", _FEWER),
    ("off", _OFF),
    ("later", _LATER),
)
_SURE: Mapping[str, re.Pattern[str]] = {
    "reminders": re.compile(
        r"\W*(?:please |can you |could you |just )*(?:"
        r"remind me\b(?! (?:again |please )?(?:what|whit|of|who|how|why|which|when|where)\b).*|"
        r"(?:gie|give) (?:me|us) peace\b.*|snooze\b.*|(?:un)?mute\b.*|"
        rf"(?:turn|switch)\b.{{0,60}}\b{_REMINDERS}\b.*|"
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


def wish(text: str, *, has_day: bool) -> Wish | None:
    """Return what is wanted, None where that is unclear; with a day, "mute" is quiet until then."""
    found = next((one for one, pattern in _ORDER if pattern.search(text)), None)
    if found == "off" and (has_day or re.search(r"\b(?:until|till?)\b", text, re.IGNORECASE)):
        return "later"
    if found in ("later", None) and not has_day and _HOUR.search(text):
        return "hour"
    return found


def certainly_about(text: str) -> str:
    """Return the intent of words that are about reminders or leave whatever Rasa hears, or ""."""
    return next((intent for intent, pattern in _SURE.items() if pattern.fullmatch(text)), "")


def wants_reminder(text: str) -> bool:
    """Say whether somebody asks to be reminded, and not for peace alone."""
    return _WANTS.search(text) is not None


def hour_told(text: str) -> int | None:
    """Return the hour at which reminders are wanted: "first thing" is nine."""
    found = _HOUR.search(text)
    if found is None:
        return None
    if found["early"]:
        return 9
    hour = int(found["hour"])
    afternoon = found["half"] and found["half"].lower() == "p"
    return hour + 12 if hour < 12 and (afternoon or hour < 6) else hour


def sprint_told(text: str) -> int | None:
    """Return the number of the sprint that is to be skipped, where it is named."""
    found = _SKIP.search(text)
    return int(found["number"]) if found and found["number"] else None


def reason_told(text: str) -> str:
    """Return why a sprint is skipped: what stands behind a colon, a comma or "because"."""
    found = re.search(
        r"\bsprint\b.*?(?:[:,;–—]|\s-\s|\b(?:because|cos|since|as|for|due to)\b)\s*"
        r"(?P<why>.{3,300})$",
        text, re.IGNORECASE | re.DOTALL,
    )  # fmt: skip
    return found["why"].strip(" .") if found else ""
