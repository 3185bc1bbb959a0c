"""Words of somebody who needs help, whatever else they report in the same message."""

from __future__ import annotations

import re

from actions.updates.plain import straight

_DISTRESS = re.compile(
    r"\bi(?:'m| am)?(?: just| really| simply)? (?:can't|cannot|can not|cannae)(?: \w+)?"
    r" (?:cope|go on|do this any ?more|take (?:it|this|any ?more)|face (?:it|this|another))\b"
    r"|\bend (?:it all|my life)\b|\bkill(?:ing)? (?:myself|masel'?)\b|\bsuicid"
    r"|\b(?:want|wish) (?:to die|i (?:was|were) dead)\b|\b(?:hurt|harm)(?:ing)? myself\b"
    r"|\bself[- ]harm|\bi(?:'m| am) at breaking point\b|\bnot worth living\b",
    re.IGNORECASE,
)


def is_in_distress(text: str) -> bool:
    """Say whether a report holds words of distress."""
    return _DISTRESS.search(straight(text)) is not None
