"""Another number for what was counted: "make that 28 councils" changes the 29 that stands there."""

from __future__ import annotations

import re
from collections.abc import Mapping

from actions.updates.plain import straight

FIELDS = ("done", "next", "blockers")
_NUMBER = (
    r"(?:£?\d[\d,.]*(?<=\d)(?:k|m)?%?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fifteen|twenty|thirty|forty|fifty))"
)
# "it was 30 March" is a day, and no count
_MONTH = r"(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
_SAID = re.compile(
    r"\W*(?:(?:sorry|no|oops|ach|och|wait|actually|hang on|and)\b\W*)*"
    r"(?:make (?:that|it)|it(?:'s| is| was)|that(?:'s| is| was| should be| should read)|"
    r"(?:it )?should (?:be|read|say|have been)|i meant|we meant|there (?:were|are)|they were|"
    r"it says too many,|only)\s+(?:only |actually |just |really )*"
    rf"(?P<number>{_NUMBER})(?![\w%])(?!\s+{_MONTH})(?:\s+(?P<noun>[^\W\d][\w'-]*(?:\s+[^\W\d][\w'-]*){{0,3}}?))??"
    r"(?:\W+(?:sorry|please|pls|though|now|actually|not \w+))*\W*",
    re.IGNORECASE,
)


def counts(text: str) -> bool:
    """Say whether a message may give another number for something."""
    return _SAID.fullmatch(straight(text.strip())) is not None


def recounted(held: Mapping[str, str], text: str) -> dict[str, str]:
    """Return the fields of *held* that change; none unless one number alone can be meant."""
    found = _SAID.fullmatch(straight(text.strip()))
    if found is None:
        return {}
    noun = r"\s+".join(re.escape(one) for one in (found["noun"] or "").split())
    between = rf"(?=\s+(?:[\w'’-]+\s+){{0,2}}?{noun}\b)" if noun else r"(?![\w%])"
    wanted = re.compile(rf"(?<![\w,.£]){_NUMBER}{between}", re.IGNORECASE)
    hits = [
        (name, hit) for name in FIELDS for hit in wanted.finditer(straight(held.get(name) or ""))
    ]
    if len(hits) > 1:  # "28 councils" is not said of "in two councils"
        hits = [one for one in hits if one[1][0][-1].isdigit() == found["number"][-1].isdigit()]
    if len(hits) != 1 or hits[0][1][0].lower() == found["number"].lower():
        return {}
    name, hit = hits[0]
    text = held[name]
    return {name: text[: hit.start()] + found["number"] + text[hit.end() :]}
