"""The words with which next steps, blockers, risks and the like begin."""

from __future__ import annotations

import re

from knowledge.updates.labels import BLOCK

_LEAD = (
    r"\W*(?:(?:but|and|so|still|just|only|we|we're|we are|we've been|i'm|it's|now|currently|also"
    r"|are|is|be|been|though|however|yet|remains?|have been|because|cos|coz|cuz|since|as"
    r"|due to)\s+)*"
)
REASON = re.compile(
    r"\W*(?:(?:and|but|this is|that's|it's|is) )?(?:just |only |mainly |mostly )?"
    r"(?:cos|coz|cuz|because(?: of)?|cause|since|as|due to|given(?: that)?|thanks to|now that"
    r"|owing to|on account of)\s+",
    re.IGNORECASE,
)
NEXT = re.compile(
    r"\W*(?:(?:and|then|so|but|with|over the|in the|for the|the|our) )*"
    r"(?:[⏭➡▶👉🔜]\W*|(?:up next|next up|next|nxt)(?:(?: steps?| sprint| on| week| fortnight"
    r"| for us| up| action| job| thing)*\b)"
    r"|(?:now|moving|going|turning|over|off) (?:on ?)?to\b|on to\b|onto\b|then\b"
    r"|(?:the )?following sprint\b|coming up\b|upcoming\b"
    r"|planned\b|plan(?:ning)?(?: is| now)?(?: to)?\b(?! (?:data|valid|map|app))"
    r"|(?:(?:we|i|i'm|we're|they|team) )?(?:'ll|will|shall|going to|gonna|gaun tae)\b|we'll\b"
    r"|i'll\b|to[- ]?do\b|after that\b"
    r"|(?:(?:we|we're|i'm|are) )?(?:aim(?:ing)?|hop(?:e|ing)|intend(?:ing)?|look(?:ing)?|about"
    r"|plan(?:ning)?|starting) to\b"
    r"|this coming sprint\b|from here\b)"
    r"\W*(?:(?:is|are|we|we'll|we're|we will|will be|i'll|it's|will|to|up|for|be|going to|'s"
    r"|sprint|,)\b\W*)*",
    re.IGNORECASE,
)
NEXT_AT_END = re.compile(
    r"[\s,]+(?:(?:is|are|comes|up) )*(?:next|nxt)(?: (?:up|sprint|week|fortnight|month))?\W*$"
    r"|(?<=\w)(?= to (?:follow|come)(?: next (?:week|sprint|month))?\W*$)",
    re.IGNORECASE,
)
BLOCKED = re.compile(
    _LEAD + rf"(?:[🚧⛔🛑🚫]\W*|{BLOCK}(?:e?d|ing|e?rs?)\b"
    r"(?: (?:by|on|awaiting|until|with|is|are|due to|waiting (?:on|for)|pending|again))*"
    r"|wait(?:ing|in)(?: (?:on|for|to hear from|until))+|awaiting|stuck(?: (?:on|in|with|at"
    r"|behind|because of|waiting (?:on|for)))*|held (?:up|back)(?: (?:by|on|at|with))*"
    r"|need(?:s|ing|in)?\b(?: (?:help|a hand) (?:with|from|on))?|hold[- ]?ups?(?: (?:is|are"
    r"|with))?|snags?(?: (?:is|are|with))?|pending\b|stalled(?: (?:on|by|until))?"
    r"|on hold (?:until|till|for)|chasing|dependent on|depends? on|relying on|short of"
    r"|impediments?|obstacles?"
    r"|(?:the )?(?:only |main |biggest )?(?:problem|issue|thing holding us (?:up|back))s? (?:is"
    r"|are)(?: that)?)(?=\W|$)\W*",
    re.IGNORECASE,
)
BLOCKED_WITHIN = re.compile(
    rf"(?<!no longer )(?<!not )(?<!un)\b(?:{BLOCK}(?:ed (?:by|on|until)|ing us)"
    rf"|what's {BLOCK}ing|is {BLOCK}ing|are {BLOCK}ing|(?:waiting|waitin) (?:on|for)"
    r"|stuck(?: on| in| with| at| behind|$)|held up (?:by|on|with)|awaiting|holding (?:us|it"
    r"|things|everything) (?:up|back)|in (?:the|our) way"
    r"|stopping us|hold(?:s|ing)? (?:us|it|things) up|on hold until|(?:can't|cannot|can not"
    r"|cannae|couldn't) .{0,60}\b(?:until|till|without))",
    re.IGNORECASE,
)
NO_BLOCKERS = re.compile(
    r"\W*(?:(?:and|but|so|we've|we have|have|got|with|there's|there is|there are|currently|still"
    r"|we're|we are|i've|has) )*"
    rf"(?:(?:no|nae|zero|nothing(?:'s)?|nowt|none|not|without|any)(?: (?:new|known|open|current"
    rf"|major|real|other|more|longer|currently|is|are|else|that's|there))* "
    rf"(?:(?:to )?{BLOCK}(?:e?rs?|e?d|ing|ages?)?(?: us)?|in (?:the|our) way|hold(?:ing"
    rf"|s)? (?:us|it|things|me|anything) (?:up|back)|hold(?:ing)? ?ups?|(?:stopp"
    rf"|stand)ing (?:in )?(?:us|our way|the way)|impediments?|obstacles?"
    rf"|issues?|problems?|snags?|stuck|waiting on anything|stuck on anything|barriers?"
    rf"|outstanding)|unblocked|{BLOCK}(?:e?rs?|e?d|ages?)(?: (?:all|are|is|now))* (?:none|no"
    rf"|nil|nothing|zero|cleared|gone|resolved|n/?a|sorted|lifted))"
    r"(?: (?:at present|at the moment|right now|now|currently|this sprint|just now|to report"
    r"|today|for now|us|here|at all|anymore|any more|either|from us|the noo))*(?: (?:on|for"
    r"|with) [^.]{2,40})?\W*$",
    re.IGNORECASE,
)
NONE = re.compile(
    r"\W*(?:none|nil|nothing|no|nope|n/?a|not applicable|zero|0|nae|nane|naw|nowt|cleared|clear"
    r"|all clear|resolved|sorted|gone|none now|lifted|not any|nada)"
    r"(?: (?:blockers?|issues?|of note|to report|really|new|now|at present|at the moment"
    r"|this sprint|currently|just now|known|for now|right now|today|major|either|left|the noo"
    r"|any more))*\W*$",
    re.IGNORECASE,
)
NO_CHANGE = re.compile(
    r"\b(?:no (?:real |major |other |further )?changes?|unchanged|same (?:as|again)(?: (?:last"
    r"|before|previous|ever|usual|it was))?|as (?:last|before|you were|previously)"
    r"|not much (?:to report|new|to say)|nothing (?:new|much|to report|to add|changed"
    r"|has changed|much new|else to report|doing|different)|nae change|ditto|no news|no movement"
    r"|no update|no different|"
    r"not changed|hasn't changed|hasnae changed|haven't changed|not moved|same old|same status"
    r"|as it was|as was|steady)\b",
    re.IGNORECASE,
)
RECOMMEND = re.compile(
    r"\W*(?:(?:and|so) )?(?:we|i|we'd|i'd)(?: would)? (?:recommend|suggest|propose|advise)",
    re.IGNORECASE,
)
PAST_TENSE = re.compile(
    r"\b(?!need(?:ed)?\b|bed\b|red\b|shed\b|speed\b|indeed\b|feed\b|seed\b|hundred\b)(?:\w{2,}ed"
    r"|done|went|got|ran|met|sent|did|was|were|held|built|took|made|gave|"
    r"won|lost|found|told|said|came|began|wrote|written|taken|begun|given|sold|bought|paid|kept"
    r"|doen|seen|chosen|drawn)\b",
    re.IGNORECASE,
)
