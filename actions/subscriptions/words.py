"""What somebody wants of their digests, by their words."""

from __future__ import annotations

import re

from actions.subscriptions.how_wanted import has_option
from actions.subscriptions.talked_of import of_what_is_talked_of
from actions.subscriptions.wishes import Wish

DIGEST = (
    r"(?:digests?|digset|bulletins?|newsletters?|round-?(?:up|oond-up)s?|roond-up|"
    r"(?:weekly|monthly|friday|monday) (?:e-?mails?|summar(?:y|ies)|mails?|word)|subscriptions?)"
)
MAILS = r"(?:e-?mails|mails|emailing|mailing)"
RHYTHM = (
    r"(?:(?:every|each) (?:\w+ )?(?:week|fortnight|month|(?:mon|tues|wednes|thurs|fri)days?|day)|"
    r"weekly|fortnightly|monthly|daily)"
)
STOP = re.compile(
    rf"\b(?:unsubscribe|unfollow|opt out|stop\b.{{0,40}}\b(?:{DIGEST}|following|subscription)|"
    rf"(?:no|nae|not any) (?:more|mair|further) {DIGEST}|{DIGEST} off|turn off\b.{{0,30}}{DIGEST}|"
    rf"(?:bin|drop|cancel|end|delete|quit|leave)\b.{{0,30}}{DIGEST}|too many (?:e-?)?mails|"
    rf"(?:don't|dinnae|do not) (?:want|need|send)\b.{{0,30}}{DIGEST}|"
    rf"(?:stop|nae mair|no more|cancel|turn off)\b.{{0,25}}\b{MAILS})\b",
    re.IGNORECASE,
)
HOW = re.compile(
    rf"\bhow (?:do|can|would|should) (?:i|we|you|folk|people) (?:un)?(?:subscribe\b|follow\b|"
    rf"(?:get|stop|change|pause|turn off|cancel)\b.{{0,30}}\b{DIGEST}\b)",
    re.IGNORECASE,
)
LIST = re.compile(
    rf"\b(?:what|which|whit)\b.{{0,40}}\b(?:subscribed|{DIGEST} (?:do|am) (?:i|we)|following|"
    rf"get by {DIGEST})|\b(?:my|our) subscriptions\b|\b{DIGEST} settings\b|"
    rf"\b(?:when|where|how often)\b.{{0,30}}\b(?:my|the|our|next) {DIGEST}\b.{{0,20}}"
    rf"\b(?:come|coming|sent|due|arrive|go)|\bdo (?:i|we) get (?:the|a|any|my) {DIGEST}|"
    rf"\b(?:is|are) .{{0,60}} on my (?:weekly |watch )?list\b|\bam i subscribed\b|"
    rf"\bam i (?:getting|on)\b.{{0,20}}{DIGEST}",
    re.IGNORECASE,
)
WHO = re.compile(
    rf"\bwho (?:else )?(?:gets?|is (?:getting|subscribed)|reads?|receives?)\b.{{0,20}}\b{DIGEST}|"
    r"\bwho(?:'s| is| are)? (?:else )?subscribed\b",
    re.IGNORECASE,
)
PAUSE = re.compile(rf"\b(?:pause|suspend|hold|put on hold)\b.{{0,60}}\b{DIGEST}\b", re.IGNORECASE)
RESUME = re.compile(
    rf"\b(?:resume|unpause|restart|start again|carry on with)\b.{{0,40}}\b{DIGEST}\b|"
    rf"\b{DIGEST} (?:back )?on again\b",
    re.IGNORECASE,
)
PREVIEW = re.compile(
    rf"\bpreview\b|\b(?:what|how) .{{0,40}}\b(?:my|the|next|\w+day'?s) (?:\w+ )?{DIGEST} "
    r"(?:will|would)\b",
    re.IGNORECASE,
)
SUBSCRIBE = re.compile(
    rf"\b(?:subs?cribe|opt in|sign (?:me|us) up|{DIGEST} on(?=\W*$)|follow(?!ing)|"
    rf"(?:put|pit|add|get) .{{2,40}} (?:on|to|in)\b.{{0,30}}{DIGEST}|"
    rf"(?:put|post) (?:the |a )?(?:\w+ )?{DIGEST} (?:in|to|here)|"
    rf"(?:i|we)(?:'d| would)? (?:want|like|need)\b.{{0,30}}{DIGEST}|"
    rf"(?:send|gie|give) (?:me|us) (?:the|a|word)\b.{{0,30}}(?:{DIGEST}|each week|every week)|"
    rf"can (?:i|we) (?:get|have)\b.{{0,20}}{DIGEST}|"
    r"keep (?:me|us) (?:posted|updated|informed|up to date|in the loop)|"
    rf"(?:send|e-?mail|mail|gie|give|tell) (?:me|us)\b(?!.{{0,40}}\b(?:remind\w*|nudges?)\b)"
    rf".{{0,60}}\b{RHYTHM}|(?:i|we)(?:'d| would) like (?:an? )?{RHYTHM} \w+ (?:of|on|about))\b",
    re.IGNORECASE,
)
CHANGE = re.compile(
    rf"\b(?:send|make|move|change|have|get|can|only|just|want|keep|switch)\b.{{0,60}}{DIGEST}|"
    rf"\b{DIGEST}\b.{{0,60}}\b(?:come|be|every|on|at|by|monthly|weekly|fortnightly|instead)\b",
    re.IGNORECASE,
)
HERE = re.compile(
    r"\b(?:here|(?:this|our|the) (?:team )?(?:channel|chat|group|room))\b", re.IGNORECASE
)
SURE = re.compile(
    r"\W*(?:(?:please|can you|could you|hi|hello|cairn),? )*"
    r"(?:(?:un|re)?subs?cribe\b.*|what (?:am i|are we|is this channel) subscribed to\b.*|"
    r"(?:my|our) subscriptions\W*|opt (?:in|out)\b.*|am i getting (?:a|the|any) digest\b.*|"
    r"(?:show me )?(?:a )?preview(?: (?:of )?(?:it|that|(?:my|the) (?:next )?digest|please))*\W*|"
    r"keep (?:me|us) (?:posted|updated|informed|up to date|in the loop)\b.*|"
    rf"(?:send|e-?mail|mail|gie|give) (?:me|us)\b(?!.{{0,40}}\b(?:remind\w*|nudges?)\b).{{0,60}}"
    rf"\b{RHYTHM}\b.*|(?:i(?:'d| would) like|i want) (?:an? )?{RHYTHM} \w+ (?:of|on|about)\b.*|"
    r"(?:stop|pause|resume|cancel|end|change|move|make|switch(?: off)?|turn off|turn on|start|send)"
    rf" (?:sending )?(?:me )?(?:my|the|our|this|that|these|those|all|any)? ?(?:weekly |monthly )?"
    rf"(?:{DIGEST}|{MAILS})\b.{{0,60}}|"
    rf"(?:no more|nae mair|too many) (?:{DIGEST}|{MAILS})\b.{{0,30}}|"
    rf"i (?:don't|do not|dinnae) want (?:the|any|my|these)? ?(?:{DIGEST}|{MAILS})\b.{{0,30}})",
    re.IGNORECASE | re.DOTALL,
)
_ORDER: tuple[tuple[Wish, re.Pattern[str]], ...] = (
    ("who", WHO), ("list", HOW), ("stop", STOP), ("list", LIST), ("pause", PAUSE),
    ("resume", RESUME), ("preview", PREVIEW), ("subscribe", SUBSCRIBE),
)  # fmt: skip


def wish(text: str, *, is_talked_of: bool = False, rest: str | None = None) -> Wish | None:
    """Return what is wanted, None where it is no matter of subscriptions.

    Where subscriptions are *talked of*, "monthly" and "stop it" are about them without a word more.
    *rest* is the text without the names in it, where there are some.
    """
    found = next((one for one, pattern in _ORDER if pattern.search(text)), None)
    if found is None and is_talked_of:
        return of_what_is_talked_of(text, rest)
    return "change" if found is None and has_option(text) and CHANGE.search(text) else found


def is_surely(text: str) -> bool:
    """Say whether words are about subscriptions whatever Rasa hears."""
    return SURE.fullmatch(text) is not None or HOW.search(text) is not None


def is_here(text: str) -> bool:
    """Say whether the place where it is said is meant, and not whoever says it."""
    return HERE.search(text) is not None
