"""The words in which people take back, move and change what they have logged."""

from __future__ import annotations

import re
from typing import Literal

What = Literal[
    "history", "undo", "withdraw", "restore", "unblock", "project", "day", "rating", "swap",
    "field", "more", "open",
]  # fmt: skip

ANYHOW = re.IGNORECASE | re.DOTALL
UPDATE = r"(?:update|post|report|entry|posting)s?"
MINE = rf"(?:my |the )(?:last |latest )?(?:{UPDATE}|change)"
THAT = rf"(?:that|it|this|the last (?:one|thing|change)|{MINE}|what I (?:said|sent|posted|wrote))"
NAMED = rf"(?:my |the |that )?(?:[\w’' -]{{1,60}} )?{UPDATE}\b"

# what people say before they come to it; taken off one by one, so that no pattern has to
POLITE = re.compile(
    r"\W*\b(?:please|pls|(?:can|could) (?:you|I)|I (?:want|need) to|I'd like to|oops|sorry|wait|"
    r"ach|och|and|but|just|hang on|hold on|oh|let me|(?:no|naw|nah|actually)(?=[\s,.!]))\b"
    r"(?! (?:longer|blockers?)\b)[\s,.!:–-]*",
    re.IGNORECASE,
)
_CHANGED = r"(?:changed|edited|touched|altered|corrected|amended|withdrew|withdrawn|deleted|undid)"
_SAID: tuple[tuple[What, tuple[str, ...]], ...] = (
    (
        "history",
        (
            rf"\bwho(?:'s| has| else)? (?:has )?{_CHANGED}\b.*\b{UPDATE}\b",
            r"\b(?:history|versions?|edits?) (?:of|to|for) (?:my|the|that|this|our)\b"
            rf".*\b{UPDATE}\b",
            rf"\b(?:what|how) (?:was|has been) (?:changed|edited) (?:in|on|about)\b.*\b{UPDATE}\b",
        ),
    ),
    (
        "restore",
        (
            rf"^put {THAT} back(?! (?:to|at|on)\b)",
            rf"^(?:restore|reinstate|bring) {THAT}\b(?: back)?|^redo\b(?: {THAT})?\W*$",
            r"^un-?withdraw\b|^undo the undo\b|^un-?undo\b",
        ),
    ),
    (
        "unblock",
        (
            r"^(?:remove|delete|drop|clear|strike|lose|scrap|take (?:out|off|away)|get rid of)\b"
            r".{0,20}\bblockers?\b",
            r"\bblockers?\b(?: I reported)?,?(?: it)? (?:is|was|are|were|has been|have been|'s)?\s*"
            r"(?:cleared|resolved|gone|sorted|lifted|over|fixed)\b",
            r"^(?:it's |that's |we're |it is |we are )?(?:no longer blocked|unblocked|"
            r"not blocked(?: any ?more)?|no(?: longer any)? blockers?(?: any ?more| now)?)\W*$",
            r"\bI said it was blocked but it (?:isn't|is not)\b",
        ),
    ),
    (
        "undo",
        (
            rf"^(?:undo|reverse|roll back)\b(?: {THAT})?(?: please)?\W*$",
            rf"^(?:undo|reverse|roll back) {MINE} for\b|^undo my last change for\b",
            rf"^revert {THAT}\b|^take (?:that|it) back\W*$",
        ),
    ),
    (
        "withdraw",
        (
            rf"^(?:withdraw|retract|delete|remove|pull|unpost|un-?log|bin|scrub|scrap|drop|cancel|"
            rf"strike|discard|ignore|take (?:down|off|back)|I take back)\s+"
            rf"(?!.*\bfrom (?:my|the|that)\b)(?:{THAT}|{NAMED})",
            r"\bposted (?:that |it |this )?(?:by accident|twice|by mistake)\b|\bis a duplicate\b",
            r"\bshouldn't have gone in\b|^unpost\b",
        ),
    ),
    (
        "day",
        (
            r"\b(?:date|day)\b.{0,40}\b(?:should|is|was|to|wrong|meant)\b",
            rf"\bbackdate {THAT}\b",
            rf"^{THAT} (?:was|is|should be|should have been) (?:for|dated|from)\s+"
            r"(?=\d|the \d|\w+day|yesterday|last)",
        ),
    ),
    (
        "project",
        (
            rf"\b{THAT} (?:was|is|were|should be|should have been|should've been)\s*"
            r"(?:meant|intended|supposed to be|really|actually)?\s*(?:for|about|under|on)\b",
            rf"\bwrong project\b|^move {THAT} to\b|\bmove it to\b|\bmeant for\b",
        ),
    ),
)
SAID = tuple(
    (what, re.compile("|".join(f"(?:{one})" for one in some), ANYHOW)) for what, some in _SAID
)
RATING = re.compile(
    r"\b(?:make (?:that|it|this)|(?:put|pit|set|turn|mark|call) (?:that|it|this)|"
    r"change (?:that|it|this|the rating|my (?:last )?(?:update|rating))|"
    r"should (?:be|have been|of been|hae been|read)|shouldn't have said|meant|actually|swap|"
    r"instead|not|wrong|wrang|rating(?:'s| is| was)?|typo|slip|mistake|fingered)\b",
    re.IGNORECASE,
)
SLIP = re.compile(
    r"\b(?:meant|should (?:be|have|of|hae)|wrong|wrang|typo|slip|mistake\w*|fat.?finger\w*|oops|"
    r"instead of|accident|swap|shouldn't have|not (?:red|amber|green)|misclick\w*)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"(?:\bnot|shouldn't have said|instead of|(?:swap|change) the|\bfrom)\s+$", re.IGNORECASE
)
BECAUSE = re.compile(
    r"(?:\b(?:because|cos|coz|since|as|due to)\b|[,;:–-])\s*(?P<why>[^,;].*)$", ANYHOW
)
_NEW = r"(?P<new>(?:[^,;:–]|(?<=\d),(?=\d)){1,80}?)"
_OLD = r"(?P<old>(?:[^,;.!]|(?<=\d)[.,](?=\d)){1,80}?)"
SWAPS = (
    re.compile(
        r"(?:^|\b(?:it's|it is|it was|is|was|are|were|be|say|read|meant|wrong|that's|of|to|in|:)"
        rf"[\s,:–-]+|[,;:–-]\s*){_NEW},?\s+(?:and )?not\s+{_OLD}(?: in (?:that|my) .*)?\W*$",
        ANYHOW,
    ),
    re.compile(
        r"\bwhere it says (?P<old>.{1,80}?) (?:in my \w+ )?"
        r"(?:read|put|say|it should (?:say|read)) (?P<new>.{1,80}?)\W*$",
        ANYHOW,
    ),
    re.compile(
        r"\b(?:change|replace|swap) (?:the )?(?P<old>.{1,80}?) (?:to|with|by) "
        r"(?P<new>.{1,80}?)\W*$",
        ANYHOW,
    ),
    re.compile(r"\bnot (?P<old>[^,;.]{1,60})[,;]\s*(?:but )?(?P<new>[^,;.!]{1,60})\W*$", ANYHOW),
)
FIELD = re.compile(
    r"^(?:(?:make |change )?the )?(?P<field>next(?: steps?)?|done|blockers?)(?: in my update)?\s*"
    r"(?:is|are|was|were|should be|should say|should read|to|=|:)\s+(?:still\s+)?(?P<words>.+)$",
    ANYHOW,
)
MORE = re.compile(
    rf"^add (?:this |that )?(?:to {THAT})?\s*[:,–-]?\s*(?:also\s+)?(?P<words>.+)$", ANYHOW
)
OPEN = re.compile(
    r"\b(?:change|edit|amend|correct|fix|alter|modify|reword|redo)\b.{0,20}"
    rf"\b(?:my|that|the|this)\b.*\b{UPDATE}\b",
    ANYHOW,
)
ONLY_OPEN = re.compile(
    r"(?:change|edit|amend|correct|fix|alter|modify) (?:my|that|the|this) (?:last |latest )?"
    rf"{UPDATE}(?: (?:for|of|on) .{{1,80}})?",
    ANYHOW,
)
