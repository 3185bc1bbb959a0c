"""The words that tell nothing: greetings, thanks, "all good"."""

from __future__ import annotations

import re

from knowledge.naming.patterns import these
from knowledge.updates.heads import is_glue

LONGEST_FILLER = 60
TIME_WORDS = these(
    """
    since from on for to in with the this last previous time sprint week fortnight update month
    again here at all one now still it is was and of rating status rag report either also so
    just really please we are day yesterday monday friday then me us my our as before side front
    today same either updates wi da afore tmie usual september october november august july
    june since quiet i'm afraid
    """
)
FILLER = these(
    """
    hi hello hey hiya morning afternoon evening good dear thanks thank you thx ta cheers sorry
    for about the delay late lateness many finally some nothing else report headline headlines
    tldr reminder
    correction recap verdict heads all team folks cairn everyone there again please pls nae
    no bother worries i'm happy days going well gaun grand on track fine so far ok okay yes aye
    right quick brief update here goes as follows paused regards sprint hope everyone's is are
    much very and that's it fyi weekly fortnightly my our usual great brilliant afraid i glad
    say to pleased still kind best warm wishes you're you well hope find this tapadh leat leibh
    mòran moran taing madainn mhath feasgar math a bad news not too late lads cheerio bye beuy
    hallo greetings one me from just apologies my apologies
    """
)

# of the words before a colon, those that announce one's own words
ANNOUNCES = these(
    """
    headline headlines reminder confession correction highlight highlights tldr summary note news
    reporting report position situation verdict reply answer re subject topic headsup attention
    important urgent alert info flash snapshot recap roundup checkin monday tuesday wednesday
    thursday friday november standup retro demo planning health foundations place council learning
    status project cairn bot quickly shortly honestly basically currently presently thursday's
    """
)


def is_filler(text: str) -> bool:
    """Say whether *text* tells nothing: a greeting, thanks, "all good", or words of the head."""
    if len(text) > LONGEST_FILLER:
        return False
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.casefold())
    return (bool(words) and all(word in FILLER for word in words)) or is_glue(text)
