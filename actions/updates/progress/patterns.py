"""The words in which people tell of milestones, risks and benefits."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["milestone", "risk", "benefit"]
Deed = Literal[
    "done", "planned", "move", "drop", "add", "close", "open", "raise", "level", "owner", "claim",
    "verify", "history",
]  # fmt: skip

DONE = (
    r"\b(?:done|completed?|reached|met|finished|achieved|hit|ticked off|delivered|closed|passed|"
    r"signed off)\b"
)
NOT = r"\b(?:not|never|no longer|untick|unmark|isnae|wasnae)\b|n't\b"
_MOVE = (
    r"\b(?:move[sd]?|moving|push(?:ed|es)?|shift(?:ed|s)?|slip(?:s|ped)?|reschedule[ds]?|"
    r"delay(?:ed)?|bring|brought|put back|(?:re-?)?forecast|change[ds]?|is due|"
    r"now (?:due|expected|planned)|expected (?:on|by)|bump(?:ed|s)?|weeks? late|days? late)\b"
)
_WHEN = (
    r"(?:on |by |to |for |at |the )*(?:end of |early |mid[- ]|late )?(?:the )?"
    r"(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_NEW_DAY = (
    r"\b(?:will be|is now|now aiming|aiming|moves|moved|bump(?:ed)?)\s+"
    rf"(?:[\w ]{{1,40}} to )?{_WHEN}"
)
TOLD_OF_A_DAY = re.compile(rf"{_NEW_DAY}|{_MOVE}.*\bto\b\s*{_WHEN}", re.IGNORECASE)
_TO_COME = (
    r"\b(?:will|should|due|going|expected|likely|set|meant|hoping|hope|plan(?:s|ned)?) (?:to )?"
)
_RAISE = r"(?:new|put(?:ting)?|raised?|raising|add(?:ed|ing)?|log(?:ged|ging)?|flag(?:ged|ging)?)"
LEVELS = r"(?:low|medium|high|critical)"
_MONEY = (
    r"(?:£\s?\d|\b\d[\d,.]*\s?(?:k|grand|thousand|million|pounds|quid)\b|\b\d{1,3}(?:,\d{3})+\b)"
)
_OF = r"\s*[:–-]\s*\w"
_SAID: tuple[tuple[Kind, Deed, tuple[str, ...]], ...] = (
    ("milestone", "add", (r"\b(?:new|add(?: an?)?|another) milestone\b",)),
    ("milestone", "planned", (
        rf"\bmilestone\b.*(?:{NOT}).*{DONE}", rf"(?:{NOT}).*{DONE}.*\bmilestone\b",
        r"\b(?:untick|reopen)\b.*\bmilestone\b|\bmilestone\b.*\buntick\b",
    )),
    ("milestone", "move", (
        rf"\bmilestone\b.*(?:{_MOVE}|{_NEW_DAY})", rf"(?:{_MOVE}|{_NEW_DAY}).*\bmilestone\b",
        rf"\bmilestone\b.*{_TO_COME}(?:be |have been )?{DONE}",
    )),
    ("milestone", "drop", (
        r"\b(?:drop(?:ped)?|cancel(?:led)?|removed?|scrap(?:ped)?)\b.*\bmilestone\b",
        r"\bmilestone\b.*\b(?:dropped|cancelled|scrapped|drop (?:it|that))\b",
    )),
    ("milestone", "done", (rf"\bmilestone\b.*{DONE}", rf"{DONE}.*\bmilestone\b")),
    ("risk", "owner", (
        r"\bowner (?:for|of|on)\b.*\brisk\b",
        r"\b(?:give|pass|assign|hand(?: over)?)\b.*\brisk\b.*\bto\b",
        r"\b(?:owns|takes over|taking over|will own|now has)\b.*\brisk\b",
        r"\brisk\b.*\b(?:(?:goes|passes|passed|belongs|moves|assigned|given) to|owned by|"
        r"new owner)\b",
    )),
    ("risk", "close", (
        r"\b(?:close[ds]?|closing|resolve[ds]?|retire[ds]?|drop|remove)\b.*\brisk\b",
        r"\brisk\b.*\b(?:closed|resolved|gone|retired|close (?:it|that)|(?:done|over) with)\b",
    )),
    ("risk", "open", (r"\bre-?open\b.*\brisk\b", r"\brisk\b.*\bre-?open(?:ed)?\b")),
    ("risk", "raise", (
        rf"\b{_RAISE}\b[^:]{{0,20}}\brisk\b[^:–]{{0,60}}?{_OF}",
        rf"\brisk\b[^:]{{0,40}}\b{_RAISE}\b[^:–]{{0,60}}?{_OF}",
        rf"(?:^|:)\W*(?:{LEVELS} )?risk\b[^:–]{{0,60}}?{_OF}",
    )),
    ("risk", "level", (
        rf"\b(?:make|set|change|raise|lower|put|move|bump|up|upgrade|downgrade)\b.*\brisk\b.*"
        rf"\b{LEVELS}\b",
        rf"\brisk\b.*\b(?:is|are|be|to|now|at|as|goes|went|becomes?|became|make it|make that)\b"
        rf"\W+(?:now |up to |down to |back to |only |to )?{LEVELS}\b",
    )),
    ("risk", "owner", (r"\brisk\b.*\b(?:owner|(?:is|it's) mine|I own)\b",)),
    ("benefit", "verify", (
        r"\bverif(?:y|ied|ying)\b.*£\s?\d", r"£\s?\d\S*\s.*\bverified\b",
        r"\b(?:verify|verified)\b.*\bbenefits?\b|\bbenefits?\b.*\bverified\b",
    )),
    ("benefit", "claim", (
        r"\bbenefits?\b.*\bclaim(?:ed|ing|s)?\b|\bclaim(?:ed|ing|s)?\b.*\bbenefits?\b",
        rf"^\W*(?:[\w ]{{1,60}}:\s*)?benefits?\b[^:?]{{0,50}}[:–-].*{_MONEY}",
        rf"^\W*(?:[\w ]{{1,60}}:\s*)?(?:we(?:'ve| have)? |now )?claim(?:ed|ing)?\b.*{_MONEY}",
    )),
)  # fmt: skip
PATTERNS = tuple(
    (kind, deed, re.compile("|".join(f"(?:{one})" for one in some), re.IGNORECASE))
    for kind, deed, some in _SAID
)
# what is asked, supposed, nearly so or denied changes nothing
ASKED = re.compile(
    r"\W*(?:who|what|which|when|where|how|why|whose|is|are|was|were|has|have|had|did|does|any|"
    r"show|list|tell me|should|do|history)\b",
    re.IGNORECASE,
)
SUPPOSED = re.compile(
    r"\b(?:if|once|when|whenever|whether|until|unless|might|maybe|perhaps|could|would|nearly|"
    r"almost|partly|half|about to|close to|\d+ ?%)\s(?!of\b)(?!.*£)",
    re.IGNORECASE,
)
# "the risk agreement not signed can be closed" denies nothing
DENIED = re.compile(
    r"\b(?:not(?!(?: (?!sure|certain|think)\w+){1,3} can (?:now )?be )|never|no longer|dinnae|"
    r"isnae|cannae)\b|n't\b",
    re.IGNORECASE,
)
