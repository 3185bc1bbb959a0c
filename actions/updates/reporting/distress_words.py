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

# what there is hardly any distress without; many of these are in everyday words as well
_MAY_BE = re.compile(
    r"\b(?:cop(?:e|ing)|can't (?:go|keep|take|face|breathe|sleep|stop|get|do|cope|stand|calm)|"
    r"can ?not|cannae|di(?:e|es|ed|ying)|dead|death|kill\w*|suicid\w*|harm\w*|hurt\w*|cry\w*|tears|"
    r"greet(?:in)?|overwhelm\w*|bull(?:y|ied|ying)|shout\w*|scared?|feart|afraid|frighten\w*|alone|"
    r"lonely|naebody|nobody(?! (?:replied|answered|told|has|is|was))|no one would|worthless|"
    r"anxi\w*|panic\w*|depress\w*|burn(?:t|ed)? ?out|struggl\w*|drown\w*|break(?:in|ing|s)?|broken|"
    r"sle(?:ep|pt)\w*|stress\w*|the point|end(?:ing)? (?:it|my)|life|live|livin\w*|low|dark|"
    r"mental\w*|heid|my head|"
    r"hopeless(?! at)|useless|abus\w*|racis\w*|harass\w*|humiliat\w*|dread\w*|hell|"
    r"tablets|pills|bridge|train|jump\w*|way out|(?:no|not) (?:been )?(?:right|well|okay|ok|safe)|"
    r"exhaust\w*|crush\w*|breathe?|heart|had enough|gi(?:ve|ving) up(?!, you)|hate|on top of me|"
    r"disappear|gone|too much|bit much|(?:talk|turn) to|miss me|without me|out of bed|goodbye|"
    r"myself|herself|himself|my (?:mum|dad|partner|husband|wife|mate|boss|manager)|scunnered|"
    r"shak(?:e|ing)|function|torment\w*|frozen me|hits? me|keep doing|face (?:an)?other|"
    r"all to stop|nothing left|wake up|pick on|anymore|any ?more|mair)\b",
    re.IGNORECASE,
)


def may_be_distress(text: str) -> bool:
    """Say whether there is any word that somebody in distress might use."""
    return _MAY_BE.search(straight(text)) is not None


def is_in_distress(text: str) -> bool:
    """Say whether a report holds words of distress."""
    return _DISTRESS.search(straight(text)) is not None
