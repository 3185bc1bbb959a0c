"""The words in which people take back, put back and move what they have logged."""

from __future__ import annotations

import re
from typing import Literal

What = Literal[
    "history", "undo", "withdraw", "restore", "unblock", "project", "day", "rating", "swap",
    "field", "more", "block", "open", "unclear", "count",
]  # fmt: skip

ANYHOW = re.IGNORECASE | re.DOTALL
UPDATE = r"(?:update|post|report|entry|posting)s?"
MINE = rf"(?:my |the )(?:last |latest )?(?:{UPDATE}|change)"
THAT = (
    rf"(?:that|it|this|them|those|both|the last (?:one|thing|change)|{MINE}|"
    r"what I (?:said|sent|posted|wrote))"
)
NAMED = rf"(?:my |the |that )?(?:[\w’' -]{{1,60}} )?(?:{UPDATE}|one)\b"

ALL = r"(?:all(?: of (?:it|that|them))?|everything|the lot|(?:the |that )?whole (?:thing|lot))"
ONE = r"(?:the|that|my) (?:last |latest )?(?:milestone|risk|benefit)(?: one| change| thing)?"
THINGS = r"(?:milestone|risk|benefit)s?"

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
            rf"\bwho(?:'s| has| else)? (?:has )?{_CHANGED}\b.*\b(?:{UPDATE}|{THINGS})\b",
            rf"\bwho(?:'s| has| else)? (?:has )?{_CHANGED} (?:that|it|this)\W*$",
            rf"\bhistory (?:of|for) .*\b{THINGS}\b",
            rf"\bhistory (?:of|for|to|behind) {THAT}(?: (?:one|{UPDATE}))?\W*$",
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
            r"\bblockers?\b(?: I reported)?,?(?: it)?\s*(?:is|was|are|were|ha(?:s|ve) been|'s)?\s*"
            r"(?:cleared|resolved|gone|sorted|lifted|over|fixed)\b",
            r"^(?:it's |that's |we're |it is |we are )?(?:no longer blocked|unblocked|"
            r"not blocked(?: any ?more)?|no(?: longer any)? blockers?(?: any ?more| now)?)\W*$",
            r"\bI said it was blocked but it (?:isn't|is not)\b",
        ),
    ),
    (
        "undo",
        (
            rf"^(?:undo|reverse|roll back)\b(?: {THAT})?(?: {ALL})?(?: please)?\W*$",
            rf"^(?:undo|reverse|roll back|take back) {ONE}\W*$",
            rf"^(?:undo|reverse|roll back) {MINE} for\b|^undo my last change for\b",
            rf"^revert {THAT}\b|^take (?:that|it) back\W*$",
        ),
    ),
    (
        "withdraw",
        (
            rf"^(?:withdraw|retract|delete|remove|pull|unpost|un-?log|bin|scrub|scrap|drop|cancel|"
            rf"strike|discard|ignore|take (?:down|off|back)|I take back)\s+"
            rf"(?!.*\bfrom (?:my|the|that)\b)(?:{THAT}|{NAMED}|{ALL})",
            r"\bposted (?:that |it |this )?(?:by accident|twice|by mistake)\b|\bis a duplicate\b",
            r"\bshouldn't have gone in\b|^unpost\b",
        ),
    ),
    (
        "day",
        (
            r"\b(?:date|day)\b.{0,40}\b(?:should|is|was|to|wrong|meant)\b",
            rf"\bbackdate (?:{THAT}\b|to\b|(?=\d|yesterday))",
            rf"^{THAT} (?:was|is|should be|should have been) (?:for|dated|from|on)\s+"
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
