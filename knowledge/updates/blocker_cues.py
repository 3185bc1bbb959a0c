"""The words with which blockers begin, and those that say that there are none."""

from __future__ import annotations

import re

from knowledge.updates.labels import BLOCK, NOTHING

_LEAD = (
    r"\W*(?:(?:but|and|so|still|just|only|we|we're|we are|we've been|i'm|it's|now|currently|also"
    r"|are|is|be|been|being|though|although|however|yet|remains?|have been|because|cos|coz|cuz"
    r"|since|as|due to|all|everything|again|while|get|getting|got|gets|bit|a bit|a|the|our"
    r"|in both cases|both)\s+)*"
)
_ON = r"(?: (?:on|oan|for|to hear(?: back)? from|until|till|by|in|with|wi|at|ahint|behind|tae))*"
_US = r"(?:us|it|things|everything|this|me|work|progress|the (?:team|work|rest|project|rollout))"
_STOPS = (
    rf"(?:(?:blocking|stopping|stoppin|delaying|preventing|hampering) {_US}|(?:holding|hauding"
    rf"|haudin|slowing|keeping|holds?) {_US} (?:up|back|down|from))"
)
_CANNOT = (
    r"(?:can't|cant|cannot|can not|cannae|canna|couldn't|couldnae|unable to|not able to"
    r"|won't be able to)(?! (?:complain|wait|believe|grumble|fault|thank|praise))"
)
_SILENT = (
    r"(?:no (?:sign|word|answer|reply|response|news|decision|movement|date|show)(?: yet)?"
    r" (?:of|from|on|for|about)|nothing (?:back )?(?:yet )?from|(?:not|never|haven't|havenae"
    r"|hasn't)"
    r" (?:yet )?(?:heard|had)(?: (?:a|any|an|anything|back|word|reply|answer|response))*"
    r" (?:from|on)|still no)"
)
BLOCKED = re.compile(
    _LEAD + rf"(?:[🚧⛔🛑🚫]\W*|{BLOCK}(?:e?d|ing|e?rs?)\b(?!-free| free)"
    r"(?: (?:by|on|oan|awaiting|until|with|wi|is|are|due to|waiting (?:on|for)|pending|again))*"
    rf"|(?:wait|wa(?:it?|tt)(?:ing|in|ign)|waitng)\b(?! (?:lists?|times?|rooms?)\b){_ON}"
    rf"|await(?:ing|s)?\b"
    rf"|stuck{_ON}(?: (?:because of|waiting (?:on|for)))*"
    rf"|(?:held|hauden) (?:up|back){_ON}|need(?:s|ing|in)?\b(?: (?:help|a hand)"
    r" (?:with|from|on))?|hold[- ]?ups?(?: (?:is|are|with))?|snags?(?: (?:is|are|with))?|pending\b"
    r"|(?:stalled|delayed|parked|frozen|on hold|on ice|in limbo)(?: (?:on|by|until|till|for"
    r"|because of|pending))+|chasin[g']?\b(?: up)?|dependent on|dependenc(?:y|ies) on"
    r"|depends? on|relying on|hinges on"
    r"|short of|lack(?:ing)?(?: of)?\b|impediments?|obstacles?|bottlenecks?(?: (?:is|are))?"
    r"|hampered"
    rf" by|hindered by|obstructed by|impeded by|thwarted by|stymied by|at the mercy of"
    rf"|could (?:do with|use)|(?:we'd|would) (?:like|welcome|appreciate) (?:some |a )?(?:help"
    rf"|decision|advice|support)|crying out for|{_CANNOT}\b|{_SILENT}"
    r"|sticking points?(?: (?:is|are))?|(?:only |main |biggest |one |big )?(?:problem|issue|concern"
    r"|worry|hitch|barrier|thing (?:holding us (?:up|back)|in the way|stopping us))s? (?:is|are)"
    r"(?: that)?)(?=\W|$)\W*",
    re.IGNORECASE,
)
# what must stay in the words of the blocker
KEPT = re.compile(rf"{_LEAD}(?:{_CANNOT}\b|{_SILENT})", re.IGNORECASE)
BLOCKED_WITHIN = re.compile(
    rf"(?<!no longer )(?<!not )(?<!un)\b(?:{BLOCK}(?:ed (?:by|on|until)|ing us)"
    rf"|what's {BLOCK}ing|is {BLOCK}ing|are {BLOCK}ing|(?:waiting|waitin) (?:on|oan|for)"
    r"|stuck(?: on| in| with| at| behind|$)|(?:held|hauden) up|awaiting"
    rf"|{_STOPS}|what's holding us|(?:is|are) (?:stopping|delaying|slowing|holding up)"
    rf"|in (?:the|our|oor) (?:way|road)|blocks (?:all|us|it|every\w+)"
    r"|(?:is|are) awaited|that's (?:the|our) (?:problem|issue|snag)|stay\w* (?:red"
    r"|amber) (?:till|until)"
    r"|\b(?:till|until) (?:some(?:body|one)|they|he|she) (?:sign|answer|repl|agree|decide|approve)"
    rf"|on hold until|{_CANNOT} .{{0,60}}\b(?:until|till|without|yet)\b"
    r"|(?:is|are|'s|still|been|just|lying|sat) (?:sitting|sittin|sat|stuck|lying)(?: on| with| in)"
    r"|(?:is|are|'s|are still|is still) (?:a|the|our) (?:\w+ )?(?:blocker|bottleneck|snag"
    r"|problem|hold[- ]up"
    r"|sticking point|obstacle)|(?:legal|lawyers?|procurement|supplier|solicitors?|finance|council"
    r"|dpo|it|ict) (?:is |are |still )*(?:sitting on|sat on|dragging|taking ages|stalling)"
    r"|\bneeded(?= (?:before|from|by|to)\b|\W*$)|\b(?:no|nae) [\w' ]{2,40} yet\W*$"
    r"|\b(?<!not )(?<!nothing )blocking\W*$|(?:yet|still) to (?:sign|approve"
    r"|agree|decide|confirm)\b|still (?:with|needs?|waiting|haven't|hasn't|hasnae|havenae"
    r"|isn't|aren't"
    r"|outstanding|not (?:signed|answered|replied|back|here))"
    r"|(?:is|are|still) (?:outstanding|overdue)"
    r"|(?:hasn't|hasnae|haven't|havenae|has not|have not|yet to|still to) (?:yet )?"
    r"(?:repl|answer|respond|come back|got back|get back|been in touch))",
    re.IGNORECASE,
)
_STARTING = (
    r"\W*(?:(?:and|but|so|we've|we have|have|got|with|there's|there is|there are|currently|still"
    r"|we're|we are|we|i've|i have|has|at present|just|all|it's) )*"
)
_NO = (
    rf"(?:no|nae|zero|{NOTHING}(?:'s)?|none|not|without|any|free (?:of|from)|0)"
    r"(?: (?:new|known|open|current|major|real|other|more|longer|currently|is|are|else|that's"
    r"|there|big|significant|particular|actual|outstanding|active|at all))*"
)
_AT_PRESENT = (
    r"(?: (?:as such|at present|at the moment|right now|now|currently|this (?:sprint|week|time"
    r"|fortnight)"
    r"|just now|to report|to (?:flag|mention|note|raise|declare|speak of|escalate)|today|for now|us"
    r"|me|here|at all|anymore|any more|either|from (?:us|me|you|my side|our side)|the noo|round"
    r"|thankfully|yet|atm|that (?:i|we) know of|left|really|so far|worth mentioning))*"
)
# in a piece that tells nothing past
LIKELY_BLOCKED = re.compile(
    r"\W*(?:[\w'-]+ ){1,4}(?:still |also |only |just )?needs? (?!no\b)", re.IGNORECASE
)
NO_BLOCKERS = re.compile(
    _STARTING + rf"(?:{_NO} (?:(?:to )?{BLOCK}(?:e?rs?|e?d|ing|ages?|s)?|in (?:the|our|oor|wir)"
    rf" (?:way|road)|{_STOPS}|stopping|hold(?:ing|s)? ?(?:back|ups?)|(?:to (?:flag|escalate"
    r"|raise))|standing in (?:the|our) way|impediments?|obstacles?|issues?|problems?|snags?|stuck"
    r"|waiting on (?:anything|anyone)|stuck on anything|barriers?|worries|outstanding"
    r"|concerns?|hiccups?"
    r"|(?:help|support|decisions?)(?: is)? needed|dependenc(?:y|ies)|showstoppers?)|unblocked"
    rf"|(?:aren't|not|isn't|no|nae) (?:being )?{BLOCK}e?d(?: (?:by|on) (?:anything|anyone))?"
    rf"|(?:all|road(?:'s| is)?|coast(?:'s| is)?|path(?:'s| is)?|way(?:'s| is)?) (?:is )?clear"
    rf"(?: ahead)?|{BLOCK}e?d (?:by|on) {NOTHING}|{BLOCK}e?rs?(?:-| )free"
    rf"|{BLOCK}(?:e?rs?|e?d|ages?)(?: (?:all|are|is|now))* (?:none|no|nil|nothing|zero|cleared|gone"
    rf"|resolved|n/?a|sorted|lifted|-|0|x))(?: {_US})?{_AT_PRESENT}"
    r"(?: (?:on|for|with) [^.]{2,40})?\W*$",
    re.IGNORECASE,
)
NONE = re.compile(
    rf"\W*(?:none|nil|{NOTHING}|no|nope|n/?a|not applicable|zero|0|nae|nane|naw|nowt|cleared|clear"
    r"|all clear|resolved|sorted|gone|none now|lifted|not any|nada|naethin[g']?|nil return|tbc none"
    r"|no that i know of|not that i know of|not at present|x)"
    rf"(?: (?:blockers?|issues?|of note|new|major|thanks|known|all (?:good|clear)|in the way))*"
    rf"{_AT_PRESENT}\W*$",
    re.IGNORECASE,
)
