"""The words in which people tell of milestones, risks and benefits."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["milestone", "risk", "benefit"]
Deed = Literal["done", "planned", "move", "drop", "add", "close", "open", "raise", "level", "claim"]

_DONE = (
    r"\b(?:done|completed?|reached|met|finished|achieved|hit|ticked off|delivered|closed|passed|"
    r"signed off)\b"
)
_NOT = r"\b(?:not|never|no longer|untick|unmark|isnae|wasnae)\b|n't\b"
_MOVE = (
    r"\b(?:move[sd]?|moving|push(?:ed|es)?|shift(?:ed|s)?|slip(?:s|ped)?|reschedule[ds]?|"
    r"delay(?:ed)?|bring|brought|put back|(?:re-?)?forecast|change[ds]?|is due|"
    r"now (?:due|expected|planned)|expected (?:on|by))\b"
)
_RAISE = r"(?:new|raised?|raising|add(?:ed|ing)?|log(?:ged|ging)?|flag(?:ged|ging)?)"
_LEVELS = r"(?:low|medium|high|critical)"
_SAID: tuple[tuple[Kind, Deed, tuple[str, ...]], ...] = (
    ("milestone", "add", (r"\b(?:new|add(?: an?)?|another) milestone\b",)),
    (
        "milestone",
        "planned",
        (
            rf"\bmilestone\b.*(?:{_NOT}).*{_DONE}",
            rf"(?:{_NOT}).*{_DONE}.*\bmilestone\b",
            r"\b(?:untick|reopen)\b.*\bmilestone\b|\bmilestone\b.*\buntick\b",
        ),
    ),
    ("milestone", "move", (rf"\bmilestone\b.*{_MOVE}", rf"{_MOVE}.*\bmilestone\b")),
    (
        "milestone",
        "drop",
        (
            r"\b(?:drop(?:ped)?|cancel(?:led)?|removed?|scrap(?:ped)?)\b.*\bmilestone\b",
            r"\bmilestone\b.*\b(?:dropped|cancelled)\b",
        ),
    ),
    ("milestone", "done", (rf"\bmilestone\b.*{_DONE}", rf"{_DONE}.*\bmilestone\b")),
    (
        "risk",
        "close",
        (
            r"\b(?:close[ds]?|closing|resolve[ds]?|retire[ds]?|drop|remove)\b.*\brisk\b",
            r"\brisk\b.*\b(?:is |has |was )?(?:closed|resolved|gone|retired)\b",
        ),
    ),
    ("risk", "open", (r"\bre-?open\b.*\brisk\b",)),
    (
        "risk",
        "raise",
        (
            rf"\b{_RAISE}\b[^:]{{0,20}}\brisk\b[^:–]{{0,60}}?\s*[:–-]\s*\w",
            rf"\brisk\b[^:]{{0,40}}\b{_RAISE}\b[^:–]{{0,60}}?\s*[:–-]\s*\w",
            rf"(?:^|:)\W*(?:{_LEVELS} )?risk\b[^:–]{{0,60}}?\s*[:–-]\s*\w",
        ),
    ),
    (
        "risk",
        "level",
        (
            rf"\b(?:make|set|change|raise|lower)\b.*\brisk\b.*\b{_LEVELS}\b",
            rf"\brisk\b.*\bis now {_LEVELS}\b",
        ),
    ),
    (
        "benefit",
        "claim",
        (
            r"\bbenefits?\b.*\bclaim(?:ed|ing|s)?\b|\bclaim(?:ed|ing|s)?\b.*\bbenefits?\b",
            r"^\W*(?:[\w ]{1,60}:\s*)?benefits?\s*[:–-].*£",
        ),
    ),
)
PATTERNS = tuple(
    (kind, deed, re.compile("|".join(f"(?:{one})" for one in some), re.IGNORECASE))
    for kind, deed, some in _SAID
)
