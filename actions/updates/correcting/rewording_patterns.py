"""The words in which people change what an update says: its rating, its wording, a field."""

from __future__ import annotations

import re

from actions.updates.correcting.correction_patterns import ANYHOW, THAT, UPDATE

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
        r"\b(?:change|fix|correct|about)\b(?: the)?(?: (?:bit|part|line|thing))?"
        r"(?: about| on| with)?"
        r" (?P<old>[^,;]{1,60}),\s*(?:it|that|this|they)(?:'s| is| was| were| should be) "
        r"(?P<new>.{1,80}?)\W*$",
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
    rf"^add(?:\s|[:,–-]\s?)(?:this |that )?(?:to {THAT})?\s*[:,–-]?\s*(?:also\s+)?(?P<words>.+)$",
    ANYHOW,
)
# "the bit about the guests is missing, add it: 1,900 reviewed", "we also met Fife, add that"
MORE_TOO = (
    re.compile(
        r"\b(?:missing|left out|lost|missed|forgot\w*|(?:wasn't|isn't) (?:in|there)|not in)\b"
        r"[^:]{0,60}?(?:\badd (?:it|that|this|them)\b[^:]{0,20})?:\s*(?P<words>.+)$",
        ANYHOW,
    ),
    re.compile(
        rf"^(?P<words>.+?)[,;.:–-]+\s*(?:(?:please|can you|could you|and)\s+)*add (?:that|it|this)"
        rf"(?: (?:in|too|as well|please|to {THAT}))*\W*$",
        ANYHOW,
    ),
)
# "blocked by legal", said right behind a report
BLOCK = re.compile(
    r"^(?:(?:also|still|it's|it is|we're|we are|now|is|are|but|so)\s+)*(?:blocked|held up)\s+"
    r"(?:by|on)\b\s*[:,–-]?\s*(?P<words>.+)$",
    ANYHOW,
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
# "sorry, wrong number": something is, and Cairn has to ask what
UNCLEAR = re.compile(
    r"\b(?:wrong|incorrect) (?:numbers?|figures?|name|date|day|rating)\W*$|"
    r"\b(?:numbers?|figures?|name|rating)(?:'s| is| are| was| were) (?:all )?(?:wrong|incorrect|"
    r"off|not right)\W*$",
    re.IGNORECASE,
)
